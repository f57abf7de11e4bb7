import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule, Quantity } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { type Spoken, senseOf } from '../lexicon/sense.ts'
import { measureOf } from './frame.ts'
import { productsAt } from './products.ts'
import { allFields, anyField } from './rules.ts'
import { type State, skippable } from './state.ts'

interface Found {
  event?: EventType
  measure?: Spoken
  window?: Window
  filters: FieldRule[]
  /** A word that sums: total, 合计. */
  summed?: boolean
  next: number
}

const summing = /^(?:the )?(?:total|totals|sum|overall|combined)(?: of)?$|^(?:合计|总计|总共|累计|总)$/i
const counting = /^(?:the )?(?:number|count)(?: of)?$|^(?:次数|笔数|单数|频次)$/i
const linking = /^(?:in|of|on|for|from|by|via|through|at|的)$/i

/** The values of one property among whose events all filters are: 餐饮, "dining". */
const valueAt = (state: State, at: number, event: EventType | undefined) => {
  const senses = state.lexemes[at]?.senses ?? []
  // a country is the customer's, where customers have one
  if (senses.some(({ is }) => is === 'value')) return undefined
  const own = senses.find(
    (sense) =>
      sense.is === 'property-value' &&
      (!event || sense.event === event) &&
      measureOf(sense.event, 'spend') !== undefined,
  )
  if (own?.is !== 'property-value') return undefined
  const rule: FieldRule = { kind: 'compare', field: own.property.name, op: 'eq', value: own.value }
  return { event: own.event, rule }
}

/** One more word of the phrase; undefined where it ends. */
const step = (state: State, found: Found): Found | undefined => {
  const at = found.next
  const lexeme = state.lexemes[at]
  const said = state.textOf(at, at + 1).trim()
  if (!lexeme) return undefined
  const value = valueAt(state, at, found.filters.length > 0 ? found.event : undefined)
  if (value && (!found.event || !found.measure || value.event === found.event || !found.filters.length))
    return { ...found, event: value.event, filters: [...found.filters, value.rule], next: at + 1 }
  const window = senseOf(lexeme, 'window')
  if (window && !window.future && !found.window) return { ...found, window: window.window, next: at + 1 }
  if (counting.test(said)) return { ...found, measure: 'orders', next: at + 1 }
  if (summing.test(said)) return { ...found, summed: true, next: at + 1 }
  const measures = lexeme.senses.filter((sense) => sense.is === 'measure')
  const measure = measures.find((sense) => sense.event && sense.event === found.event) ?? measures[0]
  if (measure && !found.measure)
    return {
      ...found,
      measure: measure.measure,
      event: found.filters.length > 0 ? found.event : (measure.event ?? found.event),
      next: at + 1,
    } as Found
  const event = lexeme.senses.find((sense) => sense.is === 'event' && (!found.event || sense.event === found.event))
  if (event?.is === 'event') return { ...found, event: event.event, next: at + 1 }
  const shop = found.event ?? state.index.shop
  const products =
    shop && (senseOf(lexeme, 'product') ?? senseOf(lexeme, 'product-kind')) ? productsAt(state, shop, at) : undefined
  if (shop && products)
    return { ...found, event: shop, filters: [...found.filters, anyField(products.rules)], next: products.next }
  return skippable(lexeme) || linking.test(said) ? { ...found, next: at + 1 } : undefined
}

/**
 * A measure over some of the events: 近一年餐饮交易金额, "total of dining transactions over the past year", "number of fund purchases this year".
 * Undefined without a filter, which plain measures do without.
 */
export const measuredEvents = (
  state: State,
  at: number,
): { quantity: Quantity; next: number; name: string } | undefined => {
  let found: Found = { filters: [], next: at }
  let end = at
  for (;;) {
    const next = step(state, found)
    if (!next) break
    const content = !skippable(state.lexemes[found.next]) || next.filters.length > found.filters.length
    found = next
    if (content && !linking.test(state.textOf(found.next - 1, found.next).trim())) end = found.next
  }
  const { event, filters, window, summed } = found
  const spoken = found.measure ?? (summed ? 'spend' : undefined)
  const measure = event && spoken && measureOf(event, spoken)
  const where = allFields(filters)
  if (!event || !measure || !where) return undefined
  const quantity: Quantity = { of: 'event', event: event.name, measure, where, ...(window ? { window } : {}) }
  return { quantity, next: end, name: 'event' }
}
