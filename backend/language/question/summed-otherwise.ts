import type { Catalog } from '../../catalog/catalog.ts'
import { ofField } from '../../catalog/field-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { ofQuantile } from '../../catalog/quantile-metrics.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

type How = 'times' | 'average' | 'total' | 'each' | 'median' | 'lowest' | 'highest' | 'p25' | 'p75'

/** What a metric sums up: a field, or what the events of a type come to. */
interface Summed {
  field?: string
  event?: string
  /** Amounts, or counts. */
  amount?: boolean
  /** Of single orders. */
  order?: boolean
  each?: boolean
}

const partsOf = (name: string): Summed | undefined => {
  const plain = /^(?:(average|total|median|lowest|highest|p\d+):)?(.+)$/.exec(name)
  const [, how, of = ''] = plain ?? []
  if (/\.order$/.test(of)) return { event: of.replace(/\.order$/, ''), amount: true, order: true }
  const event = /^(.+?)_(amount_per_customer|amount|order_value|per_customer|count|orders)$/.exec(of)
  if (event) {
    const [, type = '', kind = ''] = event
    return {
      event: type,
      amount: /amount|value/.test(kind),
      order: kind === 'order_value',
      each: /per_customer/.test(kind) || (how !== undefined && how !== 'total'),
    }
  }
  return how && how !== 'share' ? { field: of } : undefined
}

/** The same number summed up in another way; undefined where that could mean two things. */
const otherwise = (name: string, how: How): string | undefined => {
  const parts = partsOf(name)
  if (!parts) return undefined
  const { field, event, amount, order, each } = parts
  if (how === 'times') return event === undefined ? undefined : `${event}_count`
  if (field !== undefined) return `${how === 'each' ? 'average' : how}:${field}`
  if (how === 'total') return `${event}_${amount ? 'amount' : 'count'}`
  if (how === 'each') return amount ? `${event}_amount_per_customer` : `${event}_per_customer`
  // a mean of amounts is one of orders or of customers
  if (how === 'average')
    return order
      ? `${event}_order_value`
      : each
        ? amount
          ? `${event}_amount_per_customer`
          : `${event}_per_customer`
        : undefined
  if (amount) return order ? `${how}:${event}.order` : each ? `${how}:${event}_amount` : undefined
  return `${how}:${event}_count`
}

const howOf = (slot: Slot): How | undefined =>
  cueOf(slot, 'level')?.level ??
  (cueOf(slot, 'average')
    ? 'average'
    : cueOf(slot, 'total')
      ? 'total'
      : cueOf(slot, 'each')
        ? 'each'
        : cueOf(slot, 'times')
          ? 'times'
          : undefined)

/**
 * "Same thing but the median", 换成总额, "per customer?": a way to sum up that names no number takes the numbers of the question before. True
 * where it did.
 */
export const summedOtherwise = (
  found: Found,
  slots: readonly Slot[],
  before: Question | undefined,
  catalog: Catalog,
): boolean => {
  if (before?.kind !== 'metric' || found.metrics.length > 0) return false
  if (slots.some((slot) => nameOf(slot, 'metric') || nameOf(slot, 'field') || nameOf(slot, 'campaign'))) return false
  const ways = slots.filter((slot) => howOf(slot) !== undefined && !cueOf(slot, 'which'))
  const [slot] = ways
  const how = slot && howOf(slot)
  if (!slot || !how || ways.length > 1) return false
  const ranks = /est$/.test(how) && before.dimensions.length > 0
  const names = before.metrics.map((name) => otherwise(name, how))
  if (ranks || names.some((name) => name === undefined)) return false
  const metrics = metricsOf(catalog)
  const known = names.every(
    (name = '') =>
      metrics.some((one) => one.name === name) || ofField(catalog, name) || ofQuantile(catalog, name, metrics),
  )
  if (!known) return false
  found.metrics.push(...names.filter((name) => name !== undefined))
  found.used.add(slot)
  found.said.add('and')
  return true
}
