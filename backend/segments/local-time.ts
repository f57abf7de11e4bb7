import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { instantValue } from './field-types.ts'
import type { Scope } from './scope.ts'

interface Era {
  /** First instant after this era; absent for the last. */
  until?: string
  offsetSeconds: number
}

const earliest = '1970-01-01T00:00:00Z'

const findEras = (zone: string, from: string, to: string): Era[] => {
  const eras: Era[] = []
  const end = Temporal.Instant.from(to)
  let at = Temporal.Instant.from(from).toZonedDateTimeISO(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    const offsetSeconds = at.offsetNanoseconds / 1e9
    if (next === null || Temporal.Instant.compare(next.toInstant(), end) > 0) return [...eras, { offsetSeconds }]
    eras.push({ until: next.toInstant().toString(), offsetSeconds })
    at = next
  }
}

/** One rule asks for the same eras many times. */
const found = new Map<string, Era[]>()
const mostFound = 100

/** The UTC offsets of a zone between two instants, in order. */
export const offsetEras = (zone: string, from: string, to: string): readonly Era[] => {
  const key = `${zone} ${from} ${to}`
  const eras = found.get(key) ?? findEras(zone, from, to)
  if (found.size >= mostFound) found.clear()
  found.set(key, eras)
  return eras
}

const shifted = (column: RawBuilder<unknown>, seconds: number): RawBuilder<unknown> =>
  seconds === 0 ? column : sql`(${column} + ${sql.raw(`interval '${seconds} seconds'`)})`

const isInstant = (text: number | string | undefined): text is string =>
  typeof text === 'string' && !Number.isNaN(Date.parse(text)) && text.length > 10

/**
 * The local wall clock of an instant column whose values begin at `first`, where that is known, and matter up to `last`. Offsets are written out per era of the zone,
 * because engines differ in their time-zone data and in whether they have any.
 */
export const localTime = (
  column: RawBuilder<unknown>,
  first: number | string | undefined,
  { asOf, catalog }: Pick<Scope, 'asOf' | 'catalog'>,
  last = asOf,
) => {
  const end = Date.parse(last) > Date.parse(asOf) ? last : asOf
  const from = isInstant(first) && Date.parse(first) < Date.parse(end) ? first : earliest
  const eras = offsetEras(catalog.timeZone, new Date(from).toISOString(), end)
  const offset = eras.at(-1)?.offsetSeconds ?? 0
  if (eras.length < 2) return shifted(column, offset)
  const cases = eras.flatMap(({ until, offsetSeconds }) =>
    until === undefined ? [] : [sql`when ${column} < ${instantValue(until)} then ${shifted(column, offsetSeconds)}`],
  )
  return sql`case ${sql.join(cases, sql` `)} else ${shifted(column, offset)} end`
}
