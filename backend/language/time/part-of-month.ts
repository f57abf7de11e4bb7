import { type Day, isoDay, months, type Period } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, phraseAt } from './stream.ts'

/** First and last day of a part; 31 is the end of any month. */
const behind: readonly [words: string[], from: number, to: number][] = [
  [['的上半月', '上半月', '前半月', '上半个月', '前半个月'], 1, 15],
  [['的下半月', '下半月', '后半月', '下半个月', '后半个月'], 16, 31],
  [['上旬'], 1, 10],
  [['中旬'], 11, 20],
  [['下旬'], 21, 31],
]
const before: readonly [words: string[], from: number, to: number][] = [
  [['the first half of', 'first half of', 'the 1st half of', '1st half of'], 1, 15],
  [['the second half of', 'second half of', 'the 2nd half of', '2nd half of', 'the latter half of'], 16, 31],
]

const isWholeMonth = ({ from, to }: Period): boolean => {
  const whole = months(from.year, from.month)
  return isoDay(whole.from) === isoDay(from) && isoDay(whole.to) === isoDay(to)
}

const cut = (day: Day, n: number): Day => ({ ...day, day: Math.min(n, months(day.year, day.month).to.day) })
const part = ({ calendar: _, ...whole }: ReadPeriod, from: number, to: number, length: number): ReadPeriod => ({
  ...whole,
  from: cut(whole.from, from),
  to: cut(whole.from, to),
  length,
})

/** 7月下半月, 下个月上旬: a part of the month that was read; the period itself where no part is named. */
const partBehind = ({ tokens }: Clocked, at: number, read: ReadPeriod | undefined): ReadPeriod | undefined => {
  if (!read || !isWholeMonth(read)) return read
  for (const [words, from, to] of behind) {
    const length = phraseAt(tokens, at + read.length, words)
    if (length) return part(read, from, to, read.length + length)
  }
  return read
}

/** "the second half of July": half of a month that is named behind; undefined where it is the half of something else. */
const partBefore = (
  clock: Clocked,
  at: number,
  periodAt: (at: number) => ReadPeriod | undefined,
): ReadPeriod | undefined => {
  for (const [words, from, to] of before) {
    const length = phraseAt(clock.tokens, at, words)
    const month = length ? periodAt(at + length) : undefined
    if (month && isWholeMonth(month)) return part(month, from, to, length + month.length)
  }
  return undefined
}

/** What was read at a token, cut to the part of the month that is named around it. */
export const withPart = (
  clock: Clocked,
  at: number,
  read: {
    plain(clock: Clocked, at: number): ReadPeriod | undefined
    whole(clock: Clocked, at: number): ReadPeriod | undefined
  },
): ReadPeriod | undefined =>
  partBefore(clock, at, (place) => read.whole(clock, place)) ?? partBehind(clock, at, read.plain(clock, at))
