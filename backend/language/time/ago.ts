import { readDuration } from './duration.ts'
import { type Clocked, phraseAt } from './stream.ts'
import { isWindowUnit, prepositions, type WindowReader } from './window-reader.ts'

/** "30 to 60 days": the first number borrows the unit of the second. */
const bareCountTo = ({ tokens }: Clocked, at: number) => {
  const token = tokens[at]
  const link = token?.kind === 'digits' ? phraseAt(tokens, at + 1, ['and', 'to', '-', '到', '至']) : 0
  const duration = link ? readDuration(tokens, at + 1 + link) : undefined
  return duration && { min: Number(token?.text), duration, length: 1 + link + duration.length }
}

/** more than 90 days ago, 30 to 60 days ago, 90天前, 超过半年以前. */
export const ago: WindowReader = (clock, at) => {
  const { tokens } = clock
  const since = phraseAt(tokens, at, ['在距今', '距今'])
  const lead = phraseAt(tokens, at, ['at most', 'at least']) ? 0 : since || phraseAt(tokens, at, prepositions.slice(6))
  const more = phraseAt(tokens, at + lead, [
    'more than',
    'over',
    'at least',
    'longer than',
    'greater than',
    'no less than',
    'not less than',
    '超过',
    '大于',
    '至少',
  ])
  const less = more
    ? 0
    : phraseAt(tokens, at + lead, [
        'less than',
        'under',
        'within',
        'fewer than',
        'at most',
        'no more than',
        'not more than',
        'up to',
        '不到',
        '不超过',
        '最多',
      ])
  const between = more || less ? 0 : phraseAt(tokens, at + lead, ['between', 'from'])
  const start = at + lead + more + less + between
  const first = readDuration(tokens, start)
  const range = first ? undefined : bareCountTo(clock, start)
  const link = first ? phraseAt(tokens, start + first.length, ['and', 'to', '-', '到', '至']) : 0
  const second = link && first ? readDuration(tokens, start + first.length + link) : range?.duration
  const span = range ? range.length : (first?.length ?? 0) + (second ? link + second.length : 0)
  const far = second ?? first
  if (!far || !isWindowUnit(far.unit)) return undefined
  const tail = phraseAt(tokens, start + span, [
    'ago',
    'or more ago',
    'before now',
    '以前',
    '之前',
    '前',
    '以上之前',
    '以上前',
    ...(since ? ['以上', '之间'] : []),
  ])
  // 距今至少 90 天 needs no 前; 距今 90 天 alone may be any of the two ends
  if (!tail && !(since && (more || less))) return undefined
  const length = start + span + tail - at
  const min = range?.min ?? first?.n ?? 0
  if (second && (range || first?.unit === second.unit))
    return { window: { type: 'ago', min: Math.min(min, far.n), max: Math.max(min, far.n), unit: far.unit }, length }
  if (less) return { window: { type: 'last', n: far.n, unit: far.unit }, length }
  return { window: { type: 'ago', min: far.n, unit: far.unit }, length }
}
