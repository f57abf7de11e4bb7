import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { saidTwice } from './filter.ts'
import { limit } from './limit.ts'
import { anyField } from './rules.ts'
import { separatorAt } from './separator.ts'
import { type Part, type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

const is =
  /(?:was|is|were|had|has|used|made)?(?: ?(?:via|through|by|at|in|with|of))?(?: an?| the| our)?|(?:的)?(?:为|是|在|用|通过|经由|用的是|用的|走的是|走的|是通过|是在)?/

interface Found {
  rule: FieldRule
  next: number
}

const valuesOf = (state: State, at: number, event: EventType, of?: string): Found | undefined => {
  const rules: FieldRule[] = []
  let end = at
  let field = of
  for (let from = at; ; ) {
    const said = sensesAt(state, from, 'property-value')
    const own = said?.value.find((sense) => sense.event === event && (!field || sense.property.name === field))
    if (!said || !own) break
    field = own.property.name
    rules.push({ kind: 'compare', field, op: 'eq', value: own.value })
    end = saidTwice(state, own, said.at) ? said.next + 1 : said.next
    const separator = separatorAt(state, end)
    if (separator?.op !== 'or') break
    from = separator.next
  }
  return rules.length > 0 ? { rule: anyField(rules), next: end } : undefined
}

/** What the event was: via the app, channel is app, over 500 CNY. */
const factAt = (state: State, at: number, event: EventType): Found | undefined => {
  const link = wordsAt(state, at, is)
  const start = link?.next ?? at
  const named = sensesAt(state, start, 'property')
  const property = named?.value.find((sense) => sense.event === event)?.property
  if (named && property) {
    const verb = wordsAt(state, named.next, is)
    const numeric = property.type === 'integer' || property.type === 'decimal'
    const bound = numeric ? boundAt(state, verb?.next ?? named.next) : undefined
    if (bound && !bound.amount.duration) return { rule: limit(property, bound), next: bound.next }
    return valuesOf(state, verb?.next ?? named.next, event, property.name)
  }
  const amount = event.properties.find(({ role }) => role === 'amount')
  const bound = amount && boundAt(state, start)
  if (amount && bound?.amount.currency) return { rule: limit(amount, bound), next: bound.next }
  return valuesOf(state, start, event)
}

const isTime = ({ type }: { type: string }): boolean => type === 'date' || type === 'timestamp'

const led = /^(?:the )?(?:last|latest|most recent|上次|上一次|最近一次|最后一次)\s*(.+)$/i
/** "most recent transaction", 最近一次触达: also the name of a date, where its event follows in the same word. */
const datedAt = (state: State, at: number): EventType | undefined => {
  const dated = state.lexemes[at]?.senses.some(
    (sense) => sense.is === 'attribute' && /^(?:date|timestamp)$/.test(sense.attribute.type),
  )
  const doing = dated
    ? led
        .exec(state.textOf(at, at + 1).trim())?.[1]
        ?.trim()
        .toLowerCase()
    : undefined
  return state.index.catalog.events.find((event) =>
    [...phrasesOf(event), ...event.verbs.zh, ...event.verbs.en].some((phrase) => phrase.toLowerCase() === doing),
  )
}

/** What the first or last event was: "whose first purchase was via the app", 最近一次购买金额超过500元, 首次购买渠道为手机银行. */
export const edgeEventPart = (state: State, at: number): Part | undefined => {
  const named = datedAt(state, at)
  const said = named && factAt(state, at + 1, named)
  if (named && said) {
    const rule: Rule = { kind: 'edge', which: 'last', event: named.name, is: said.rule }
    return { start: at, end: said.next, rule, about: 'event', polar: true }
  }
  const edge = take(state, at, 'edge')
  if (!edge || edge.at !== at) return undefined
  let place = edge.next
  while (state.lexemes[place]?.senses.some((sense) => sense.is === 'filler') && !triggerAt(state, place)) place += 1
  const behind = senseOf(state.lexemes[place], 'window')
  const linked =
    place > edge.next &&
    /^(?:was|is|were|came|fell|happened|在|是|则在|则是)$/i.test(state.textOf(place - 1, place).trim())
  const before =
    state.last.frame?.event ?? (state.last.field && isTime(state.last.field) ? state.index.shop : undefined)
  // "whose last order was over 100 days ago and whose first was in 2010"
  if (behind && !behind.future && linked && before) {
    const rule: Rule = { kind: 'occurrence', which: edge.sense.which, event: before.name, window: behind.window }
    return { start: at, end: place + 1, rule, about: 'event', polar: true }
  }
  const event = triggerAt(state, place)?.event
  const fact = event && factAt(state, place + 1, event)
  if (!event || !fact) return undefined
  const rule: Rule = { kind: 'edge', which: edge.sense.which, event: event.name, is: fact.rule }
  return { start: at, end: fact.next, rule, about: 'event', polar: true }
}
