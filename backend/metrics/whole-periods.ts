import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import type { EventType } from '../catalog/catalog.ts'
import { toQuery } from '../segments/compile.ts'
import { tableOf } from '../segments/event-rows.ts'
import { instantValue } from '../segments/field-types.ts'
import { localTime } from '../segments/local-time.ts'
import { dayBounds, resolveWindow } from '../segments/resolve-window.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import type { Grain, MetricQuery } from './query.ts'
import type { ReadyScope } from './scope.ts'
import { periodOf } from './statement.ts'

const lengths: Record<Grain, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

const cutByRange: Bilingual = {
  zh: '第一期只含所选时间起点之后的部分，不是完整的一期。',
  en: 'The first period is cut where the chosen time begins; it is not a whole one.',
}

const cutByData = (event: EventType, day: string): Bilingual => ({
  zh: `数据中最早的“${event.labels.zh}”在 ${day}，第一期只含这之后的部分，不是完整的一期。`,
  en: `The data's first event of "${event.labels.en}" is of ${day}: the first period holds a part only.`,
})

/** The local day of the earliest event, of whomever, that is told of before the end of a period that starts on `first`. */
const firstDay = async (
  engine: Engine,
  event: EventType,
  { ready, first, next }: { ready: ReadyScope; first: string; next: string },
  options: RunOptions,
): Promise<string | undefined> => {
  const to = ready.open()
  const end = instantValue(dayBounds(next, to.catalog.timeZone).start)
  const [row] = await engine.rows<{ day: unknown }>(
    toQuery(
      sql`select ${periodOf('day', localTime(sql`min(e.ts)`, event.from, to))} as day from ${tableOf(to, event.table)} as e where e.ts < ${end}`,
    ),
    options,
  )
  const day = row?.day === null || row?.day === undefined ? undefined : String(row.day).slice(0, 10)
  return day !== undefined && day > first ? day : undefined
}

/** A series whose first period is cut, by the time that is asked about or because the data of its events begin inside it. */
export const begun = async (
  { grain, range }: Pick<MetricQuery, 'grain' | 'range'>,
  first: unknown,
  event: EventType,
  { engine, ready }: { engine: Engine; ready: ReadyScope },
  options: RunOptions = {},
): Promise<Bilingual | undefined> => {
  if (!grain || typeof first !== 'string') return undefined
  const start = first.slice(0, 10)
  const { asOf, catalog } = ready.scope
  const next = Temporal.PlainDate.from(start).add(lengths[grain]).toString()
  const day = await firstDay(engine, event, { ready, first: start, next }, options)
  const from = range && resolveWindow(range, asOf, catalog.timeZone).firstDay
  if (day !== undefined && (from === undefined || day > from)) return cutByData(event, day)
  return from !== undefined && from > start ? cutByRange : undefined
}
