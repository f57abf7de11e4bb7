import { sql } from 'kysely'
import { z } from 'zod'
import { FairleadError } from '../errors.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { toQuery } from './compile.ts'
import type { CustomerSample } from './customer-sample.ts'
import { tableOf } from './event-rows.ts'
import { knownValue } from './field.ts'
import { fieldOf, type Scope } from './scope.ts'

/** How a number is spread over the customers. */
export const histogram = z.strictObject({
  field: z.string(),
  /** From included, to excluded, the last one included; customers outside the first and last bound are in the first and last bin. */
  bins: z.array(z.strictObject({ from: z.number(), to: z.number(), count: z.int() })),
  /** Some lie below the first bound, or above the last. */
  below: z.boolean(),
  above: z.boolean(),
  /** Customers looked at, and those of them without a value. */
  looked: z.int(),
  missing: z.int(),
  /** Only one customer in so many was looked at; 1 for all. */
  oneIn: z.int(),
  asOf: z.string(),
})
export type Histogram = z.infer<typeof histogram>

const bins = 24
/** The bins span the values between these shares of the customers, so that a few far ones do not flatten the rest. */
const [lowest, highest] = [0.01, 0.99]

/**
 * The distribution of a number attribute among all customers, or a sample of them, in one query that gives at most 24 rows.
 * Throws `unknown_field`, and `wrong_type` for an attribute that is not a number.
 */
export const histogramOf = async (
  field: string,
  scope: Scope,
  engine: Engine,
  sample: CustomerSample | undefined,
  options: RunOptions = {},
): Promise<Histogram> => {
  const attribute = fieldOf(scope.row, field)
  if (!attribute) throw new FairleadError('unknown_field', { field, of: scope.row.name, nearest: [] })
  const isInteger = attribute.type === 'integer'
  if (!isInteger && attribute.type !== 'decimal')
    throw new FairleadError('wrong_type', {
      field,
      type: attribute.type,
      acceptedZh: '数字字段',
      accepted: 'a number field',
    })
  const within = sample ? { ...scope, sample } : scope
  // whole numbers get bins of whole width, and as many as there are values where these are few
  const width = isInteger
    ? sql`greatest(ceil((high - low + 1) / ${bins}), 1)`
    : sql`coalesce((high - low) / ${bins} / nullif(sign(high - low), 0), 1)`
  const last = isInteger
    ? sql`ceil((high - low + 1) / width) - 1`
    : sql`case when high > low then ${bins - 1} else 0 end`
  const query = sql`with v as materialized
      (select cast(${knownValue(scope.row, attribute)} as double precision) as x from ${tableOf(within, 'customers')} as c),
    q as (select percentile_cont(${sql.lit(lowest)}) within group (order by x) as q1,
      percentile_cont(${sql.lit(highest)}) within group (order by x) as q2,
      min(x) as smallest, max(x) as largest, count(*) as looked, count(x) as known from v),
    e as (select *, ${isInteger ? sql`floor(q1)` : sql`q1`} as low, ${isInteger ? sql`ceil(q2)` : sql`q2`} as high from q),
    w as (select *, ${width} as width from e),
    l as (select *, ${last} as last from w),
    b as (select cast(least(greatest(floor((v.x - l.low) / l.width), 0), l.last) as integer) as bin, count(*) as found
      from v cross join l where v.x is not null group by 1)
    select l.low, l.width, l.last, l.smallest, l.largest, l.high, l.looked, l.known, b.bin, b.found from l left join b on true order by b.bin`
  const rows = await engine.rows<Record<string, number | null>>(toQuery(query), options)
  const [first] = rows
  const of = (row: typeof first, name: string) => Number(row?.[name] ?? 0)
  const [low, step] = [of(first, 'low'), of(first, 'width')]
  const found = new Map(rows.map((row) => [row.bin, of(row, 'found')]))
  const drawn = of(first, 'known') === 0 ? 0 : of(first, 'last') + 1
  const end = low + drawn * step
  return {
    field,
    bins: Array.from({ length: drawn }, (_, at) => ({
      from: low + at * step,
      to: low + (at + 1) * step,
      count: found.get(at) ?? 0,
    })),
    below: of(first, 'smallest') < low,
    above: isInteger ? of(first, 'largest') >= end : of(first, 'largest') > of(first, 'high'),
    looked: of(first, 'looked'),
    missing: of(first, 'looked') - of(first, 'known'),
    oneIn: sample?.oneIn ?? 1,
    asOf: scope.asOf,
  }
}
