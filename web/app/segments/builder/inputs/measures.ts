import type { Attribute, Catalog } from '../../../../../backend/catalog/catalog.ts'
import { slot, type Values } from '../slot.ts'
import { optional, union } from './groups.tsx'
import { EntityPick, EventPick, field, property } from './pick.tsx'
import { freshNested, Where } from './rules.tsx'
import { freshWindow, WindowInput } from './time.ts'

export const isNumeric = ({ type }: Pick<Attribute, 'type'>): boolean => type === 'integer' || type === 'decimal'

/** The number that a new comparison starts from: a telephone number is one, but nobody ranks by it. */
export const firstNumber = (attributes: readonly Attribute[]): string =>
  attributes.find((each) => isNumeric(each) && each.sensitivity !== 'pii')?.name ?? ''

const ofAny = [slot('property', property())]
const ofNumbers = [slot('property', property(isNumeric))]
const amounts = { sum: ofNumbers, avg: ofNumbers, min: ofNumbers, max: ofNumbers }

const propertiesOf = (catalog: Catalog, { event, entity }: Values): readonly Attribute[] =>
  [...catalog.events, ...(catalog.entities ?? [])].find(({ name }) => name === (event ?? entity))?.properties ?? []

const measuring = (forms: Parameters<typeof union>[2]) =>
  union('measure', 'type', forms, (type, { catalog }, _place, owner, before) => {
    if ((forms[type] ?? []).length === 0) return { type }
    const numbers = forms[type] === ofNumbers
    const fitting = propertiesOf(catalog, owner).filter((each) => !numbers || isNumeric(each))
    const kept = fitting.find(({ name }) => name === before.property) ?? fitting.find(({ role }) => role === 'amount')
    return { type, property: (kept ?? fitting[0])?.name ?? '' }
  })

/** What is measured over events of a customer. */
export const MeasureInput = measuring({
  count: [],
  orders: [],
  products: [],
  days: [],
  order_value: [],
  distinct: ofAny,
  ...amounts,
})

/** What is measured over things of a customer. */
export const ThingMeasureInput = measuring({ count: [], distinct: ofAny, ...amounts })

export const where = slot('where', optional(Where, freshNested), { wide: true })
export const window = slot('window', optional(WindowInput, freshWindow))

/** A number per customer. */
export const QuantityInput = union(
  'quantity',
  'of',
  {
    attribute: [slot('field', field(isNumeric))],
    event: [slot('event', EventPick), slot('measure', MeasureInput), window, where],
    related: [slot('entity', EntityPick), slot('measure', ThingMeasureInput), where],
  },
  (of, { catalog }, { attributes }) => {
    if (of === 'attribute') return { of, field: firstNumber(attributes) }
    const [event, thing] = [catalog.events[0]?.name ?? '', catalog.entities?.[0]?.name ?? '']
    return { of, ...(of === 'event' ? { event } : { entity: thing }), measure: { type: 'count' } }
  },
  (next, before) => (next.event === before.event && next.entity === before.entity ? next : withoutFilter(next)),
)

/** Conditions and measures of one event mean nothing for another one. */
export const withoutFilter = <T extends Values>(rule: T): T => {
  const { where: _, ...rest } = rule
  return ('measure' in rest ? { ...rest, measure: { type: 'count' } } : rest) as unknown as T
}
