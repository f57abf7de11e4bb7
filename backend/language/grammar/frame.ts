import type { Bilingual } from '../../bilingual.ts'
import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule, Measure, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { Spoken } from '../lexicon/sense.ts'
import type { Bound } from './bound.ts'
import { limit } from './limit.ts'
import { allFields, allOf, anyField, opposite } from './rules.ts'

/** What a sentence says about events of one type, slot by slot. */
export interface Frame {
  event: EventType
  measure?: Spoken
  /** The property whose different values are counted. */
  distinct?: string
  negated: boolean
  never: boolean
  edge?: 'first' | 'last'
  /** The first was told by "new": a count or a sum beside it is of all their events. */
  newcomer?: boolean
  only: boolean
  /** The event was not named, only what is measured of it. */
  assumed?: boolean
  window?: Window
  bound?: Bound
  filters: FieldRule[]
  /** Words for products; `and` asks for each of them. */
  products: FieldRule[]
  productsJoin: 'or' | 'and'
}

/** Nothing said of the events but that there are some. */
export const plainFrame = (event: EventType): Frame => ({
  event,
  negated: false,
  never: false,
  only: false,
  filters: [],
  products: [],
  productsJoin: 'and',
})

const role = (event: EventType, wanted: string) => event.properties.find((property) => property.role === wanted)

/** How many pieces one event of a type is of, where it says so. */
export const quantityOf = (event: EventType) =>
  role(event, 'quantity') ?? event.properties.find(({ name }) => /^(?:quantity|qty|数量)$/i.test(name))

/** The measure that a way of speaking means for a type of event; undefined where the type has no such property. */
export const measureOf = (event: EventType, spoken: Spoken): Measure | undefined => {
  const amount = role(event, 'amount')
  if (spoken === 'spend') return amount && { type: 'sum', property: amount.name }
  if (spoken === 'order_value') return amount && { type: 'order_value' }
  if (spoken === 'pieces') {
    const quantity = quantityOf(event)
    return quantity && { type: 'sum', property: quantity.name }
  }
  if (spoken === 'largest') return amount && { type: 'max', property: amount.name }
  if (spoken === 'mean') return amount && { type: 'avg', property: amount.name }
  if (spoken === 'products') {
    const product = role(event, 'product_code') ?? role(event, 'product_name')
    return product && { type: 'products' }
  }
  if (spoken === 'days') return { type: 'days' }
  return role(event, 'order') ? { type: 'orders' } : { type: 'count' }
}

const measured = (frame: Frame): Measure | undefined => {
  const { bound, measure, event } = frame
  if (!bound) return { type: 'count' }
  if (frame.distinct !== undefined) return { type: 'distinct', property: frame.distinct }
  if (bound.amount.unit === 'times' || bound.amount.unit === 'orders') return measureOf(event, 'orders')
  if (bound.amount.currency && measure !== 'order_value' && measure !== 'largest' && measure !== 'mean')
    return measureOf(event, 'spend')
  // 一次性买到500件: no order says how many pieces it holds
  if (bound.amount.unit === 'pieces' && measure === 'largest') return undefined
  const named = frame.products.length === 1 && frame.products[0]?.kind === 'text'
  if (bound.amount.unit === 'pieces' || (bound.amount.single && named && !measure)) {
    const quantity = quantityOf(event)
    if (quantity && measure !== 'products') return { type: 'sum', property: quantity.name }
  }
  if ((bound.amount.unit === 'items' || bound.amount.unit === 'pieces') && !measure) return measureOf(event, 'products')
  return measureOf(event, measure ?? 'times')
}

/** The amount of an event; none where an order runs over several events, since then no event says what it came to. */
export const amountOfEach = (event: EventType) => {
  const order = role(event, 'order')
  // the count of different numbers is an estimate, some per cent off
  const inLines = order?.distinct !== undefined && order.distinct < event.rows * 0.85
  return inLines ? undefined : role(event, 'amount')
}

const ofMoney = ({ bare, amount }: Bound): boolean =>
  !amount.percent && !amount.duration && (amount.currency !== undefined || (amount.unit === undefined && !bare))

/** "whose first order was over 500", "new customers this year with 2 orders": the first or last event, and a number beside it. */
const edgeWithBound = (frame: Frame, bound: Bound): Rule | undefined => {
  const { edge, event, window, filters, products, negated, newcomer, measure } = frame
  const { bound: _, window: __, edge: ___, newcomer: ____, ...rest } = frame
  if (negated) return undefined
  const happened = window && frameRule({ ...rest, edge: edge as 'first', window })
  if (newcomer) {
    const counted = frameRule({ ...rest, bound })
    return happened && counted && allOf([happened, counted])
  }
  const amount = amountOfEach(event)
  if (!amount || !ofMoney(bound) || filters.length + products.length > 0) return undefined
  if (measure === 'order_value' || measure === 'products' || measure === 'days' || measure === 'pieces')
    return undefined
  const rule: Rule = { kind: 'edge', which: edge as 'first', event: event.name, is: limit(amount, bound) }
  return window ? happened && allOf([happened, rule]) : rule
}

const one = (frame: Frame, where: FieldRule | undefined): Rule | undefined => {
  const { event, window, bound, negated, edge } = frame
  const base = { event: event.name, ...(where ? { where } : {}), ...(window ? { window } : {}) }
  if (edge && !bound) {
    // "whose first purchase was via the app": what it was
    if (!window && where && !frame.never) {
      const rule: Rule = { kind: 'edge', which: edge, event: event.name, is: where }
      return negated ? { kind: 'not', of: rule } : rule
    }
    if (!window) return undefined
    const rule: Rule = { kind: 'occurrence', which: edge, event: event.name, ...(where ? { where } : {}), window }
    return negated ? { kind: 'not', of: rule } : rule
  }
  if (edge && bound) return edgeWithBound(frame, bound)
  const measure = measured(frame)
  if (!measure) return undefined
  if (!bound)
    return { kind: 'event', ...base, measure: { type: 'count' }, op: negated ? 'eq' : 'gte', value: negated ? 0 : 1 }
  const rule: Rule = {
    kind: 'event',
    ...base,
    measure,
    op: bound.op,
    value: bound.value,
    ...(bound.max === undefined ? {} : { max: bound.max }),
  }
  if (!negated) return rule
  return bound.max === undefined && measure.type !== 'order_value'
    ? { ...rule, op: opposite[bound.op] }
    : { kind: 'not', of: rule }
}

/** The condition, or nothing to judge it by: an event without a place is at no other place. */
const known = (rule: FieldRule): FieldRule =>
  'field' in rule ? (anyField([rule, { kind: 'missing', field: rule.field }]) as FieldRule) : rule

/** The rule of a frame; undefined where a slot that it needs is empty. */
export const frameRule = (frame: Frame): Rule | undefined => {
  const { products, productsJoin, filters } = frame
  // "only once" is about the number
  if (frame.only && products.length > 0 && !frame.negated && !frame.bound) {
    const wanted = one({ ...frame, only: false }, allFields([...filters, anyField(products)]))
    const others = one({ ...frame, only: false, negated: true }, { kind: 'not', of: anyField(products) })
    return wanted && others && allOf([wanted, others])
  }
  // "transacted only at branches": at no other place
  if (frame.only && !frame.negated && !frame.bound && !frame.edge) {
    const [first, other] = filters
    if (!first || other)
      return filters.length === 0 && frame.window ? undefined : one({ ...frame, only: false }, allFields(filters))
    const wanted = one({ ...frame, only: false }, first)
    const others = one({ ...frame, only: false, negated: true }, { kind: 'not', of: known(first) })
    return wanted && others && allOf([wanted, others])
  }
  if (products.length > 1 && productsJoin === 'and') {
    const rules = products.map((product) => one(frame, allFields([...filters, product])))
    return rules.every((rule) => rule !== undefined) ? allOf(rules as Rule[]) : undefined
  }
  return one(frame, allFields([...filters, ...(products.length > 0 ? [anyField(products)] : [])]))
}

/** What was taken for granted in a frame. */
export const frameNotes = (frame: Frame): Bilingual[] => {
  const { bound } = frame
  if (
    !bound?.bare ||
    bound.op !== 'eq' ||
    bound.value === 0 ||
    frame.only ||
    frame.negated ||
    bound.amount.unit !== 'times'
  )
    return []
  return [
    {
      zh: `没有说“至少”，按正好 ${bound.value} 次理解`,
      en: `Without "at least", ${bound.value} is taken as exactly ${bound.value}`,
    },
  ]
}
