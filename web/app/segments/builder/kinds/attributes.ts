import type { Attribute } from '../../../../../backend/catalog/catalog.ts'
import { LiteralInput, LiteralsInput } from '../inputs/literal.tsx'
import { firstNumber, isNumeric } from '../inputs/measures.ts'
import { field } from '../inputs/pick.tsx'
import { choice, Flag, number, Text } from '../inputs/plain.tsx'
import { NumberFields, ThanInput } from '../inputs/sum.tsx'
import { WindowInput } from '../inputs/time.ts'
import type { Draft } from '../node.ts'
import type { Place } from '../place.ts'
import { slot } from '../slot.ts'
import type { KindEditor } from './editor.ts'

type Fits = (attribute: Attribute) => boolean

export const comparators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const
export const Comparator = choice('op', comparators)

const isList: Fits = ({ type, separator }) => type === 'list' || separator !== undefined
const isSingle: Fits = (attribute) => !isList(attribute)
const isText: Fits = ({ type, separator }) => (type === 'text' && separator === undefined) || type === 'enum'
const isDated: Fits = ({ type }) => type === 'date' || type === 'timestamp'
const isOrdered: Fits = (attribute) =>
  isDated(attribute) || attribute.type === 'integer' || attribute.type === 'decimal'

const about =
  (fits: Fits) =>
  (_: unknown, { attributes }: Place) =>
    attributes.some(fits)
const firstOf = (fits: Fits, { attributes }: Place) => attributes.find(fits)?.name ?? ''

const typeIn = ({ attributes }: Place, { field: name }: Draft) => attributes.find((each) => each.name === name)?.type
const numeric = (type: string | undefined) => type === 'integer' || type === 'decimal'

/** Values of another field's type mean nothing for this one; those of the same enum neither. */
const emptied =
  (empty: Record<string, unknown>) =>
  (next: Draft, before: Draft, _: unknown, place: Place): Draft => {
    if (next.field === before.field) return next
    const [is, was] = [typeIn(place, next), typeIn(place, before)]
    const fits = is === was ? is !== 'enum' && is !== 'text' : numeric(is) && numeric(was)
    return fits ? next : { ...next, ...empty }
  }

const family = { family: 'attribute', onFields: true } as const

export const compare: KindEditor = {
  ...family,
  slots: [slot('field', field(isSingle)), slot('op', Comparator), slot('value', LiteralInput)],
  fresh: () => ({ field: '', op: 'eq', value: '' }),
  settle: (next, before, desk, place) => {
    const emptiedNext = emptied({ value: '' })(next, before, desk, place)
    const type = typeIn(place, next)
    const ranked = type !== undefined && !['enum', 'text', 'boolean'].includes(type)
    return ranked || next.op === 'eq' || next.op === 'ne' ? emptiedNext : { ...emptiedNext, op: 'eq' }
  },
  offered: about(isSingle),
}

export const between: KindEditor = {
  ...family,
  slots: [
    slot('field', field(isOrdered)),
    slot('min', LiteralInput, { named: true }),
    slot('exclusiveMin', Flag),
    slot('max', LiteralInput, { named: true }),
    slot('exclusiveMax', Flag),
  ],
  fresh: (_, place) => ({ field: firstOf(isOrdered, place), min: '', max: '' }),
  settle: emptied({ min: '', max: '' }),
  offered: about(isOrdered),
}

export const total: KindEditor = {
  ...family,
  slots: [
    slot('fields', NumberFields),
    slot('op', choice('op', ['eq', 'gt', 'gte', 'lt', 'lte'])),
    slot('than', ThanInput, { wide: true }),
    slot('blanks', choice('blanks', ['zero'], { optional: true }), { named: true }),
  ],
  fresh: (_, { attributes }) => ({ fields: [firstNumber(attributes)], op: 'gte', than: 0 }),
  offered: about(isNumeric),
}

export const oneOf: KindEditor = {
  ...family,
  slots: [slot('field', field(isSingle)), slot('values', LiteralsInput)],
  fresh: (_, place) => ({ field: firstOf(isSingle, place), values: [] }),
  settle: emptied({ values: [] }),
  offered: about(isSingle),
}

export const text: KindEditor = {
  ...family,
  slots: [
    slot('field', field(isText)),
    slot('op', choice('textOp', ['contains', 'starts_with', 'ends_with'])),
    slot('value', Text),
  ],
  fresh: (_, place) => ({ field: firstOf(isText, place), op: 'contains', value: '' }),
  offered: about(isText),
}

export const regex: KindEditor = {
  ...family,
  slots: [slot('field', field(isText)), slot('pattern', Text), slot('caseless', Flag)],
  fresh: (_, place) => ({ field: firstOf(isText, place), pattern: '' }),
  offered: about(isText),
}

export const list: KindEditor = {
  ...family,
  slots: [
    slot('field', field(isList)),
    slot('has', choice('hasValues', ['any', 'all', 'none'])),
    slot('values', LiteralsInput),
  ],
  fresh: (_, place) => ({ field: firstOf(isList, place), has: 'any', values: [] }),
  offered: about(isList),
}

export const size: KindEditor = {
  ...family,
  slots: [slot('field', field(isList)), slot('op', Comparator), slot('value', number())],
  fresh: (_, place) => ({ field: firstOf(isList, place), op: 'gte', value: 1 }),
  offered: about(isList),
}

export const missing: KindEditor = {
  ...family,
  slots: [slot('field', field())],
  fresh: (_, place) => ({ field: firstOf(() => true, place) }),
  offered: about(() => true),
}

export const date: KindEditor = {
  ...family,
  slots: [slot('field', field(isDated)), slot('window', WindowInput)],
  fresh: (_, place) => ({ field: firstOf(isDated, place), window: { type: 'last', n: 90, unit: 'day' } }),
  offered: about(isDated),
}

const days = number({ after: 'days' })

export const anniversary: KindEditor = {
  ...family,
  slots: [slot('field', field(isDated)), slot('from', days, { named: true }), slot('to', days, { named: true })],
  fresh: (_, place) => ({ field: firstOf(isDated, place), from: 0, to: 30 }),
  offered: about(isDated),
}
