import type { Attribute, EventType } from '../../catalog/catalog.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { stem } from '../lexicon/inflect.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { edgeFacts } from './edge-facts.ts'
import { plainFrame } from './frame.ts'
import { allFields, allOf } from './rules.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

export interface Edge {
  which: 'first' | 'last'
  event: EventType
  next: number
}

const led =
  /^(?:the )?(?:(last|latest|most recent|final|上次|上一次|最近一次|最后一次|末次)|(first|earliest|initial|首次|第一次|初次|首))\s*(.+)$/i
const stemmed = (phrase: string): string =>
  phrase
    .trim()
    .toLowerCase()
    .split(' ')
    .map((word) => stem(word))
    .join(' ')

/** "most recent transaction", 最近一次触达, "first order": also the name of a date, where its event follows in the same word. */
const datedAt = (state: State, at: number): Edge | undefined => {
  const dated = state.lexemes[at]?.senses.some(
    (sense) => sense.is === 'attribute' && /^(?:date|timestamp)$/.test(sense.attribute.type),
  )
  const [, last, , doing] = (dated && led.exec(state.textOf(at, at + 1).trim())) || []
  const said = doing && stemmed(doing)
  const called = (event: EventType) => [...phrasesOf(event), ...event.verbs.zh, ...event.verbs.en]
  const { shop, catalog } = state.index
  const events = shop ? [shop, ...catalog.events] : catalog.events
  const event = said ? events.find((one) => called(one).some((phrase) => stemmed(phrase) === said)) : undefined
  return event && { which: last ? 'last' : 'first', event, next: at + 1 }
}

const isDate = (attribute: Attribute | undefined): boolean => /^(?:date|timestamp)$/.test(attribute?.type ?? '')

const isOne = (state: State, at: number): boolean => /^one$/i.test(state.textOf(at, at + 1).trim())

const ofOrder = /[单购]$/
/** The first or last event that is named at a place: first order, 最后一次登录, 首单, "the last time they logged in". */
export const edgeAt = (state: State, at: number): Edge | undefined => {
  const dated = datedAt(state, at)
  if (dated) return dated
  const edge = take(state, at, 'edge')
  if (!edge || edge.at !== at) return undefined
  const { which } = edge.sense
  let place = edge.next
  while (skippable(state.lexemes[place]) && !triggerAt(state, place) && !isOne(state, place)) place += 1
  // "the last time they logged in"
  if (/^times?$/i.test(state.textOf(place, place + 1).trim())) {
    place += 1
    while (skippable(state.lexemes[place]) && !triggerAt(state, place)) place += 1
  }
  // "their first order in 2010 and their last one in 2011"
  const again = state.last.frame?.event ?? (isDate(state.last.field) ? state.index.shop : undefined)
  if (again && isOne(state, place)) return { which, event: again, next: place + 1 }
  // "whose last order was over 100 days ago and whose first was in 2010"
  const linked =
    place > edge.next &&
    /^(?:was|is|were|came|fell|happened|them|these|those|which|在|是|则在|则是)$/i.test(
      state.textOf(place - 1, place).trim(),
    )
  // 历史订单3张以上，最后一张在180天以前
  const counter = place === edge.next && /一[张次个笔单份回]$/.test(state.textOf(at, edge.next).trim())
  if (again && (linked || counter) && senseOf(state.lexemes[place], 'window'))
    return { which, event: again, next: place }
  const trigger = triggerAt(state, place)
  if (trigger?.event && (!trigger.assumed || trigger.measure === 'orders'))
    return { which, event: trigger.event, next: place + 1 }
  const { shop } = state.index
  return shop && ofOrder.test(state.textOf(at, at + 1).trim()) ? { which, event: shop, next: at + 1 } : undefined
}

const theirs =
  /(?:that |which )?(?:they|he|she|customers?)(?: have| had| has| ever)? (?:placed|made|did|had|put in|submitted)|ever|so far|on record|of theirs|to date|(?:的)?(?:那|这)(?:一)?(?:次|单|笔|回)/

/** What the first or last event was, fact by fact: "whose first purchase was via the app", 最近一次购买金额超过500元, "last login was on iOS, and that one was over 60 days ago". */
export const edgeEventPart = (state: State, at: number): Part | undefined => {
  const part = edgePart(state, at)
  return part?.rule?.kind === 'occurrence' ? undefined : part
}

/** When the first or last event was, in words that no date goes by: 最后一单停在9月, "their latest order dates back more than 90 days". */
export const edgeTimePart = (state: State, at: number): Part | undefined => {
  const part = edgePart(state, at)
  return part?.rule?.kind === 'occurrence' ? part : undefined
}

const edgePart = (state: State, at: number): Part | undefined => {
  const edge = edgeAt(state, at)
  if (!edge) return undefined
  const { which, event } = edge
  const place = wordsAt(state, edge.next, theirs)?.next ?? edge.next
  const facts = edgeFacts(state, place, event)
  if (!facts) return undefined
  const { is, windows, denied, next } = facts
  const name = event.name
  const rules: Rule[] = [
    ...(is.length > 0 ? [{ kind: 'edge', which, event: name, is: allFields(is) as FieldRule } as const] : []),
    ...windows.map((window): Rule => ({ kind: 'occurrence', which, event: name, window })),
  ]
  const rule = allOf(rules)
  return {
    start: at,
    end: next,
    rule: denied ? { kind: 'not', of: rule } : rule,
    about: 'event',
    polar: true,
    again: plainFrame(event),
  }
}
