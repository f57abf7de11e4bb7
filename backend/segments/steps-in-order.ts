import { type RawBuilder, sql } from 'kysely'
import { instantText } from './field-types.ts'
import type { Compiling, Condition } from './kinds/kind.ts'
import type { Span } from './literal.ts'
import { resolveWindow } from './resolve-window.ts'
import { knownEvent } from './scope.ts'
import type { Window } from './window.ts'

type Column = RawBuilder<unknown>

/** Bits of one number, without its sign, that all steps share. */
const bits = 62
const hour = 3600
/** The longest that each can be, in seconds. */
const seconds: Record<Span['unit'], number> = {
  hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
  month: 31 * 24 * hour,
}
/** The wall clock of a zone has been put back by a day at most (Alaska 1867). */
const clockChange = 24 * hour

interface Ordered {
  event: string
  /** Conditions on rows `e`: what each step is, in their order. None holds before the window of the first, or later than now. */
  steps: readonly Condition[]
  /** The rows that are read of those customers. */
  from: Column
  window: Window | undefined
  within: Span | undefined
}

/** No such event lies before it; undefined where nothing says. */
const startOf = (event: string, window: Window | undefined, { asOf, catalog, histories }: Compiling) =>
  (window && resolveWindow(window, asOf, catalog.timeZone).from) ??
  histories?.get(knownEvent(catalog, event).table)?.first

/**
 * Rows of customer_id: everybody who has events in this order, and some who have not. Time is cut into equal stretches, and one number a customer says
 * in which of them each step happened, so that few need their events put in order. Undefined where nothing says when events began.
 */
export const inOrderRoughly = ({ event, steps, from, window, within }: Ordered, to: Compiling): Column | undefined => {
  const start = startOf(event, window, to)
  const length = start === undefined ? 0 : (Date.parse(to.asOf) - Date.parse(start)) / 1000
  if (start === undefined || length <= 0 || steps.length < 2) return undefined
  const count = Math.floor(bits / steps.length)
  const stretch = Math.floor((length + 1) / count) + 1
  const longest = within ? within.n * seconds[within.unit] + clockChange : length
  const reach = Math.min(count - 1, Math.floor(longest / stretch) + 1)

  const began = sql`extract(epoch from cast(${instantText(start)} as timestamp))`
  const nth = sql`cast(floor((extract(epoch from e.ts) - ${began}) / ${sql.lit(stretch)}) as integer)`
  const parts = steps.map((is, at) => sql`case when ${is} then ${sql.lit(2 ** (at * count))} else 0 end`)
  const happened = sql`select e.customer_id, bit_or(cast(${sql.join(parts, sql` + `)} as bigint) << ${nth}) as steps
    from ${from} as e where ${sql.join(steps, sql` or `)} group by e.customer_id`

  const of = (step: number) => sql`((r.steps >> ${sql.lit(step * count)}) & ${sql.lit(2 ** count - 1)})`
  /** The stretches from which one of these is reached in time. */
  const before = (at: Column) =>
    sql`(${sql.join(
      Array.from({ length: reach + 1 }, (_, by) => sql`(${at} >> ${sql.lit(by)})`),
      sql` | `,
    )})`
  const last = steps.length - 1
  const ended = sql`select r.*, ${of(last)} as o, ${before(of(last))} as near from (${happened}) as r`
  const chained = steps
    .slice(0, last)
    .reduceRight<Column>(
      (later, _, step) =>
        sql`select r.customer_id, r.steps, r.near, ${of(step)} & r.near & ${before(sql`r.o`)} as o from (${later}) as r`,
      ended,
    )
  return sql`select r.customer_id from (${chained}) as r where r.o <> 0`
}
