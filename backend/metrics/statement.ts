import { type RawBuilder, sql } from 'kysely'
import { assigningEvents } from '../catalog/campaign-facts.ts'
import { campaignNamed, campaignsOf } from '../catalog/campaigns.ts'
import type { Catalog, EventType } from '../catalog/catalog.ts'
import type { Metric } from '../catalog/metric.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { knownValue } from '../segments/field.ts'
import type { Compiling } from '../segments/kinds/kind.ts'
import { localTime } from '../segments/local-time.ts'
import { eventOf, knownField } from '../segments/scope.ts'
import type { EventCondition } from '../segments/total-part.ts'
import type { Window } from '../segments/window.ts'
import { type Assignments, columnAssignments, eventAssignments } from './assignments.ts'
import { type Dimension, dimensionValue } from './dimension.ts'
import { datedRule, partValue } from './part.ts'
import type { Grain } from './query.ts'
import type { ReadyScope } from './scope.ts'

type Column = RawBuilder<unknown>

/** One table of sums: per group the customers, and of each metric Σx, Σx², Σy, Σy², Σxy over them. */
export interface Grouping {
  metrics: readonly Metric[]
  dimensions: readonly Dimension[]
  campaign?: string | undefined
  /** Only campaigns of this channel. */
  channel?: string | undefined
  grain?: Grain | undefined
  range?: Window | undefined
  /** Only groups with events that meet this, where a property of them parts the events. */
  only?: EventCondition['where']
}

export const usesCampaigns = ({ metrics, dimensions, campaign, channel }: Grouping): boolean =>
  campaign !== undefined ||
  channel !== undefined ||
  dimensions.some(({ of }) => of === 'assignment') ||
  metrics.some(({ numerator, denominator }) => numerator.of === 'campaign' || denominator?.of === 'campaign')

/** The date attribute that all metrics count customers by; undefined where they do not. */
export const datedField = ({ metrics }: Pick<Grouping, 'metrics'>): string | undefined => {
  const fields = new Set(metrics.map(({ numerator }) => (numerator.of === 'dated' ? numerator.field : undefined)))
  return fields.size === 1 ? [...fields][0] : undefined
}

/** The period that a date of a customer falls in, on the local calendar. */
const datePeriod = (grain: Grain, field: string, to: Compiling): Column => {
  const attribute = knownField(to.row, field)
  const value = knownValue(to.row, attribute)
  return periodOf(grain, attribute.type === 'timestamp' ? localTime(value, attribute.min, to) : value)
}

/** The assignments that a grouping looks at; undefined where it looks at customers as such. */
const assignmentsOf = (grouping: Grouping, catalog: Catalog, to: Compiling): Assignments | undefined => {
  if (!usesCampaigns(grouping)) return undefined
  const { campaign, channel, range } = grouping
  const chosen: PastCampaign | undefined = campaign === undefined ? undefined : campaignNamed(catalog, campaign)
  const column = chosen ?? campaignsOf(catalog).find(({ event }) => event === undefined)
  if (column && column.event === undefined) return columnAssignments(column, to)
  const event = (
    chosen?.event === undefined ? assigningEvents(catalog)[0] : eventOf(catalog, chosen.event)
  ) as EventType
  const arm = chosen ? chosen.arm : event.properties.find(({ role }) => role === 'arm')?.name
  const ofChannel = channel === undefined ? undefined : campaignsOf(catalog).filter((one) => one.channel === channel)
  const campaigns = campaign === undefined ? ofChannel?.map(({ name }) => name) : [campaign]
  return eventAssignments(to, event, { campaigns, arm, windowDays: chosen?.windowDays, range })
}

const asNumber = (column: Column): Column => sql`cast(${column} as double precision)`

export const periodOf = (grain: Grain, column: Column): Column =>
  sql`cast(date_trunc(${sql.lit(grain)}, ${column}) as date)`

/** A quantile in the place of a sum, interpolated as everywhere, and how many values it is of. */
export const quantileSums = (at: number, value: Column, n: number): Column[] => [
  sql`percentile_cont(${sql.lit(at)}) within group (order by ${value}) as ${sql.id(`x${n}`)}`,
  sql`0 as ${sql.id(`xx${n}`)}`,
  sql`count(${value}) as ${sql.id(`y${n}`)}`,
  sql`0 as ${sql.id(`yy${n}`)}`,
  sql`0 as ${sql.id(`xy${n}`)}`,
]

/** Sums over customers, or over their assignments. Columns d0…, n, twice, and x0, xx0, y0, yy0, xy0 per metric. */
export const customerSums = (grouping: Grouping, ready: ReadyScope): Column => {
  const { metrics, dimensions, grain, range } = grouping
  const to = ready.open()
  const { catalog } = to
  const assigned = assignmentsOf(grouping, catalog, to)
  const selected = assigned && ready.among ? ready.among(assigned.at) : to.select(ready.filter)
  const valued = dimensions.map((dimension) => {
    if (dimension.of === 'assignment') return dimension.key === 'arm' ? assigned?.arm : assigned?.campaign
    if (dimension.of === 'event') return assigned?.property(dimension.attribute?.name ?? '')
    return dimensionValue(dimension, to, 'c')
  })
  const dated = assigned ? undefined : datedField(grouping)
  const time = !grain
    ? []
    : assigned
      ? [periodOf(grain, localTime(assigned.at, undefined, to))]
      : dated === undefined
        ? []
        : [datePeriod(grain, dated, to)]
  // customers without a date in the time are in no period
  const inTime = grain && dated !== undefined ? to.apart().select(datedRule(dated, range)) : sql`true`
  const keys = [...valued, ...time].map((column, n) => sql`${column ?? sql`null`} as ${sql.id(`d${n}`)}`)
  const values = metrics.flatMap(({ numerator, denominator }, n) => {
    const value = (part: Metric['numerator']) =>
      asNumber(partValue(part, to, assigned ? undefined : range, ({ fact }) => assigned?.fact(fact) ?? sql`0`))
    return [
      sql`${value(numerator)} as ${sql.id(`x${n}`)}`,
      sql`${denominator ? value(denominator) : asNumber(sql`1`)} as ${sql.id(`y${n}`)}`,
    ]
  })
  const twice = assigned
    ? sql`case when ${assigned.times} > 1 and ${assigned.nth} = 1 then 1 else 0 end as twice, ${assigned.at} as at`
    : sql`0 as twice, cast(null as timestamp) as at`
  const rows = sql`select ${sql.join([...keys, ...values, twice])} ${to.customers()}${assigned?.joins() ?? sql``}
    where ${selected} and ${assigned?.where ?? sql`true`} and ${inTime}`
  const sums = metrics.flatMap(({ numerator }, n) => {
    if (numerator.of === 'quantile') return quantileSums(numerator.at, sql.id('u', `x${n}`), n)
    const [x, y] = [sql.id('u', `x${n}`), sql.id('u', `y${n}`)]
    return [
      sql`sum(${x}) as ${sql.id(`x${n}`)}`,
      sql`sum(${x} * ${x}) as ${sql.id(`xx${n}`)}`,
      sql`sum(${y}) as ${sql.id(`y${n}`)}`,
      sql`sum(${y} * ${y}) as ${sql.id(`yy${n}`)}`,
      sql`sum(${x} * ${y}) as ${sql.id(`xy${n}`)}`,
    ]
  })
  const names = keys.map((_, n) => sql.id('u', `d${n}`))
  return sql`${assigned?.with() ?? sql``}select ${sql.join([...names, sql`count(*) as n`, sql`sum(u.twice) as twice`, sql`max(u.at) as last_at`, ...sums])}
    from (${rows}) as u${names.length > 0 ? sql` group by ${sql.join(names)}` : sql``}`
}
