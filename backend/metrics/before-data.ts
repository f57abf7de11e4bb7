import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Metric } from '../catalog/metric.ts'
import { toQuery } from '../segments/compile.ts'
import { tableOf } from '../segments/event-rows.ts'
import { localTime } from '../segments/local-time.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import { eventOf } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import type { ReadyScope } from './scope.ts'
import { periodOf } from './statement.ts'

/** A time that figures are compared with and that the data of their events do not cover. */
export interface BeforeData {
  /** Whether none of it is covered, so that nothing can be compared. */
  wholly: boolean
  note: Bilingual
}

/** Whether the time that a figure is compared with begins before the first event that the figure counts; undefined where it does not, or counts none. */
export const beforeData = async (
  metric: Metric | undefined,
  compared: Window,
  ready: ReadyScope,
  engine: Engine,
  options: RunOptions = {},
): Promise<BeforeData | undefined> => {
  const { asOf, catalog } = ready.scope
  const event = metric && 'event' in metric.numerator ? eventOf(catalog, metric.numerator.event) : undefined
  const { firstDay, lastDay } = resolveWindow(compared, asOf, catalog.timeZone)
  if (!event || firstDay === undefined) return undefined
  const to = ready.open()
  const [row] = await engine.rows<{ day: unknown }>(
    toQuery(
      sql`select ${periodOf('day', localTime(sql`min(e.ts)`, event.from, to))} as day from ${tableOf(to, event.table)} as e`,
    ),
    options,
  )
  const day = row?.day === null || row?.day === undefined ? undefined : String(row.day).slice(0, 10)
  if (day === undefined || day <= firstDay) return undefined
  const wholly = lastDay !== undefined && lastDay < day
  return {
    wholly,
    note: wholly
      ? {
          zh: `数据中最早的“${event.labels.zh}”在 ${day}，对比的那段时间没有数据，不能比较。`,
          en: `The data's first event of "${event.labels.en}" is of ${day}: there are none for the time compared with, so nothing can be compared.`,
        }
      : {
          zh: `数据中最早的“${event.labels.zh}”在 ${day}，对比的那段时间只有一部分有数据，变化因此偏大。`,
          en: `The data's first event of "${event.labels.en}" is of ${day}: the time compared with is covered in part only, so the change is overstated.`,
        },
  }
}
