import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { amountOfEach, frameRule, plainFrame } from './frame.ts'
import { limit } from './limit.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

const moved =
  /(?:has |have |had )?(?:moved|shifted|pushed|put through|put|made|done|sent|paid|taken out|withdrawn|spent)(?: out)?/
const inOne = /(?:all )?(?:in|with|through|by) (?:just )?(?:one|a single|one single|any one|a)(?: single)?/

/** "moved five thousand or more in one single transfer": what one event was worth, before the word for it. */
export const inOnePart = (state: State, at: number): Part | undefined => {
  const verb = wordsAt(state, at, moved)
  const start = verb?.at === at ? verb.next : at
  const bound = boundAt(state, start)
  const { unit, duration, percent } = bound?.amount ?? {}
  if (!bound || bound.start !== start || bound.bare || unit || duration || percent) return undefined
  const link = wordsAt(state, bound.next, inOne)
  if (link?.at !== bound.next) return undefined
  // "under 40 with a life policy": without a verb "with a" says nothing of the amount
  if (verb?.at !== at && !/\bone\b|single/.test(link.value)) return undefined
  const said = state.lexemes[link.next]?.senses.find((sense) => sense.is === 'property-value')
  const noun = state.lexemes[link.next]?.senses.find((sense) => sense.is === 'event')
  const event = said?.is === 'property-value' ? said.event : noun?.is === 'event' ? noun.event : undefined
  const amount = event && amountOfEach(event)
  if (!event || !amount) return undefined
  let next = link.next + 1
  while (skippable(state.lexemes[next]) && senseOf(state.lexemes[next + 1], 'window')) next += 1
  const window = take(state, next, 'window')
  const timed = window && !window.sense.future ? { window: window.sense.window } : {}
  const value =
    said?.is === 'property-value'
      ? [{ kind: 'compare' as const, field: said.property.name, op: 'eq' as const, value: said.value }]
      : []
  const frame = { ...plainFrame(event), filters: [...value, limit(amount, bound)], ...timed }
  const rule = frameRule(frame)
  return (
    rule && {
      start: at,
      end: window && 'window' in timed ? window.next : next,
      rule,
      about: 'event',
      frame,
      polar: true,
    }
  )
}
