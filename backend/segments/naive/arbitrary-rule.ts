import fc from 'fast-check'
import type { Attribute } from '../../catalog/catalog.ts'
import type { FieldRule, Measure, Quantity, Rule } from '../rule.ts'
import type { Window } from '../window.ts'
import { daysNear, enumValues, instantsNear, texts } from './arbitrary-world.ts'
import type { World } from './world.ts'

const ops = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const
const numbers = fc.constantFrom(-2, 0, 0.3, 1, 1.1, 2, 2.5, 3, 5, 99.99)
const equality = fc.constantFrom('eq' as const, 'ne' as const)
const fewDeep = { maxLength: 3, minLength: 1 }

const without = <T>(arbitrary: fc.Arbitrary<T>, marks: readonly unknown[] = []) =>
  arbitrary.filter((value) => !marks.includes(value))

/** From an earlier to a later moment of one form. */
const ranges = (moments: fc.Arbitrary<string>): fc.Arbitrary<Window> =>
  fc
    .tuple(moments, moments)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Window => ({ type: 'range', from: a < b ? a : b, to: a < b ? b : a }))

const windowNear = (asOf: string): fc.Arbitrary<Window> => {
  const unit = fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const, 'quarter' as const)
  const moment = fc.oneof(daysNear(asOf), instantsNear(asOf))
  const n = fc.constantFrom(1, 2, 7, 30, 90)
  return fc.oneof(
    fc.record({ type: fc.constant('last' as const), n, unit }),
    fc.record({ type: fc.constant('next' as const), n, unit }),
    fc.record({ type: fc.constant('ago' as const), min: fc.constantFrom(0, 1, 30), unit }),
    fc.record({ type: fc.constant('ago' as const), min: fc.constantFrom(0, 1), max: fc.constantFrom(2, 31), unit }),
    fc.record({
      type: fc.constant('calendar' as const),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'quarter' as const, 'half' as const),
      offset: fc.constantFrom(-2, -1, 0, 1),
    }),
    ranges(daysNear(asOf)),
    ranges(instantsNear(asOf)),
    moment.map((from): Window => ({ type: 'range', from })),
    moment.map((to): Window => ({ type: 'range', to })),
  )
}

/** Conditions that fit one field, keyed by its type. */
const onField = (attribute: Attribute, asOf: string): fc.Arbitrary<FieldRule> => {
  const field = attribute.name
  const missing = fc.constant<FieldRule>({ kind: 'missing', field })
  const window = windowNear(asOf).map((each): FieldRule => ({ kind: 'date', field, window: each }))
  const compared = (op: fc.Arbitrary<(typeof ops)[number]>, value: fc.Arbitrary<number | string | boolean>) =>
    fc.tuple(op, value).map(([each, bound]): FieldRule => ({ kind: 'compare', field, op: each, value: bound }))
  const listed = (values: fc.Arbitrary<number | string | boolean>) =>
    fc.array(values, fewDeep).map((each): FieldRule => ({ kind: 'in', field, values: each }))
  const ranged = <T extends number | string>(values: fc.Arbitrary<T>, position: (value: T) => number) =>
    fc
      .tuple(values, values, fc.boolean(), fc.boolean())
      .filter(([a, b]) => position(a) !== position(b))
      .map(([a, b, exclusiveMin, exclusiveMax]): FieldRule => {
        const [min, max] = position(a) < position(b) ? [a, b] : [b, a]
        return { kind: 'between', field, min, max, exclusiveMin, exclusiveMax }
      })
  const matched = fc
    .tuple(
      fc.constantFrom('contains' as const, 'starts_with' as const, 'ends_with' as const),
      fc.constantFrom(...texts, 'ä', '%', '_', '本', "'", 'E', 'un'),
    )
    .map(([op, value]): FieldRule => ({ kind: 'text', field, op, value }))
  const number = without(numbers, attribute.absent)
  const day = fc.oneof(daysNear(asOf), instantsNear(asOf))
  const colour = without(fc.constantFrom(...enumValues), ['unknown'])
  const any = fc.constantFrom(...ops)
  const byNumber = fc.oneof(compared(any, number), listed(number), ranged(number, Number), missing)
  const byDay = fc.oneof(compared(any, day), listed(day), ranged(day, Date.parse), window, missing)
  const types: Record<Attribute['type'], fc.Arbitrary<FieldRule>> = {
    integer: byNumber,
    decimal: byNumber,
    boolean: fc.oneof(compared(equality, fc.boolean()), listed(fc.boolean()), missing),
    date: byDay,
    timestamp: byDay,
    enum: fc.oneof(compared(equality, colour), listed(colour), matched, missing),
    text: fc.oneof(compared(equality, fc.constantFrom(...texts)), listed(fc.constantFrom(...texts)), matched, missing),
  }
  return types[attribute.type]
}

const onFields = (attributes: Attribute[], asOf: string): fc.Arbitrary<FieldRule> => {
  const leaf = fc.oneof(...attributes.map((attribute) => onField(attribute, asOf)))
  const two = fc.array(leaf, fewDeep)
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    { arbitrary: two.map((of): FieldRule => ({ kind: 'all', of })), weight: 1 },
    { arbitrary: two.map((of): FieldRule => ({ kind: 'any', of })), weight: 1 },
    { arbitrary: leaf.map((of): FieldRule => ({ kind: 'not', of })), weight: 1 },
  )
}

const measuresOf = (event: string): fc.Arbitrary<Measure> => {
  const simple = fc.constantFrom<Measure>({ type: 'count' }, { type: 'orders' }, { type: 'days' })
  const bought: Measure[] = [{ type: 'products' }, { type: 'order_value' }, { type: 'distinct', property: 'number' }]
  const property = event === 'buy' ? 'amount' : 'seconds'
  const numeric = fc
    .constantFrom('sum' as const, 'avg' as const, 'min' as const, 'max' as const)
    .map((type): Measure => ({ type, property }))
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
    fc.constantFrom('whole', 'money').map((field): Quantity => ({ of: 'attribute', field })),
    measured.map((each): Quantity => ({ of: 'event', ...each })),
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
  const leaf: fc.Arbitrary<Rule> = fc.oneof(
    { arbitrary: onFields(catalog.attributes, asOf), weight: 6 },
    { arbitrary: event, weight: 4 },
    { arbitrary: occurrence, weight: 2 },
    { arbitrary: sequence, weight: 2 },
    { arbitrary: fc.constantFrom<Rule>({ kind: 'everyone' }, { kind: 'segment', id: 'seg_a' }), weight: 1 },
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
  const single = fc.oneof({ arbitrary: leaf, weight: 3 }, ranked, average)
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
