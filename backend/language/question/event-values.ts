import type { Catalog } from '../../catalog/catalog.ts'
import { ofField } from '../../catalog/field-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Rule } from '../../segments/rule.ts'
import type { EventCondition, TotalPart } from '../../segments/total-part.ts'
import type { Found, Hunt } from './found.ts'
import { use } from './found.ts'
import type { Question } from './question.ts'
import { cueOf, nameOf } from './slots.ts'

/** The event type that metrics count; undefined where they count none, or several. */
export const eventOfMetrics = (metrics: readonly string[], catalog: Catalog): string | undefined => {
  const events = new Set(
    metrics.map((name) => {
      const plain = name.replace(/^(?:share_of|median|highest|lowest|p\d+):/, '')
      if (/\.order$/.test(plain)) return plain.replace(/\.order$/, '')
      const numerator = metricsOf(catalog).find((metric) => metric.name === plain)?.numerator
      return numerator?.of === 'events' || numerator?.of === 'actors' ? numerator.event : undefined
    }),
  )
  return events.size === 1 ? [...events][0] : undefined
}

/** Whether customers have a field of this name with this value. */
const isOfCustomers = (
  { event, property, value }: { event: string; property: string; value: string },
  catalog: Catalog,
) => {
  const labels = catalog.events
    .find(({ name }) => name === event)
    ?.properties.find(({ name }) => name === property)?.labels
  return catalog.attributes.some(
    (one) =>
      (one.name === property || one.labels.zh === labels?.zh) && one.values?.some((other) => other.value === value),
  )
}

/**
 * 微信渠道的交易额, "dining transactions": values of the events that the metrics are of limit the events. Where customers have a field of
 * the same values (the country of an order and of a customer), the customers are meant.
 */
export const eventValues = (hunt: Hunt, catalog: Catalog, before: Question | undefined): void => {
  const { slots, found } = hunt
  // "and online?": of what the question before counted
  const goesOn = found.metrics.length === 0 && (found.said.has('and') || found.said.has('then'))
  const event = eventOfMetrics(goesOn && before ? before.metrics : found.metrics, catalog)
  if (event === undefined) return
  for (const [at, slot] of slots.entries()) {
    const value = slot.names.find((one) => one.is === 'event-value' && one.event === event)
    if (value?.is !== 'event-value' || found.used.has(slot)) continue
    if (isOfCustomers(value, catalog)) continue
    found.values.push({ event, property: value.property, value: value.value })
    use(hunt, slot, 'event-value')
    // 微信渠道, "the mobile app channel"
    for (const beside of [slots[at - 1], slots[at + 1]]) {
      const field = nameOf(beside, 'field')?.field
      if (beside && !found.used.has(beside) && (field === `${event}.${value.property}` || cueOf(beside, 'channels')))
        found.used.add(beside)
    }
  }
}

/** The values as one condition: those of one property are alternatives. */
export const eventCondition = ({ values }: Found): EventCondition | undefined => {
  const [first] = values
  if (!first) return undefined
  const properties = [...new Set(values.map(({ property }) => property))]
  const each = properties.map((property): EventCondition['where'] => {
    const own = values.filter((one) => one.property === property).map(({ value }) => value)
    return own.length === 1
      ? { kind: 'compare', field: property, op: 'eq', value: own[0] as string }
      : { kind: 'in', field: property, values: own }
  })
  return {
    event: first.event,
    where: each.length === 1 ? (each[0] as EventCondition['where']) : { kind: 'all', of: each },
  }
}

type Where = EventCondition['where']

const fieldOf = (where: Where): string | undefined => ('field' in where ? (where.field as string) : undefined)

/** What a follow-up says of the events beside what was said before: of one property the new values count alone. */
export const eventsGoOn = (
  said: EventCondition | undefined,
  old: EventCondition | undefined,
  metrics: readonly string[],
  catalog: Catalog,
): EventCondition | undefined => {
  if (!old || eventOfMetrics(metrics, catalog) !== old.event) return said
  if (!said || said.event !== old.event) return said ?? old
  const parts = ({ where }: EventCondition): Where[] => (where.kind === 'all' ? (where.of as Where[]) : [where])
  const named = new Set(parts(said).map(fieldOf))
  const of = [...parts(old).filter((one) => !named.has(fieldOf(one))), ...parts(said)]
  return { event: said.event, where: of.length === 1 ? (of[0] as Where) : { kind: 'all', of } }
}

/** 微信的交易额占总交易额的比例: a share of a total is asked for where one total, and whose part of it, are named. */
export const partAsked = (
  found: Found,
  {
    metrics,
    filter,
    events,
    catalog,
    text,
    old,
  }: {
    metrics: readonly string[]
    filter: Rule | undefined
    events: EventCondition | undefined
    catalog: Catalog
    text: string
    /** The question before, where this one goes on from it. */
    old?: Partial<Question> | undefined
  },
): Pick<Question, 'metrics' | 'part'> | undefined => {
  const [name] = metrics
  // "as a share of the total": of what was just told of some
  const goesOn = old !== undefined && (found.metrics.length === 0 || found.metrics.join() === old.metrics?.join())
  if (goesOn && !filter && !events && found.said.has('share') && (old.filter ?? old.events))
    return partAsked(found, { metrics, filter: old.filter, events: old.events, catalog, text })
  if (!found.said.has('share') && !found.said.has('concentration')) return undefined
  if (name === undefined || metrics.length > 1 || found.dimensions.length > 0 || found.grain) return undefined
  const said = metricsOf(catalog).find((metric) => metric.name === name) ?? ofField(catalog, name)
  // "what share of spend came from …": of its total, where the figure is a mean per customer
  const field = said?.denominator && said.numerator.of === 'attribute' ? said.numerator.field : undefined
  if (field !== undefined && (found.said.has('share') || (goesOn && (filter ?? events)))) {
    const summed = { ...found, metrics: [`total:${field}`] }
    return partAsked(summed, { metrics: summed.metrics, filter, events, catalog, text })
  }
  const total = said
  if (total ? total.denominator !== undefined || total.numerator.of === 'campaign' : !name.startsWith('total:'))
    return undefined
  const part: TotalPart | undefined = events
    ? { of: 'events', ...events }
    : filter && { of: 'customers', where: filter }
  // 贡献了多少, "how much came from" ask how much, and of how much it is a part
  const amount = !/占|比例|比重|份额|几成|百分|\b(?:share|percent\w*|proportion|fraction|part)\b/i.test(text)
  return part && { metrics: [...(amount ? [`part_of:${name}`] : []), `share_of:${name}`], part }
}
