import { type RawBuilder, sql } from 'kysely'
import type { Attribute } from '../catalog/catalog.ts'
import { toQuery } from '../segments/compile.ts'
import { knownValue } from '../segments/field.ts'
import { dateValue, instantValue } from '../segments/field-types.ts'
import type { Compiling } from '../segments/kinds/kind.ts'
import { localTime } from '../segments/local-time.ts'
import { localDate } from '../segments/resolve-window.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import type { Assignments } from './assignments.ts'
import { periodOf } from './statement.ts'

/** How finely customers are told apart by when they were assigned. */
export type Fineness = 'instant' | 'day' | 'week' | 'month' | 'all'

/** When customers were assigned: the first instants of cohorts, in order. */
export interface AssignmentTimes {
  fineness: Fineness
  starts: string[]
}

/** The first assignment of a campaign, and how many of its customers have a later value of each date field. */
export interface FirstAssignment {
  campaign: string
  first: string
  moved: Map<string, number>
}

/** So many cohorts are asked about one by one. */
const mostCohorts = 36

const rowsOf = (assigned: Assignments, to: Compiling, columns: RawBuilder<unknown>, rest: RawBuilder<unknown>) =>
  toQuery(sql`${assigned.with()}select ${columns} ${to.customers()}${assigned.joins()} where ${assigned.where} ${rest}`)

const later = (field: Attribute, at: RawBuilder<unknown>, to: Compiling): RawBuilder<unknown> => {
  const value = knownValue(to.row, field)
  const day = localDate(to.asOf, to.catalog.timeZone)
  return field.type === 'date'
    ? sql`(${value} > cast(${localTime(at, undefined, to)} as date) and ${value} <= ${dateValue(day)})`
    : sql`(${value} > ${at} and ${value} <= ${instantValue(to.asOf)})`
}

/** When each campaign first assigned anybody. */
export const firstAssignments = async (
  assigned: Assignments,
  dates: readonly Attribute[],
  to: Compiling,
  engine: Engine,
  options: RunOptions,
): Promise<FirstAssignment[]> => {
  const moved = dates.map(
    (field, n) => sql`, sum(case when ${later(field, assigned.at, to)} then 1 else 0 end) as ${sql.id(`m${n}`)}`,
  )
  const rows = await engine.rows<Record<string, unknown>>(
    rowsOf(
      assigned,
      to,
      sql`${assigned.campaign} as campaign, min(${assigned.at}) as first${sql.join([sql``, ...moved], sql``)}`,
      sql`group by 1`,
    ),
    options,
  )
  return rows.flatMap(({ campaign, first, ...counts }) =>
    typeof first === 'string'
      ? [
          {
            campaign: String(campaign),
            first,
            moved: new Map(dates.map(({ name }, n) => [name, Number(counts[`m${n}`] ?? 0)])),
          },
        ]
      : [],
  )
}

/** The instants of assignment, or where there are many the first one of each day, week or month, else the first of all. */
export const assignmentTimes = async (
  assigned: Assignments,
  to: Compiling,
  engine: Engine,
  options: RunOptions,
): Promise<AssignmentTimes> => {
  const local = localTime(assigned.at, undefined, to)
  for (const fineness of ['instant', 'day', 'week', 'month'] as const) {
    const key = fineness === 'instant' ? assigned.at : periodOf(fineness, local)
    const rows = await engine.rows<{ start: string }>(
      rowsOf(
        assigned,
        to,
        sql`${key} as period, min(${assigned.at}) as start`,
        sql`and ${assigned.at} is not null group by 1 order by 2 limit ${sql.lit(mostCohorts + 1)}`,
      ),
      options,
    )
    if (rows.length <= mostCohorts) return { fineness, starts: [...new Set(rows.map(({ start }) => start))] }
    if (fineness === 'month') return { fineness: 'all', starts: [rows[0]?.start as string] }
  }
  throw new Error('unreachable')
}
