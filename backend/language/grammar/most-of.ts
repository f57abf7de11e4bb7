import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Part, type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

const most =
  /(?:记录|流水)?(?:里面?|中|当中)?(?:的)?(?:出现)?(?:的)?(?:笔数|次数|频次|数量)?(?:最多|最频繁|最高)(?:的)?|(?:里面?|中)?(?:的)?(?:出现|发生)(?:得)?(?:最多|最频繁)(?:的)?/
const is = /就?是|为|(?:is|was|being)(?: the)?/
const withMost = /with (?:the )?(?:most|largest number of|highest number of)/

/** 历史交易里笔数最多的品类是网购, "the channel with the most transactions is the app": the most frequent value, its property named before it. */
export const mostOfPart = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window') ?? senseOf(state.lexemes[at], 'ever')
  const start = lead ? at + 1 : at
  const event = triggerAt(state, start)
  const zh = event?.event && !event.assumed ? wordsAt(state, start + 1, most) : undefined
  const named = sensesAt(state, zh?.next ?? start, 'property')
  if (!named || (!zh && named.at !== start)) return undefined
  const en = zh ? undefined : wordsAt(state, named.next, withMost)
  const done = en && triggerAt(state, en.next)
  const of = zh ? event?.event : done?.event
  const behind = zh ? named.next : en ? en.next + 1 : undefined
  const late = behind === undefined || lead ? undefined : take(state, behind, 'window')
  const link = behind === undefined ? undefined : wordsAt(state, late?.next ?? behind, is)
  const value = link && sensesAt(state, link.next, 'property-value')
  const owner = named.value.find((sense) => sense.event === of)
  const own = value?.value.find((sense) => sense.property === owner?.property)
  if (!value || !owner || !own || !of) return undefined
  const window = lead?.is === 'window' ? lead.window : late?.sense.window
  if (lead?.is === 'window' && lead.future) return undefined
  const rule: Rule = {
    kind: 'preference',
    event: of.name,
    property: owner.property.name,
    values: [String(own.value)],
    ...(window ? { window } : {}),
  }
  return { start: at, end: value.next, rule, about: 'event', polar: true }
}
