import type { Token } from '../normalise.ts'
import { oncePerPlace } from '../once.ts'
import { countAt, phraseAt, textAt } from './stream.ts'
import { type DurationUnit, unitWords } from './words.ts'

export interface ReadDuration {
  n: number
  unit: DurationUnit
  length: number
  /** 24+ months: at least that long. */
  plus?: true
}

const unitAt = (tokens: Token[], at: number) =>
  unitWords.find(([words]) => words.every((word, n) => textAt(tokens, at + n) === word))

const halves: [string, number, DurationUnit][] = [
  ['半年', 6, 'month'],
  ['半个月', 15, 'day'],
  ['半个季度', 45, 'day'],
  ['half a year', 6, 'month'],
  ['half year', 6, 'month'],
  ['a fortnight', 2, 'week'],
  ['fortnight', 2, 'week'],
]

/** Half units become whole smaller ones: 一年半 = 18 months, 1.5 years = 18 months. */
const whole = (n: number, unit: DurationUnit): { n: number; unit: DurationUnit } | undefined => {
  if (Number.isInteger(n)) return { n, unit }
  const smaller: Partial<Record<DurationUnit, [DurationUnit, number]>> = {
    year: ['month', 12],
    quarter: ['month', 3],
    month: ['day', 30],
    week: ['day', 7],
    day: ['hour', 24],
    hour: ['minute', 60],
    minute: ['second', 60],
  }
  const step = smaller[unit]
  const value = step && n * step[1]
  return step && value !== undefined && Number.isInteger(value) ? { n: value, unit: step[0] } : undefined
}

const durationAt = (tokens: Token[], at: number): ReadDuration | undefined => {
  for (const [words, n, unit] of halves) {
    const length = phraseAt(tokens, at, [words])
    if (length) return { n, unit, length }
  }
  // 整整一年, 足足三个月
  const full = phraseAt(tokens, at, ['整整', '足足'])
  if (full) {
    const rest = durationAt(tokens, at + full)
    return rest && { ...rest, length: full + rest.length }
  }
  const article = phraseAt(tokens, at, ['a', 'an'])
  const count = article ? { value: 1, length: article } : countAt(tokens, at)
  if (!count || count.value <= 0 || count.value > 100000) return undefined
  const hyphen = textAt(tokens, at + count.length) === '-' && tokens[at + count.length]?.glued ? 1 : 0
  const half = textAt(tokens, at + count.length) === '个' && textAt(tokens, at + count.length + 1) === '半' ? 1 : 0
  const sign = textAt(tokens, at + count.length) === '+' && tokens[at + count.length]?.glued === true
  // "nine or more months ago"
  const more = sign || hyphen ? 0 : phraseAt(tokens, at + count.length, ['or more', 'plus'])
  const plus = sign || more > 0
  // 一整年
  const entire = textAt(tokens, at + count.length) === '整' ? 1 : 0
  const place = at + count.length + (sign ? 1 : hyphen || more) + entire
  if (half) {
    const unit = textAt(tokens, place + 2) === '月' ? (['月', 'month'] as const) : unitAt(tokens, place + 2)
    const read = unit && whole(count.value + 0.5, unit[1])
    return read && { ...read, length: place + 2 + unit[0].length - at }
  }
  const unit = unitAt(tokens, place)
  if (!unit) return undefined
  // 二季度 is the second quarter, 两个季度 a length
  if (unit[0][0] === '季' && tokens[at]?.kind === 'han' && count.value <= 4) return undefined
  // 2011年 is a year, not a length
  if (unit[0][0] === '年' && count.value >= 1900) return undefined
  if (
    unit[0][0] === 'd' &&
    !tokens[place]?.glued &&
    !/^(?:last|past|trailing|rolling|previous)$/.test(textAt(tokens, at - 1))
  )
    return undefined
  // 60周岁 is an age
  if (unit[0][0] === '周' && textAt(tokens, place + 1) === '岁') return undefined
  let end = place + unit[0].length
  let n = count.value
  const tail = phraseAt(tokens, end, ['半', 'and a half'])
  // 近三个月半笔交易都没有: half of a transaction
  const counted = /^[笔单次件条分]$/.test(textAt(tokens, end + 1) ?? '')
  if (tail && !counted && unit[1] !== 'day') {
    n += 0.5
    end += tail
  }
  const read = whole(n, unit[1])
  return read && { ...read, length: end - at, ...(plus ? { plus } : {}) }
}

/** Reads a length of time: 90天, 三个月, 一年半, 6 months, half a year, a fortnight, 3-month. */
export const readDuration = oncePerPlace(durationAt)
