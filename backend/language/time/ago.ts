import { readDuration } from './duration.ts'
import { type Clocked, phraseAt } from './stream.ts'
import { isWindowUnit, prepositions, type ReadWindow, type WindowReader } from './window-reader.ts'

/** "30 to 60 days": the first number borrows the unit of the second. */
const bareCountTo = ({ tokens }: Clocked, at: number) => {
  const token = tokens[at]
  const link = token?.kind === 'digits' ? phraseAt(tokens, at + 1, ['and', 'to', '-', '到', '至']) : 0
  const duration = link ? readDuration(tokens, at + 1 + link) : undefined
  return duration && { min: Number(token?.text), duration, length: 1 + link + duration.length }
}

/** 前90到180天, 过去90-180天内, "in the last 90 to 180 days": between the two ends. */
const rangeBack = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, ['之前', '过去的', '过去', '最近', '往前', '近', '前', ...lastTwo])
  const range = lead ? rangeOf(clock, at + lead) : undefined
  if (!range) return undefined
  const { min, duration } = range
  const { unit, n } = duration
  if (!isWindowUnit(unit) || min >= n) return undefined
  const place = at + lead + range.length
  const tail = phraseAt(tokens, place, ['之间', '以内', '之内', '间', '内', '里', '前'])
  return { window: { type: 'ago', min, max: n, unit }, length: lead + range.length + tail }
}

const lastTwo = ['in the last', 'in the past', 'over the last', 'over the past', 'within the last', 'within the past']

/** 90到180天, 90天到180天, "90 to 180 days". */
const rangeOf = (clock: Clocked, at: number) => {
  const bare = bareCountTo(clock, at)
  if (bare) return bare
  const first = readDuration(clock.tokens, at)
  const link = first ? phraseAt(clock.tokens, at + first.length, ['到', '至', '-', 'to']) : 0
  const second = first && link ? readDuration(clock.tokens, at + first.length + link) : undefined
  return first && second?.unit === first.unit
    ? { min: first.n, duration: second, length: first.length + link + second.length }
    : undefined
}

/** more than 90 days ago, 30 to 60 days ago, 90天前, 超过半年以前. */
export const ago: WindowReader = (clock, at) => {
  const { tokens } = clock
  const earlier = rangeBack(clock, at)
  if (earlier) return earlier
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
    'ago or longer',
    'ago or more',
    'ago or earlier',
    'ago or before',
    'or longer ago',
    '前或更早',
    '之前或更早',
    '以前或更早',
    'ago',
    'back',
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
