import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { quantityOf } from './frame.ts'
import { productsAt } from './products.ts'
import type { SlotReader } from './slots.ts'

/** More than one of them, or a name in capitals: "10 lunch bags", "10 LUNCH BAG", and no "3 shop visit". */
const several = /s$|^[A-Z0-9][A-Z0-9 '&./-]+$/

/** "bought at least 10 lunch bags": so many pieces of goods that go by a name, where events say how many pieces they are of. */
export const piecesSlot: SlotReader = (state, slots, at) => {
  const { event } = slots
  const open = slots.triggered && !slots.noun && !slots.bound && !slots.products && !slots.negated && !slots.edge
  const bound = open && event && quantityOf(event) ? boundAt(state, at) : undefined
  if (!event || !bound || bound.start !== at) return undefined
  const { unit, currency, percent, duration } = bound.amount
  const thing = state.lexemes[bound.next]
  const named = senseOf(thing, 'unknown') ?? senseOf(thing, 'quoted')
  if (unit || currency || percent || duration || !named || !Number.isInteger(bound.value)) return undefined
  const products = productsAt(state, event, bound.next)
  const [only, other] = products?.rules ?? []
  if (!products || other || only?.kind !== 'text' || !('value' in only)) return undefined
  const words = state
    .typedOf(bound.next, products.next)
    .replace(/\s*[(（][\s\S]*$/, '')
    .trim()
  if (!several.test(words)) return undefined
  slots.bound = { ...bound, amount: { ...bound.amount, unit: 'pieces' } }
  slots.products = products.rules
  slots.productsJoin = products.join
  return products.next
}
