import { months } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, countAt, phraseAt, textAt } from './stream.ts'
import { bareYear, yearAfter } from './years.ts'

/** the first three months of 2011, the last quarter of last year, the final two months of 2010: parts of a year that is named. */
export const someMonths = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens } = clock
  const article = phraseAt(tokens, at, ['the'])
  const word = textAt(tokens, at + article)
  const late = /^(?:last|final|closing)$/.test(word)
  if (!late && !/^(?:first|opening)$/.test(word)) return undefined
  const place = at + article + 1
  const count = countAt(tokens, place)
  const parts = phraseAt(tokens, place + (count?.length ?? 0), count ? ['months', 'quarters'] : ['month', 'quarter'])
  const end = place + (count?.length ?? 0) + parts
  const width = (count?.value ?? 1) * (/quarter/.test(textAt(tokens, end - 1)) ? 3 : 1)
  const bare = phraseAt(tokens, end, ['of', 'in']) && bareYear(clock, end + 1)
  const year = bare ? { year: bare.from.year, length: 2 } : yearAfter(clock, end)
  if (!parts || !year || !Number.isInteger(width) || width > 12) return undefined
  const whole = late ? months(year.year, 13 - width, 12) : months(year.year, 1, width)
  return { ...whole, length: end + year.length - at }
}

/** 2011年前三个月, 去年最后两个月, 今年最后一个季度. */
export const someMonthsZh = ({ tokens }: Clocked, at: number, start: number, year: number): ReadPeriod | undefined => {
  const lead = phraseAt(tokens, at + start, ['最前', '前', '头', '开头', '最后', '最末', '末'])
  const late = /^[最末]$/.test(textAt(tokens, at + start)) && !/^前$/.test(textAt(tokens, at + start + 1))
  const count = lead ? countAt(tokens, at + start + lead) : undefined
  const place = at + start + lead + (count?.length ?? 0)
  const unit = count ? phraseAt(tokens, place, ['个月', '个季度', '季度']) : 0
  const width = (count?.value ?? 0) * (/季|度/.test(textAt(tokens, place + unit - 1)) ? 3 : 1)
  if (!unit || !Number.isInteger(width) || width < 1 || width > 12) return undefined
  const whole = late ? months(year, 13 - width, 12) : months(year, 1, width)
  return { ...whole, length: place + unit - at }
}
