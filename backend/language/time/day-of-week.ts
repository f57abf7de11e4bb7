import { addDays, unitPeriod } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, phraseAt, textAt } from './stream.ts'
import { nearbyChinese } from './words.ts'

const weekdays = '一二三四五六日天'
/** 上周五, 这周一, 上星期天: a day of a week that was named. */
export const dayOfWeek = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens, today } = clock
  const week = nearbyChinese.find(([words, unit]) => unit === 'week' && phraseAt(tokens, at, [words]) > 0)
  const place = at + (week?.[0].length ?? 0)
  const said = textAt(tokens, place)
  const n = said.length === 1 ? Math.min(weekdays.indexOf(said), 6) : -1
  if (!week || n < 0 || /^[次笔单个回遍条]$/.test(textAt(tokens, place + 1))) return undefined
  const day = addDays(unitPeriod(today, 'week', week[2]).from, n)
  return { from: day, to: day, length: place + 1 - at }
}
