import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { limited } from './comparison.ts'
import { earlier, earlierCountOf, neverContacted } from './never-contacted.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

/** What a field counts, said apart: 本次活动 and 联系 of 本次活动联系次数. */
interface Counted {
  attribute: Attribute
  scope: RegExp
  verb: RegExp
}

const verbs = '联系|接触|触达|登录|购买|下单|访问|投诉|拨打|呼叫|来电|拜访'
const label = new RegExp(`^(.{2,6}?)(${verbs})次数$`)
const now = /^(?:本次|这次|此次|当前|本轮|这轮|这一轮)/

const known = new WeakMap<readonly Attribute[], Counted[]>()
const countedIn = (attributes: readonly Attribute[]): Counted[] => {
  const found = known.get(attributes)
  if (found) return found
  const read = attributes.flatMap((attribute): Counted[] => {
    const [, scope, verb] = label.exec(attribute.labels.zh) ?? []
    if (!scope || !verb || attribute.type !== 'integer') return []
    const said = earlier.test(scope)
      ? '(?:(?:本次|这次|此次|本轮|这轮)(?:营销)?(?:活动)?)?(?:以往|此前|历史上|之前|过往|以前|过去|曾经)(?:的)?(?:任何|任意|各次|几次)?(?:营销)?(?:活动)?(?:里|中)?'
      : now.test(scope)
        ? `(?:本次|这次|此次|本轮|这轮|这一轮)(?:${scope.replace(now, '')})?(?:里|中|内|期间)?`
        : `${scope}(?:里|中|内|期间)?`
    const how = verb === '联系' || verb === '接触' ? '联系|接触|拨打|打' : verb
    return [
      {
        attribute,
        scope: new RegExp(`(?:在)?(?:${said})(?:的)?`),
        verb: new RegExp(`被?(?:我们)?(?:${how})(?:过|了|到)?(?:电话)?(?:的次数|的电话次数)?`),
      },
    ]
  })
  known.set(attributes, read)
  return read
}

const campaign = '(?:earlier|previous|prior|past|former)(?: marketing)? (?:campaigns?|rounds?|mailings?)'
const reached = '(?:contacted|reached|called|approached|phoned|rung|dialled)'
/** "no earlier campaign has ever contacted", "never reached by any previous campaign" */
const noCampaign = new RegExp(
  `(?:no|none of (?:our|the)) ${campaign}(?: (?:has|have|had))?(?: ever)? ${reached}(?: them)?`,
)
const byCampaign = new RegExp(
  `(?:been )?(?:ever )?${reached}(?: before)? (?:in|by|during|through|as part of) (?:any |any of |an |the |our |one of |some )*${campaign}`,
)

/** "contacted before", "called at least twice in the past" */
const contacted = new RegExp(`(?:been |were |was |ever )*${reached}(?: by us)?`)
const before = /(?:before(?: this campaign| now)?|previously|in the past|earlier|prior to this campaign)/
const current =
  /(?:in|during|within|over|throughout|as part of|for) (?:this|the current|the present|our current|the ongoing)(?: marketing)? (?:campaign|round)/

/** "… before this campaign and contacted only once in it" */
const campaignSaid = /\b(?:this|the current|the present|the ongoing) (?:marketing )?(?:campaign|round)\b/i
const pointedAt = /(?:in|during) it/

/** "called at least twice during this campaign", "contacted twice before": how often, between the verb and the words that say when. */
const contactedSoOften = (state: State, at: number): Part | undefined => {
  const verb = wordsAt(state, at, contacted)
  if (verb?.at !== at) return undefined
  const only = senseOf(state.lexemes[verb.next], 'only') ? 1 : 0
  const bound = boundAt(state, verb.next + only)
  if (!bound || bound.amount.currency || bound.amount.duration || bound.amount.percent) return undefined
  const inIt = campaignSaid.test(state.textOf(0, at)) ? wordsAt(state, bound.next, pointedAt) : undefined
  const [during, then] = [wordsAt(state, bound.next, current) ?? inIt, wordsAt(state, bound.next, before)]
  const scope = during ? now : then ? earlier : undefined
  const field = state.index.catalog.attributes.find(
    ({ type, labels }) => type === 'integer' && scope?.test(labels.zh) && /(?:联系|接触)次数$/.test(labels.zh),
  )
  return field && limited(field, bound, at, (during ?? then)?.next ?? bound.next)
}

/** Whether earlier campaigns contacted somebody, in English, where a field counts these contacts. */
const contactedBefore = (state: State, at: number): Part | undefined => {
  const field = earlierCountOf(state.index.catalog)
  if (!field) return undefined
  const part = { start: at, about: field.name, field }
  const none = wordsAt(state, at, noCampaign)
  const rule = (op: 'eq' | 'gt'): Rule => ({ kind: 'compare', field: field.name, op, value: 0 })
  if (none?.at === at) return { ...part, end: none.next, rule: rule('eq'), polar: true }
  const not = senseOf(state.lexemes[at], 'not')
  const start = not ? at + 1 : at
  const done = wordsAt(state, start, byCampaign) ?? contactedEarlier(state, start)
  if (!done || (!not && done.at !== at)) return undefined
  if (not) return { ...part, end: done.next, rule: rule('eq'), polar: true }
  const bound = boundAt(state, done.next)
  return bound && bound.amount.unit === 'times'
    ? limited(field, bound, at, bound.next)
    : { ...part, end: done.next, rule: rule('gt') }
}

/** "been contacted before" */
const contactedEarlier = (state: State, at: number): ReturnType<typeof wordsAt> => {
  const verb = wordsAt(state, at, contacted)
  const when = verb?.at === at ? wordsAt(state, verb.next, before) : undefined
  return verb && when?.at === verb.next ? { ...verb, next: when.next } : undefined
}

/** 本次活动里被联系过不少于5次, 以往联系过两次及以上, 之前从未被联系过: a count whose name is parted by what it counts. */
export const countedPart = (state: State, at: number): Part | undefined => {
  const english = contactedSoOften(state, at) ?? contactedBefore(state, at)
  if (english) return english
  for (const { attribute, scope, verb } of countedIn(state.index.catalog.attributes)) {
    // 从来没被以往活动联系过: the denial stands first
    const denied = senseOf(state.lexemes[at], 'not') !== undefined
    const start = denied ? at + 1 : at
    const from = denied && /^(?:被|在)$/.test(state.textOf(start, start + 1).trim()) ? start + 1 : start
    const lead = wordsAt(state, from, scope)
    if (!lead || lead.at !== from) continue
    let place = lead.next
    let never = denied
    for (;;) {
      const said = state.textOf(place, place + 1).trim()
      const not = senseOf(state.lexemes[place], 'not')
      if (not) never = true
      else if (!/^(?:已经|已|总共|一共|也|都|才|只|仅|仅仅|被|我们|累计)$/.test(said)) break
      place += 1
    }
    const before = take(state, place, 'comparator')
    let act = before && before.at === place ? before.next : place
    while (/^(?:只|仅|被)$/.test(state.textOf(act, act + 1).trim())) act += 1
    const done = wordsAt(state, act, verb)
    if (!done || done.at !== act) continue
    const field = attribute
    const base = { start: at, about: attribute.name, field }
    const bound = boundAt(state, done.next)
    if (never && !before)
      return { ...base, end: done.next, rule: { kind: 'compare', field: field.name, op: 'eq', value: 0 }, polar: true }
    if (bound && !never && !bound.amount.currency && !bound.amount.duration && bound.amount.unit !== 'age') {
      const led = before && bound.bare ? { ...bound, op: before.sense.op, bare: false } : bound
      // 打过不超过2次电话
      const calls = /打/.test(done.value) ? wordsAt(state, bound.next, /(?:的)?电话/) : undefined
      return limited(attribute, led, at, calls?.at === bound.next ? calls.next : bound.next)
    }
    const rule: Rule = { kind: 'compare', field: field.name, op: 'gt', value: 0 }
    if (!never && !before && skippable(state.lexemes[done.next] ?? state.lexemes[act]) && /过|了/.test(done.value))
      return { ...base, end: done.next, rule, noun: true }
  }
  return neverContacted(state, at)
}
