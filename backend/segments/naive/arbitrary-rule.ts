import fc from 'fast-check'
import type { Measure, Quantity, Rule } from '../rule.ts'
import { fewDeep, onFields, ops, windowNear } from './arbitrary-field.ts'
import { arbitraryKinds, arbitraryThings } from './arbitrary-kinds.ts'
import type { World } from './world.ts'

const measuresOf = (event: string): fc.Arbitrary<Measure> => {
  const simple = fc.constantFrom<Measure>({ type: 'count' }, { type: 'orders' }, { type: 'days' })
  const bought: Measure[] = [{ type: 'products' }, { type: 'order_value' }, { type: 'distinct', property: 'number' }]
  const property = event === 'buy' ? 'amount' : 'seconds'
  const numeric = fc
    .constantFrom('sum' as const, 'avg' as const, 'min' as const, 'max' as const)
    .map((type): Measure => ({ type, property }))
  if (event !== 'buy' && event !== 'visit') return simple
  return event === 'buy' ? fc.oneof(simple, fc.constantFrom(...bought), numeric) : fc.oneof(simple, numeric)
}

/** Random rules of every kind over a world. */
export const arbitraryRule = (world: World): fc.Arbitrary<Rule> => {
  const { catalog, asOf } = world
  const window = windowNear(asOf)
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
  const filters = fc.constantFrom(...catalog.events).chain(({ name, properties }) =>
    fc
      .record({ event: fc.constant(name), where: maybe(onFields(properties, asOf)), window: maybe(window) })
      .map(({ event, where, window: during }) => ({
        event,
        ...(where && { where }),
        ...(during && { window: during }),
      })),
  )
  const measured = filters.chain((filter) => measuresOf(filter.event).map((measure) => ({ ...filter, measure })))
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(
    fc.constantFrom('whole', 'money', 'years').map((field): Quantity => ({ of: 'attribute', field })),
    measured.map((each): Quantity => ({ of: 'event', ...each })),
    arbitraryThings(world).map((each): Quantity => ({ of: 'related', ...each })),
  )
  const event = fc
    .tuple(measured, fc.constantFrom(...ops), fc.constantFrom(0, 1, 2, 3, 1.1, 100), fc.boolean())
    .map(([filter, op, value, range]): Rule => {
      const max = op === 'gte' && range ? { max: value + 2 } : {}
      return { kind: 'event', ...filter, op, value, ...max }
    })
  const occurrence = fc
    .tuple(filters, fc.constantFrom('first' as const, 'last' as const), window)
    .map(([filter, which, during]): Rule => ({ kind: 'occurrence', which, ...filter, window: during }))
  const within = fc.record({
    n: fc.constantFrom(1, 2, 30),
    unit: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
  })
  const sequence = fc.tuple(filters, filters, maybe(within)).map(([first, { event: then, where }, limit]): Rule => {
    const next = { event: then, ...(where && { where }) }
    return { kind: 'sequence', first, next, ...(limit && { within: limit }) }
  })
  const kinds = arbitraryKinds(world, filters, quantity)
  const leaf: fc.Arbitrary<Rule> = fc.oneof(
    { arbitrary: onFields(catalog.attributes, asOf), weight: 6 },
    { arbitrary: event, weight: 4 },
    { arbitrary: occurrence, weight: 2 },
    { arbitrary: sequence, weight: 2 },
    { arbitrary: fc.constantFrom<Rule>({ kind: 'everyone' }, { kind: 'segment', id: 'seg_a' }), weight: 1 },
    { arbitrary: kinds.leaf, weight: 12 },
  )
  const side = fc.constantFrom('top' as const, 'bottom' as const)
  const ranked = fc
    .tuple(
      quantity,
      side,
      fc.boolean(),
      fc.constantFrom(1, 2, 3, 100),
      fc.constantFrom(10, 25, 50, 30, 100),
      maybe(leaf),
    )
    .map(([by, direction, counted, count, percent, among]): Rule => {
      const size = counted ? { count } : { percent }
      return { kind: 'rank', by, direction, ...size, ...(among && { within: among }) }
    })
  const average = fc
    .tuple(quantity, fc.constantFrom('above' as const, 'below' as const), maybe(leaf))
    .map(([of, direction, among]): Rule => ({ kind: 'average', of, direction, ...(among && { within: among }) }))
  const numberFields = fc.uniqueArray(fc.constantFrom('whole', 'money', 'years'), { minLength: 1, maxLength: 3 })
  const totals = fc
    .tuple(
      numberFields,
      fc.constantFrom('eq' as const, 'gt' as const, 'gte' as const, 'lt' as const, 'lte' as const),
      fc.oneof(
        fc.constantFrom(0, 1, 3, 10.5, 100),
        fc.record({ fields: numberFields, times: fc.constantFrom(0.5, 1, 2) }),
      ),
      fc.boolean(),
    )
    .map(
      ([fields, op, than, zero]): Rule => ({
        kind: 'total',
        fields,
        op,
        than,
        ...(zero && { blanks: 'zero' as const }),
      }),
    )
  const single = fc.oneof({ arbitrary: leaf, weight: 5 }, ranked, average, totals, kinds.among(maybe(leaf)))
  const group = fc.array(single, fewDeep)
  const nested = fc.oneof(
    single.map((of): Rule => ({ kind: 'not', of })),
    group.map((of): Rule => ({ kind: 'all', of })),
    group.map((of): Rule => ({ kind: 'any', of })),
  )
  return fc.oneof(
    { arbitrary: single, weight: 3 },
    { arbitrary: nested, weight: 2 },
    { arbitrary: nested.map((of): Rule => ({ kind: 'not', of })), weight: 1 },
    { arbitrary: fc.array(nested, fewDeep).map((of): Rule => ({ kind: 'all', of })), weight: 1 },
  )
}
