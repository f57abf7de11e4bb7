import { type RawBuilder, sql } from 'kysely'
import { orderedId } from './ids.ts'
import type { Compiling, Cut, Rows, Threshold } from './kinds/kind.ts'
import { idLines } from './listed-ids.ts'
import { rankable } from './rankable.ts'
import { type Metric, mostListed, quintiles, type Scored } from './rfm-scores.ts'

type Column = RawBuilder<unknown>

const fifths = Array.from({ length: quintiles }, (_, at) => at + 1)

const ranked = (each: Scored): string => (each.inexact ? `${each.metric}_rank` : each.metric)
const cell = (name: string, { metric }: Scored, fifth: number): string => `${name}_${metric}_${fifth}`

/**
 * One row with what the customers up to each fifth have at most, as it is compared and as it is, and how many they are. A value that t
 * customers share and q are below is of the fifth s or a lower one where 5 q ≤ s (n − 1), with (t − 1) / 2 more below it for middle places:
 * one row a value, not one a customer.
 */
const boundsOf = (each: Scored): Column => {
  const value = sql.id('p', ranked(each))
  const values = sql`select ${value} as value, count(*) as times, max(${sql.id('p', each.metric)}) as raw from p group by ${value}`
  const placed = sql`select v.value, v.times, v.raw, cast(sum(v.times) over (order by v.value) as bigint) - v.times as below,
    cast(sum(v.times) over () as bigint) as n from (${values}) as v`
  const place = each.ties === 'mid' ? sql`(2 * w.below + w.times - 1)` : sql`2 * w.below`
  const columns = fifths.flatMap((fifth) => {
    const upTo = sql`filter (where ${sql.lit(quintiles)} * ${place} <= ${sql.lit(2 * fifth)} * (w.n - 1))`
    return [
      sql`max(w.value) ${upTo} as ${sql.id(cell('bound', each, fifth))}`,
      sql`cast(max(w.raw) ${upTo} as double precision) as ${sql.id(cell('value', each, fifth))}`,
      sql`sum(w.times) ${upTo} as ${sql.id(cell('count', each, fifth))}`,
    ]
  })
  return sql`select ${sql.join(columns)} from (${placed}) as w`
}

/** The customer is of one of these fifths. */
const isOf = (each: Scored, wanted: readonly number[]): Column => {
  const isAbove = (fifth: number) =>
    sql`coalesce(${sql.id('p', ranked(each))} > ${sql.id('b', cell('bound', each, fifth))}, true)`
  const one = (fifth: number) =>
    fifth === 1 ? sql`not ${isAbove(1)}` : sql`(${isAbove(fifth - 1)} and not ${isAbove(fifth)})`
  return sql`(${sql.join(wanted.map(one), sql` or `)})`
}

/**
 * The highest value of every score, and the customers with the wanted scores, where there are few enough to be listed, of metrics that are
 * each scored among all and whose ties share a place.
 */
export const cutsByValue = async (
  scored: readonly Scored[],
  wanted: Partial<Record<Metric, readonly number[] | undefined>>,
  to: Compiling,
  rows: Rows,
): Promise<Pick<Threshold, 'cuts' | 'ids'>> => {
  const id = orderedId(sql`p.id`, to.catalog)
  const first = scored[0]?.value ?? sql`null`
  const named = scored.map(({ metric, value }) => sql`${value} as ${sql.id(metric)}`)
  const rounded = scored.flatMap((each) =>
    each.inexact ? [sql`, ${rankable(sql.id('q', each.metric), true)} as ${sql.id(ranked(each))}`] : [],
  )
  // who has no such events has no place
  const few = to.having(scored.map(({ value }) => value))
  const from = few ? sql`from ${few.from}` : to.customers()
  const population = sql`select q.*${sql.join(rounded, sql``)}
    from (select ${few?.id ?? sql`c.customer_id`} as id, ${sql.join(named)} ${from} where ${first} is not null) as q`
  const scoreOf = (metric: Metric, fifth: number) => (metric === 'r' ? quintiles + 1 - fifth : fifth)
  const taken = scored.flatMap((each) => {
    const scores = wanted[each.metric]
    return scores
      ? [
          isOf(
            each,
            fifths.filter((fifth) => scores.includes(scoreOf(each.metric, fifth))),
          ),
        ]
      : []
  })
  const bounds = scored.map((each) => sql`(${boundsOf(each)}) as ${sql.id(`b_${each.metric}`)}`)
  const members = sql`select p.id from p cross join b where ${sql.join(taken, sql` and `)} limit ${mostListed + 1}`
  const [found = {}] = await rows(sql`with p as materialized (${population}),
    b as materialized (select * from ${sql.join(bounds, sql` cross join `)}), m as materialized (${members})
    select b.*, case when (select count(*) from m) <= ${mostListed} then (select array_agg(p.id order by ${id}) from m as p) end as ids from b`)
  const cuts = scored.flatMap((each) =>
    fifths.flatMap((fifth): Cut[] => {
      const upTo = (one: number) => Number(found[cell('count', each, one)] ?? 0)
      const value = Number(found[cell('value', each, fifth)])
      return upTo(fifth) > upTo(fifth - 1)
        ? [{ metric: each.metric, above: [], score: scoreOf(each.metric, fifth), value }]
        : []
    }),
  )
  const ids = Array.isArray(found.ids) ? idLines(found.ids) : undefined
  return { cuts, ...(ids !== undefined && { ids }) }
}
