import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { isNumber } from '../catalog/is-number.ts'
import { checkEntity, entityParts, measuredAs } from './entity-rows.ts'
import { checkEvent, checkFilter, eventParts } from './event-rows.ts'
import { checkAbility, checkField, columnOf, knownValue, typeOf, unlessMarks } from './field.ts'
import type { Checking, Compiling, Condition, Explaining, Part, Use } from './kinds/kind.ts'
import { type Comparator, knownName } from './literal.ts'
import { measure, thingMeasure } from './measure.ts'
import { measuredField, measureType } from './measures.ts'
import type { Problem } from './problem.ts'
import { fieldRule } from './rule.ts'
import { entityOf, eventOf, fieldOf, knownEntity, knownEvent, knownField } from './scope.ts'
import { compareNumber } from './tolerance.ts'
import { window } from './window.ts'
import { amount } from './words.ts'

/** A number per customer: an attribute, a measure over events of one type that pass a filter within a window, or one over related things. */
export const quantity = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('attribute'), field: knownName }),
  z.strictObject({
    of: z.literal('event'),
    event: knownName,
    measure,
    get where() {
      return fieldRule.optional()
    },
    window: window.optional(),
  }),
  z.strictObject({
    of: z.literal('related'),
    entity: knownName,
    measure: thingMeasure,
    get where() {
      return fieldRule.optional()
    },
  }),
])
export type Quantity = z.infer<typeof quantity>

type QuantityOf<T extends Quantity['of']> = Extract<Quantity, { of: T }>

/** How one kind of quantity, a number per customer, is checked, computed and named. */
interface QuantityType<Q> {
  parts(quantity: Q): Part[]
  uses(quantity: Q): Use[]
  check(quantity: Q, to: Checking): Problem[]
  inexact(quantity: Q, to: Compiling): boolean
  /** Customers without rows have 0, so that everybody has the value. */
  zero(quantity: Q): boolean
  /** The value of customer `c`, null where the customer has none. */
  compile(quantity: Q, to: Compiling): RawBuilder<unknown>
  /** Customers whose value compares so with a number. */
  select(quantity: Q, op: Exclude<Comparator, 'ne'>, value: number, to: Compiling): Condition
  unit(quantity: Q, to: Explaining): string | undefined
}

const attribute: QuantityType<QuantityOf<'attribute'>> = {
  parts: () => [],
  uses: ({ field }) => [{ field }],
  check({ field }, to) {
    const found = fieldOf(to.row, field)
    if (!found) return checkField(to, field)
    return checkAbility(found, isNumber(found), '数字字段', 'a number field')
  },
  inexact: ({ field }, to) => knownField(to.row, field).type === 'decimal',
  zero: () => false,
  compile: ({ field }, to) => knownValue(to.row, knownField(to.row, field)),
  select({ field }, op, value, to) {
    const found = knownField(to.row, field)
    const column = columnOf(to.row, found)
    const inside =
      found.type === 'decimal' ? compareNumber(column, op, value, true) : typeOf(found).compare(column, op, value, to)
    return unlessMarks(inside, column, found.absent ?? [])
  },
  unit: ({ field }, to) => knownField(to.row, field).unit,
}

const event: QuantityType<QuantityOf<'event'>> = {
  parts: eventParts,
  uses: ({ event, measure }) => measuredField(measure).map((field) => ({ event, field })),
  check(quantity, to) {
    const type = eventOf(to.catalog, quantity.event)
    if (!type) return checkEvent(to, quantity.event)
    return [...checkFilter(quantity, to), ...measureType(quantity.measure).check(quantity.measure, type)]
  },
  inexact: ({ measure }) => measureType(measure).inexact,
  zero: ({ measure }) => measureType(measure).zero,
  compile(quantity, to) {
    const { zero, compile } = measureType(quantity.measure)
    const type = knownEvent(to.catalog, quantity.event)
    const value = compile(quantity.measure, type, (aggregate) => to.measure(quantity, aggregate))
    return zero ? sql`coalesce(${value}, 0)` : value
  },
  select: ({ event, measure, where, window }, op, value, to) =>
    to.select({ kind: 'event', event, measure, op, value, ...(where && { where }), ...(window && { window }) }),
  unit: ({ event, measure }, to) => measureType(measure).unit(measure, knownEvent(to.catalog, event)),
}

const related: QuantityType<QuantityOf<'related'>> = {
  parts: entityParts,
  uses: ({ entity, measure }) => measuredField(measure).map((field) => ({ entity, field })),
  check(quantity, to) {
    const found = entityOf(to.catalog, quantity.entity)
    const measured = found ? measureType(quantity.measure).check(quantity.measure, measuredAs(found)) : []
    return [...checkEntity(quantity, to), ...measured]
  },
  inexact: ({ measure }) => measureType(measure).inexact,
  zero: ({ measure }) => measureType(measure).zero,
  compile({ entity, measure, where }, to) {
    const { zero, compile } = measureType(measure)
    const type = measuredAs(knownEntity(to.catalog, entity))
    const value = compile(measure, type, (aggregate) => to.measure({ entity, where }, aggregate))
    return zero ? sql`coalesce(${value}, 0)` : value
  },
  select: ({ of: _, ...quantity }, op, value, to) => to.select({ kind: 'related_measure', ...quantity, op, value }),
  unit: ({ entity, measure }, to) => measureType(measure).unit(measure, measuredAs(knownEntity(to.catalog, entity))),
}

const quantities: { [T in Quantity['of']]: QuantityType<QuantityOf<T>> } = { attribute, event, related }

/** The behaviours of a quantity, whatever its kind. */
export const quantityType = (quantity: Quantity): QuantityType<Quantity> =>
  // the table is keyed by the union's own tag, which the compiler cannot follow
  quantities[quantity.of] as unknown as QuantityType<Quantity>

const shownDigits = 4

/** A value of the quantity with its unit, to four decimals. */
export const quantityAmount = (quantity: Quantity, value: number, to: Explaining): Bilingual =>
  amount(Number(value.toFixed(shownDigits)), quantityType(quantity).unit(quantity, to))
