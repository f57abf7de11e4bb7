import { type RawBuilder, sql } from 'kysely'
import { type FactSource, factSources, roleOf } from '../catalog/campaign-facts.ts'
import type { Catalog, EventType } from '../catalog/catalog.ts'
import { isNumber } from '../catalog/is-number.ts'
import type { CampaignMeasure } from '../catalog/metric.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { tableOf } from '../segments/event-rows.ts'
import { columnOf, knownValue } from '../segments/field.ts'
import { instantValue } from '../segments/field-types.ts'
import type { Compiling, Condition } from '../segments/kinds/kind.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import { eventRow, knownField } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'
import { instantsWithin } from '../segments/within.ts'

type Column = RawBuilder<unknown>

/** Customers as campaigns were given them, one row a customer, campaign and arm, beside customer `c`. */
export interface Assignments {
  /** Before the query: `with … `, or nothing. */
  with(): Column
  /** After `from customers as c …`. */
  joins(): Column
  where: Condition
  campaign: Column
  arm: Column
  /** Instant of assignment; null where it is not known. */
  at: Column
  /** Rows of this customer in this campaign, and the place of this one among them. */
  times: Column
  nth: Column
  property(name: string): Column
  fact(fact: CampaignMeasure): Column
}

const seen = (event: EventType, source: FactSource): Column => {
  if (!source.property) return sql`1`
  const column = knownValue(eventRow(event), source.property)
  return source.property.type === 'boolean' ? sql`case when ${column} then 1 else 0 end` : sql`coalesce(${column}, 0)`
}

const messageCost = (event: EventType, { property }: FactSource, { channels }: Catalog): Column => {
  if (!property || isNumber(property)) return seen(event, { event, ...(property && { property }) })
  const cases = channels.map(({ name, unitCost }) => sql`when ${name} then ${unitCost}`)
  return cases.length === 0
    ? sql`0`
    : sql`cast(case ${columnOf(eventRow(event), property)} ${sql.join(cases, sql` `)} else 0 end as double precision)`
}

/** Assignments of a campaign that a column of the customers tells, or of one without arms: everybody. */
export const columnAssignments = (campaign: PastCampaign, to: Compiling): Assignments => {
  const arm = campaign.arm === undefined ? undefined : knownValue(to.row, knownField(to.row, campaign.arm))
  return {
    with: () => sql``,
    joins: () => sql``,
    where: arm ? sql`${arm} is not null` : sql`true`,
    campaign: sql`cast(${campaign.name} as varchar)`,
    arm: arm ?? sql`cast(null as varchar)`,
    at: sql`cast(null as timestamp)`,
    times: sql`1`,
    nth: sql`1`,
    property: () => sql`cast(null as varchar)`,
    fact: () => sql`1`,
  }
}

/** Assignments that events tell; of these campaigns, or of all that the type names. Facts after `windowDays` do not count. */
export const eventAssignments = (
  to: Compiling,
  event: EventType,
  {
    campaigns,
    arm,
    windowDays,
    range,
  }: {
    /** All where absent. */
    campaigns?: readonly string[] | undefined
    arm?: string | undefined
    windowDays?: number | undefined
    range?: Window | undefined
  },
): Assignments => {
  const { catalog, asOf } = to
  const row = eventRow(event)
  const named = (type: EventType) =>
    columnOf(eventRow(type), roleOf(type, 'campaign') as NonNullable<ReturnType<typeof roleOf>>)
  const armColumn = arm === undefined ? sql`cast(null as varchar)` : knownValue(row, knownField(row, arm))
  const bounds = range ? resolveWindow(range, asOf, catalog.timeZone) : undefined
  const inTime = sql`e.ts <= ${instantValue(asOf)}${bounds ? sql` and ${instantsWithin(sql`e.ts`, bounds)}` : sql``}`
  const own: Column[] = []
  const properties: string[] = []
  const joined: { type: EventType; values: Column[] }[] = []

  const add = (type: EventType, value: Column): Column => {
    if (type.name === event.name) return sql`a.${sql.id(`v${own.push(value) - 1}`)}`
    let at = joined.findIndex((one) => one.type.name === type.name)
    if (at < 0) at = joined.push({ type, values: [] }) - 1
    const values = joined[at]?.values ?? []
    return sql`coalesce(${sql.id(`f${at}`, `v${values.push(value) - 1}`)}, 0)`
  }
  const sum = (columns: Column[]) => sql`(${sql.join(columns, sql` + `)})`

  const chosen =
    campaigns === undefined
      ? sql``
      : campaigns.length === 0
        ? sql` and false`
        : sql` and ${named(event)} in (${sql.join(campaigns)})`
  const assigned = () => {
    const props = properties.map((name, n) => sql`, max(${columnOf(row, knownField(row, name))}) as ${sql.id(`p${n}`)}`)
    const values = own.map((value, n) => sql`, ${value} as ${sql.id(`v${n}`)}`)
    return sql`a as (select e.customer_id, ${named(event)} as campaign, ${armColumn} as arm, min(e.ts) as at,
      sum(count(*)) over (partition by e.customer_id, ${named(event)}) as times,
      row_number() over (partition by e.customer_id, ${named(event)} order by min(e.ts), ${armColumn}) as nth${sql.join([sql``, ...props, ...values], sql``)}
      from ${tableOf(to, event.table)} as e where ${inTime}${chosen}
      group by e.customer_id, ${named(event)}, ${armColumn})`
  }
  const facts = () =>
    joined.map(({ type, values }, at) => {
      const columns = values.map((value, n) => sql`, ${value} as ${sql.id(`v${n}`)}`)
      const until =
        windowDays === undefined
          ? sql``
          : sql` and e.ts >= a.at and e.ts < a.at + ${sql.raw(`interval '${Math.round(windowDays)} days'`)}`
      return sql`${sql.id(`f${at}`)} as (select a.customer_id, a.campaign, a.arm${sql.join([sql``, ...columns], sql``)}
        from a join ${tableOf(to, type.table)} as e on e.customer_id = a.customer_id and ${named(type)} = a.campaign
        where e.ts <= ${instantValue(asOf)}${until} group by a.customer_id, a.campaign, a.arm)`
    })

  return {
    with: () => sql`with ${sql.join([assigned(), ...facts()], sql`, `)} `,
    joins: () =>
      sql.join(
        [
          sql` join a on a.customer_id = c.customer_id`,
          ...joined.map((_, at) => {
            const f = sql.id(`f${at}`)
            return sql`left join ${f} on ${f}.customer_id = a.customer_id and ${f}.campaign = a.campaign and ${f}.arm is not distinct from a.arm`
          }),
        ],
        sql` `,
      ),
    where: sql`true`,
    campaign: sql`a.campaign`,
    arm: sql`a.arm`,
    at: sql`a.at`,
    times: sql`a.times`,
    nth: sql`a.nth`,
    property(name) {
      const at = properties.indexOf(name)
      return sql`a.${sql.id(`p${at < 0 ? properties.push(name) - 1 : at}`)}`
    },
    fact(fact) {
      if (fact === 'assigned') return sql`1`
      const sources = factSources(catalog, fact)
      if (fact === 'revenue')
        return sum(sources.map((source) => add(source.event, sql`sum(${seen(source.event, source)})`)))
      if (fact === 'cost')
        return sum(sources.map((source) => add(source.event, sql`sum(${messageCost(source.event, source, catalog)})`)))
      const found = sources.map((source) => add(source.event, sql`max(${seen(source.event, source)})`))
      return found.length === 1 ? (found[0] as Column) : sql`greatest(${sql.join(found)})`
    },
  }
}
