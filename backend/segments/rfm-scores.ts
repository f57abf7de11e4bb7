import { type RawBuilder, sql } from 'kysely'
import { orderedId } from './ids.ts'
import type { Compiling, Condition, Cut, Rows, Threshold } from './kinds/kind.ts'
import { idLines } from './listed-ids.ts'
import { rankable } from './rankable.ts'
import { compareNumber } from './tolerance.ts'

export type Metric = Cut['metric']
export type Ties = 'mid' | 'low' | 'id'
export const metrics: readonly Metric[] = ['r', 'f', 'm']
export const quintiles = 5

/** How the scores of one metric are made: its value over customer `c`, how equal values share a place, and whose scores it is nested in. */
export interface Scored {
  metric: Metric
  value: RawBuilder<unknown>
  inexact: boolean
  ties: Ties
  nestedIn: readonly Metric[]
}

/** Twice the place from 0, so that a middle place stays whole. */
const places: Record<
  Ties,
  (partition: RawBuilder<unknown>, value: RawBuilder<unknown>, id: RawBuilder<unknown>) => RawBuilder<unknown>
> = {
  low: (partition, value) => sql`2 * (rank() over (${partition} order by ${value}) - 1)`,
  mid: (partition, value) =>
    sql`2 * (rank() over (${partition} order by ${value}) - 1) + count(*) over (${partition}, ${value}) - 1`,
  id: (partition, value, id) => sql`2 * (row_number() over (${partition} order by ${value}, ${id}) - 1)`,
}

const column = (metric: Metric) => sql.id('p', metric)
const scoreColumn = (metric: Metric) => sql.id('p', `${metric}_score`)

/** The population with one more score: the fifth of the places that a value falls in; recency counts from the other end. */
const withScore = (rows: RawBuilder<unknown>, { metric, inexact, ties, nestedIn }: Scored, id: RawBuilder<unknown>) => {
  const partition =
    nestedIn.length === 0 ? sql`partition by 1` : sql`partition by ${sql.join(nestedIn.map(scoreColumn))}`
  const place = places[ties](partition, rankable(column(metric), inexact), id)
  const last = sql`nullif(2 * (count(*) over (${partition}) - 1), 0)`
  const fifth = sql`greatest(1, coalesce(ceil(cast(${quintiles} * (${place}) as double precision) / ${last}), 1))`
  const score = metric === 'r' ? sql`${quintiles + 1} - ${fifth}` : fifth
  return sql`select p.*, cast(${score} as integer) as ${sql.id(`${metric}_score`)} from (${rows}) as p`
}

/** As many as a query can be given by name without becoming slower than by their scores. */
export const mostListed = 100_000

/**
 * The highest value of every score with the last customer that has it, and the customers with the wanted scores, one id a line, where
 * there are few enough to be listed: the events are then aggregated once. Each customer gets a place and a score, which nested metrics and
 * ties by id need.
 */
export const cutsByRank = async (
  scored: Scored[],
  wanted: Partial<Record<Metric, number[] | undefined>>,
  to: Compiling,
  rows: Rows,
): Promise<Pick<Threshold, 'cuts' | 'ids'>> => {
  const id = orderedId(sql`p.id`, to.catalog)
  const values = scored.map(({ metric, value }) => sql`${value} as ${sql.id(metric)}`)
  const first = scored[0]?.value ?? sql`null`
  const population = sql`select c.customer_id as id, ${sql.join(values)} ${to.customers()} where ${first} is not null`
  const all = scored.reduce<RawBuilder<unknown>>((before, each) => withScore(before, each, id), population)
  const none = sql`cast(null as integer)`
  const parts = scored.map(({ metric, ties, nestedIn }) => {
    const above = metrics.map(
      (each) => sql`${nestedIn.includes(each) ? scoreColumn(each) : none} as ${sql.id(`in_${each}`)}`,
    )
    const groups = [...nestedIn, metric].map(scoreColumn)
    const last =
      ties === 'id'
        ? sql`(array_agg(p.id order by ${rankable(column(metric), metric === 'm')} desc, ${id} desc))[1]`
        : sql`min(p.id)`
    return sql`select ${metric} as metric, ${sql.join(above)}, ${scoreColumn(metric)} as score, cast(max(${column(metric)}) as double precision) as value,
      ${last} as id, null as ids from s as p group by ${sql.join(groups)}`
  })
  const taken = scored.flatMap(({ metric }) => {
    const scores = wanted[metric]
    return scores ? [sql`${scoreColumn(metric)} in (${sql.join(scores)})`] : []
  })
  // first, so that the others take its type
  const listed = sql`select ${'ids'} as metric, ${none} as in_r, ${none} as in_f, ${none} as in_m, ${none} as score, cast(null as double precision) as value,
    min(p.id) as id, case when count(*) <= ${mostListed} then array_agg(p.id order by ${id}) end as ids from s as p where ${sql.join(taken, sql` and `)}`
  const found = await rows(sql`with s as materialized (${all}) ${sql.join([listed, ...parts], sql` union all `)}`)
  const members = found.find(({ metric }) => metric === 'ids')?.ids
  const ids = Array.isArray(members) ? idLines(members) : undefined
  const cuts = found
    .filter(({ metric }) => metric !== 'ids')
    .map((row): Cut => {
      const each = scored.find(({ metric }) => metric === row.metric)
      return {
        metric: row.metric as Metric, // one of ours
        above: (each?.nestedIn ?? []).map((outer) => Number(row[`in_${outer}`])),
        score: Number(row.score),
        value: Number(row.value),
        id: row.id as number | string, // an id is one of the two
      }
    })
  return { cuts, ...(ids !== undefined && { ids }) }
}

/** The cuts of one metric within certain scores, lowest value first. */
export const cutsWithin = (cuts: readonly Cut[], metric: Metric, above: readonly number[]): Cut[] =>
  cuts
    .filter((cut) => cut.metric === metric && cut.above.join() === above.join())
    .sort((a, b) => (metric === 'r' ? b.score - a.score : a.score - b.score))

const upTo = ({ value, id }: Cut, { value: column, inexact, ties }: Scored, to: Compiling): Condition => {
  if (ties !== 'id') return compareNumber(column, 'lte', value, inexact)
  const last = sql`${orderedId(sql`c.customer_id`, to.catalog)} <= ${id}`
  return sql`(${compareNumber(column, 'lt', value, inexact)} or (${compareNumber(column, 'eq', value, inexact)} and ${last}))`
}

/** The customer's score of the metric is this one. */
export const hasScore = (
  cuts: readonly Cut[],
  scored: Scored,
  score: number,
  above: readonly number[],
  to: Compiling,
): Condition => {
  const sorted = cutsWithin(cuts, scored.metric, above)
  const at = sorted.findIndex((cut) => cut.score === score)
  const [cut, before] = [sorted[at], sorted[at - 1]]
  if (!cut) return sql`false`
  const below = upTo(cut, scored, to)
  return before ? sql`(${below} and not ${upTo(before, scored, to)})` : below
}
