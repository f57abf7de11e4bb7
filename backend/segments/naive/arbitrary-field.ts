import fc from 'fast-check'
import type { Attribute } from '../../catalog/catalog.ts'
import type { FieldRule } from '../rule.ts'
import type { Window } from '../window.ts'
import { enumValues, items, texts } from './arbitrary-texts.ts'
import { daysNear, instantsNear } from './arbitrary-world.ts'

export const ops = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const
/** Patterns of the subset, written so that JavaScript reads them alike. */
const patterns = [
  '^plain',
  'l+a',
  '[a-c]{2,}',
  '\\d',
  '^\\w+$',
  '^\\s$',
  'ö|ü|Ä',
  '[一-龥]{2}',
  '.工',
  "O'B",
  '100%_',
  '\\\\',
  '\\$1',
  '(?:a|e)i|(un)?known',
  '^.{5,}?t$',
  '^[^a-z]+$',
  '👩',
  '[RG]',
  '^(a|b|\\[|\\])*$',
  'x{0}y?$',
]
const numbers = fc.constantFrom(-2, 0, 0.3, 1, 1.1, 2, 2.5, 3, 5, 99.99)
const equality = fc.constantFrom('eq' as const, 'ne' as const)
export const fewDeep = { maxLength: 3, minLength: 1 }

const without = <T>(arbitrary: fc.Arbitrary<T>, marks: readonly unknown[] = []) =>
  arbitrary.filter((value) => !marks.includes(value))

/** From an earlier to a later moment of one form. */
const ranges = (moments: fc.Arbitrary<string>): fc.Arbitrary<Window> =>
  fc
    .tuple(moments, moments)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Window => ({ type: 'range', from: a < b ? a : b, to: a < b ? b : a }))

export const windowNear = (asOf: string): fc.Arbitrary<Window> => {
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
export const onField = (attribute: Attribute, asOf: string): fc.Arbitrary<FieldRule> => {
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
  const pattern = fc
    .tuple(fc.constantFrom(...patterns), fc.boolean())
    .map(([each, caseless]): FieldRule => ({ kind: 'regex', field, pattern: each, caseless }))
  const itemValues = fc.array(fc.constantFrom(...items, 'none of them'), fewDeep)
  const several = fc.oneof(
    fc
      .tuple(fc.constantFrom('any' as const, 'all' as const, 'none' as const), itemValues)
      .map(([has, values]): FieldRule => ({ kind: 'list', field, has, values })),
    fc
      .tuple(fc.constantFrom(...ops), fc.constantFrom(0, 1, 2, 3))
      .map(([op, value]): FieldRule => ({ kind: 'size', field, op, value })),
    missing,
  )
  const returns = fc
    .tuple(fc.constantFrom(-182, -30, -3, -1, 0, 1), fc.constantFrom(0, 1, 3, 40, 182))
    .filter(([from, to]) => from <= to)
    .map(([from, to]): FieldRule => ({ kind: 'anniversary', field, from, to }))
  const day = fc.oneof(daysNear(asOf), instantsNear(asOf))
  const colour = without(fc.constantFrom(...enumValues), ['unknown'])
  const any = fc.constantFrom(...ops)
  const byNumber = fc.oneof(compared(any, number), listed(number), ranged(number, Number), missing)
  const byDay = fc.oneof(compared(any, day), listed(day), ranged(day, Date.parse), window, returns, missing)
  const types: Record<Attribute['type'], fc.Arbitrary<FieldRule>> = {
    integer: byNumber,
    decimal: byNumber,
    boolean: fc.oneof(compared(equality, fc.boolean()), listed(fc.boolean()), missing),
    date: byDay,
    timestamp: byDay,
    enum: fc.oneof(compared(equality, colour), listed(colour), matched, pattern, missing),
    text: attribute.separator
      ? several
      : fc.oneof(
          compared(equality, fc.constantFrom(...texts)),
          listed(fc.constantFrom(...texts)),
          matched,
          pattern,
          missing,
        ),
    list: several,
  }
  return types[attribute.type]
}

/** Conditions on the fields of one row. */
export const onFields = (attributes: Attribute[], asOf: string): fc.Arbitrary<FieldRule> => {
  const leaf = fc.oneof(...attributes.map((attribute) => onField(attribute, asOf)))
  const two = fc.array(leaf, fewDeep)
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    { arbitrary: two.map((of): FieldRule => ({ kind: 'all', of })), weight: 1 },
    { arbitrary: two.map((of): FieldRule => ({ kind: 'any', of })), weight: 1 },
    { arbitrary: leaf.map((of): FieldRule => ({ kind: 'not', of })), weight: 1 },
  )
}
