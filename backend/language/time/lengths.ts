import { type ReadDuration, readDuration } from './duration.ts'
import { type Clocked, countAt, phraseAt, textAt } from './stream.ts'
import type { DurationUnit } from './words.ts'

/** One length of time, or two of them that are the ends of a stretch. */
interface Lengths {
  n: number
  /** The longer one. */
  to?: number
  unit: DurationUnit
  /** At least, or over: 60多天, "60 or more days". */
  more?: boolean
  length: number
}

const links = ['and', 'to', '-', '到', '至', '或']
const many: Partial<Record<DurationUnit, [number, DurationUnit]>> = {
  year: [12, 'month'],
  quarter: [3, 'month'],
  week: [7, 'day'],
}

/** Two lengths in one unit: 3个月到1年 are 3 and 12 months. */
const inOne = (a: ReadDuration, b: ReadDuration): { n: number; to: number; unit: DurationUnit } | undefined => {
  const finer = ({ n, unit }: ReadDuration, wanted: DurationUnit) => {
    const [factor, small] = many[unit] ?? [1, unit]
    return unit === wanted ? n : small === wanted ? n * factor : undefined
  }
  for (const unit of [b.unit, a.unit, many[a.unit]?.[1], many[b.unit]?.[1]] as DurationUnit[]) {
    const [n, to] = [unit && finer(a, unit), unit && finer(b, unit)]
    if (n !== undefined && to !== undefined && unit) return { n: Math.min(n, to), to: Math.max(n, to), unit }
  }
  return undefined
}

/** 30到60天, "three and six months": the first number borrows the unit of the second. */
const bareFirst = (clock: Clocked, at: number): Lengths | undefined => {
  const first = countAt(clock.tokens, at)
  const link = first ? phraseAt(clock.tokens, at + first.length, links) : 0
  const second = first && link ? readDuration(clock.tokens, at + first.length + link) : undefined
  if (!first || !second || !Number.isInteger(first.value) || first.value <= 0) return undefined
  const read = inOne({ n: first.value, unit: second.unit, length: 0 }, second)
  return read && { ...read, length: first.length + link + second.length }
}

/** 60多天: over sixty days. */
const over = (clock: Clocked, at: number): Lengths | undefined => {
  const { tokens } = clock
  const count = countAt(tokens, at)
  const word = count ? phraseAt(tokens, at + count.length, ['多个', '多', 'or more', 'plus']) : 0
  if (!count || !word) return undefined
  const marked = textAt(tokens, at + count.length + word - 1) === '个' ? word - 1 : word
  const rest = [
    ...tokens.slice(at, at + count.length),
    ...tokens.slice(at + count.length + marked, at + count.length + marked + 4),
  ]
  const duration = readDuration(rest, 0)
  return duration && { n: duration.n, unit: duration.unit, more: true, length: duration.length + marked }
}

/** A length of time, or the two ends of a stretch: 90 days, 60多天, 半年多, 3个月到半年, "between three and six months". */
export const lengthsAt = (clock: Clocked, at: number): Lengths | undefined => {
  const { tokens } = clock
  const bare = bareFirst(clock, at) ?? over(clock, at)
  if (bare) return bare
  const first = readDuration(tokens, at)
  if (!first) return undefined
  const behind = at + first.length
  const link = phraseAt(tokens, behind, links)
  const second = link ? readDuration(tokens, behind + link) : undefined
  const both = second && inOne(first, second)
  if (second && both) return { ...both, length: first.length + link + second.length }
  const more = phraseAt(tokens, behind, ['多', 'or more', 'or longer'])
  return { n: first.n, unit: first.unit, ...(more || first.plus ? { more: true } : {}), length: first.length + more }
}
