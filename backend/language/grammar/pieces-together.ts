import { boundAt } from './bound.ts'
import { fill } from './fill.ts'
import { measureOf } from './frame.ts'
import { partOfSlots } from './slots.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const pieces = /(?:whose |their |the )?(?:pieces|items|units|articles)(?: that)?(?: they)?/
const together =
  /(?:(?:that |which |and |all |together |must |should |have to |has to |had to )*(?:add(?:s|ed|ing)? up to|total|totals|totall?ed|totall?ing|sum(?:s|med|ming)?(?: up)? to|amount(?:s|ed|ing)? to|com(?:e|es|ing)(?: out)? to|came to|number|numbers|numbered))/

/** "whose pieces bought in the last 30 days add up to 1,000 or more": how many pieces they were of, where events say so. */
export const piecesTogether = (state: State, at: number): Part | undefined => {
  const said = wordsAt(state, at, pieces)
  if (said?.at !== at) return undefined
  const slots = fill(state, said.next)
  const { event, triggered, bound: told, edge, negated } = slots
  if (!event || !triggered || edge || negated || !measureOf(event, 'pieces')) return undefined
  const sum = wordsAt(state, slots.end, together)
  const behind = sum?.at === slots.end ? boundAt(state, sum.next) : undefined
  // the verb of adding up may have been read with the rest
  const within = told && together.test(state.textOf(said.next, told.start)) ? told : undefined
  const limit = told ? within : sum && behind && behind.start <= sum.next + 1 ? behind : undefined
  if (!limit) return undefined
  const { unit, currency, percent, duration } = limit.amount
  if (currency || percent || duration || (unit && unit !== 'pieces' && unit !== 'items')) return undefined
  const bound = { ...limit, amount: { ...limit.amount, unit: 'pieces' as const } }
  return partOfSlots({ ...slots, measure: 'pieces', bound, end: Math.max(limit.next, slots.end) }, event, at)
}
