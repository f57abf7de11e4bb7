import type { Attribute } from '../../catalog/catalog.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { Frame } from './frame.ts'
import type { Slots } from './slots.ts'
import type { State } from './state.ts'

/** 光纤客户月费90以上，DSL客户60以上: another value of the field whose value the last limit was said of. */
export const isOtherGroup = ({ last }: State, field: Attribute): boolean =>
  last.limitedOf?.field === field && last.group?.field === field && last.group.rule !== last.limitedOf.rule

/** The events that were counted of another group just before: 德国客户今年消费2000以上，法国客户…. */
export const countedOfOther = ({ last }: State): Frame | undefined => {
  const { counted, countedOf, group, field, frame } = last
  const other = countedOf !== undefined && group !== undefined && countedOf.rule !== group.rule
  return other && !frame && field === group.field && countedOf.field === group.field ? counted : undefined
}

const whole = /总|累计|历史|至今|一共|lifetime|all[- ]time|in total|ever|so far|altogether/i

/** 德国客户近90天下过10单以上，法国客户5单以上就行: what is counted of the second group is of the same time and goods. */
export const countedAlike = (state: State, slots: Slots, at: number): Slots => {
  const before = countedOfOther(state)
  const plain = !slots.window && !slots.edge && slots.filters.length === 0 && !slots.products && !slots.distinct
  const counts = slots.bound?.amount.unit === 'orders' || slots.bound?.amount.unit === 'times'
  if (!before || !plain || !slots.bound || (slots.event && slots.event !== before.event)) return slots
  if ((slots.measure ?? 'times') !== (before.measure ?? 'times') && !(counts && !slots.measure)) return slots
  let begun = at
  while (begun > 0 && !senseOf(state.lexemes[begun - 1], 'break')) begun -= 1
  if (whole.test(state.textOf(begun, slots.end))) return slots
  return {
    ...slots,
    filters: before.filters,
    ...(before.products.length > 0 ? { products: before.products, productsJoin: before.productsJoin } : {}),
    ...(before.window ? { window: before.window } : {}),
  }
}
