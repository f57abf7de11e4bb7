import type { Lang } from '../preferences.ts'

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' }

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const momentAgo: Record<Lang, string> = { zh: '刚刚', en: 'just now' }

/** How long ago or ahead, in the largest unit that fits: 3 hours ago, 后天. `now` is in epoch milliseconds. */
export const relative = (instant: string, now: number, lang: Lang): string => {
  const seconds = (Date.parse(instant) - now) / 1000
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 60]
  const format = new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' })
  return unit === 'second' ? momentAgo[lang] : format.format(Math.round(seconds / size), unit)
}

/** Editions of ICU differ in the width of the spaces that they put around dashes and before am and pm. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ')

/** Date and time to the second, in the person's zone. */
export const exact = (instant: string, lang: Lang): string =>
  plainSpaces(
    new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant)),
  )

/** A calendar date such as 2026-12-01, as it is written in the language; no zone is applied. */
export const day = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

/** ICU writes a Chinese stretch with slashes; people write 2026年7月1日至14日. */
const chineseDays = (from: string, to: string): string => {
  const [start, end] = [from, to].map((date) => {
    const [year, month, day] = date.split('-').map(Number)
    return [`${year}年`, `${month}月`, `${day}日`]
  }) as [string[], string[]]
  const differs = start.findIndex((part, index) => part !== end[index])
  return differs < 0 ? start.join('') : `${start.join('')}至${end.slice(differs).join('')}`
}

/** Two calendar dates as one stretch, without repeating what they share. */
export const days = (from: string, to: string, lang: Lang): string =>
  lang === 'zh'
    ? chineseDays(from, to)
    : plainSpaces(
        new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
          new Date(`${from}T00:00:00Z`),
          new Date(`${to}T00:00:00Z`),
        ),
      )

/** An instant in the workspace's zone, to the minute. */
export const inZone = (instant: string, timeZone: string, lang: Lang): string =>
  plainSpaces(
    new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      new Date(instant),
    ),
  )
