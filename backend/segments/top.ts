import { type RawBuilder, sql } from 'kysely'
import { orderedId } from './ids.ts'
import type { Compiling, Rows, Threshold } from './kinds/kind.ts'
import { idLines } from './listed-ids.ts'
import { populationRows } from './population.ts'
import { type Quantity, quantityType } from './quantity.ts'
import type { Rule } from './rule.ts'

/** The `count` customers (of `within`) that stand highest or lowest by a quantity. */
export interface Top {
  by: Quantity
  direction: 'top' | 'bottom'
  count: number
  within?: Rule | undefined
}

/** As many as a query can be given by name without becoming slower than by their values. */
const mostListed = 10_000

const order = { top: sql`desc`, bottom: sql`asc` }

const double = (value: RawBuilder<unknown> | number) => sql`cast(${value} as double precision)`

/** How p.value stands to the cut k.at, as `compareNumber` does with a number that is known. */
const aroundCut = (direction: Top['direction'], inexact: boolean) => {
  if (!inexact)
    return { past: sql`p.value ${sql.raw(direction === 'top' ? '>' : '<')} k.at`, tied: sql`p.value = k.at` }
  const [value, at] = [double(sql`p.value`), double(sql`k.at`)]
  const margin = sql`${double(1e-9)} * greatest(${double(1)}, abs(${at}))`
  const past = direction === 'top' ? sql`${value} > ${at} + ${margin}` : sql`${value} < ${at} - ${margin}`
  return { past, tied: sql`${value} between ${at} - ${margin} and ${at} + ${margin}` }
}

/** The value of the last that is taken, how many stand at it, and whom it takes: one pass over the population. */
export const takeTop = async ({ by, direction, count, within }: Top, to: Compiling, rows: Rows): Promise<Threshold> => {
  const { past, tied } = aroundCut(direction, quantityType(by).inexact(by, to))
  const id = orderedId(sql`n.id`, to.catalog)
  const inOrder = sql`n.past desc, ${id}`
  const taken = sql`select n.id, n.past from n order by ${inOrder} limit ${count}`
  const listed =
    count <= mostListed
      ? sql`(select array_agg(n.id order by ${inOrder}) from (${taken}) as n)`
      : sql`(select array_agg(n.id) from (${taken} offset ${count - 1}) as n)`
  const take = async (positive: boolean) => {
    const [row] = await rows(sql`with p as materialized (${populationRows(by, within, to, { positive })}),
    k as (select ${sql.raw(direction === 'top' ? 'min' : 'max')}(t.value) as at from
      (select p.value from p order by p.value ${order[direction]} limit ${count}) as t),
    n as materialized (select p.id, k.at, ${past} as past from p cross join k where ${past} or ${tied})
    select max(n.at) as at, count(*) filter (where n.past) as past, count(*) filter (where not n.past) as tied,
      (select count(*) from p) as all_of_them, ${listed} as ids from n`)
    return row
  }
  // the highest of a sum or a count are among those who have any, unless these are too few; 1, because a margin lies around the cut
  const some = direction === 'top' && quantityType(by).zero(by) ? await take(true) : undefined
  const isEnough = Number(some?.all_of_them ?? 0) >= count && Number(some?.at ?? 0) >= 1
  const found = isEnough ? some : await take(false)
  if (found?.at === null || found?.at === undefined) return { value: null }
  const ids = Array.isArray(found.ids) ? found.ids : []
  const lines = count <= mostListed ? idLines(ids) : undefined
  const split = Number(found.past) + Number(found.tied) > count
  return {
    value: Number(found.at),
    tied: Number(found.tied),
    ...(split && { lastId: ids.at(-1) }),
    ...(lines !== undefined && { ids: lines }),
  }
}
