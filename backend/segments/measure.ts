import { z } from 'zod'
import { knownName } from './literal.ts'

/**
 * What is measured over a customer's events.
 * count: events · orders: distinct order numbers (events where there is no order property) · products: distinct product codes ·
 * distinct/sum/avg/min/max: of a property · order_value: sum of the amount property / orders · days: distinct local days with an event.
 */
export const measure = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count') }),
  z.strictObject({ type: z.literal('orders') }),
  z.strictObject({ type: z.literal('products') }),
  z.strictObject({ type: z.literal('days') }),
  z.strictObject({ type: z.literal('order_value') }),
  z.strictObject({ type: z.literal('distinct'), property: knownName }),
  z.strictObject({ type: z.literal('sum'), property: knownName }),
  z.strictObject({ type: z.literal('avg'), property: knownName }),
  z.strictObject({ type: z.literal('min'), property: knownName }),
  z.strictObject({ type: z.literal('max'), property: knownName }),
])
export type Measure = z.infer<typeof measure>

/** What is measured over things that belong to a customer and have no time. */
export const thingMeasure = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count') }),
  z.strictObject({ type: z.literal('distinct'), property: knownName }),
  z.strictObject({ type: z.literal('sum'), property: knownName }),
  z.strictObject({ type: z.literal('avg'), property: knownName }),
  z.strictObject({ type: z.literal('min'), property: knownName }),
  z.strictObject({ type: z.literal('max'), property: knownName }),
])
export type ThingMeasure = z.infer<typeof thingMeasure>
