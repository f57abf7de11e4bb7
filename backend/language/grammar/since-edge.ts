import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { type Bound, boundAt } from './bound.ts'
import { type Edge, edgeAt } from './edge-event.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

/** How long ago something happened, as a stretch up to now; undefined for lengths that no window holds. */
const windowSince = ({ op, value, max, amount }: Bound): Window | undefined => {
  const { duration } = amount
  if (!duration || duration.unit === 'second' || duration.unit === 'minute') return undefined
  const { unit } = duration
  if (max !== undefined) return { type: 'ago', min: value, max, unit }
  if (op === 'lt' || op === 'lte') return { type: 'last', n: value, unit }
  return op === 'ne' ? undefined : { type: 'ago', min: value, unit }
}

const been = /it ?(?:'s|’s| is| has)(?: already)?(?: been)?(?: now)?/
const elapsed =
  /(?:have |has |had )?(?:already )?(?:now )?(?:passed|gone by|elapsed|gone|went by)?(?: by)?(?: now)? ?since/
const away = /距离?|离|自从?/
const gone = /(?:到现在|到今天|至今|到目前)?(?:已经过去了?|已经过了|已经有|已经|已有|已|过去了?|过了|有|都)?(?:了)?/

const part = (state: State, at: number, { which, event }: Edge, bound: Bound, end: number): Part | undefined => {
  const window = windowSince(bound)
  if (!window) return undefined
  const rule: Rule = { kind: 'occurrence', which, event: event.name, window }
  return { start: at, end: wordsAt(state, end, /了|now|already/)?.next ?? end, rule, about: 'event', polar: true }
}

const pastLight = (state: State, at: number): number => {
  let place = at
  while (skippable(state.lexemes[place]) && !edgeAt(state, place)) place += 1
  return place
}

/** "it has been more than 90 days since their last order", 距离最后一次购买已经90天: how long ago the last event was. */
export const sinceEdgePart = (state: State, at: number): Part | undefined => {
  if (state.index.catalog.events.length === 0) return undefined
  const zh = wordsAt(state, at, away)
  if (zh?.at === at) {
    const edge = edgeAt(state, pastLight(state, zh.next))
    const bound = edge && boundAt(state, wordsAt(state, edge.next, gone)?.next ?? edge.next)
    return edge && bound && part(state, at, edge, bound, bound.next)
  }
  const lead = wordsAt(state, at, been)
  const bound = boundAt(state, lead?.at === at ? lead.next : at)
  const link = bound?.amount.duration ? wordsAt(state, bound.next, elapsed) : undefined
  if (!bound || !link || (bound.start !== at && !lead)) return undefined
  const edge = edgeAt(state, pastLight(state, link.next))
  return edge && part(state, at, edge, bound, edge.next)
}
