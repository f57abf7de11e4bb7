import { lengthsAt } from './lengths.ts'
import { type Clocked, phraseAt } from './stream.ts'
import { isWindowUnit, prepositions, type ReadWindow, type WindowReader } from './window-reader.ts'

const rangeLeads = ['之前', '过去的', '过去', '最近', '往前', '近', '前']
const rangeLeadsEn = [
  'in the last',
  'in the past',
  'over the last',
  'over the past',
  'within the last',
  'within the past',
]

/** 前90到180天, 过去90-180天内, "in the last 90 to 180 days": between the two ends. */
const rangeBack = (clock: Clocked, at: number): ReadWindow | undefined => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, [...rangeLeads, ...rangeLeadsEn])
  const range = lead ? lengthsAt(clock, at + lead) : undefined
  if (!range?.to || !isWindowUnit(range.unit) || range.n >= range.to) return undefined
  const { n: min, to: max, unit, length } = range
  const place = at + lead + length
  const tail = phraseAt(tokens, place, ['之间', '以内', '之内', '间', '内', '里', '前'])
  return { window: { type: 'ago', min, max, unit }, length: lead + length + tail }
}

const moreWords = [
  'more than',
  'over',
  'at least',
  'longer than',
  'greater than',
  'no less than',
  'not less than',
  'well over',
  '超过了',
  '超过',
  '超出',
  '大于',
  '至少',
  '不止',
  '不少于',
  '不低于',
  '不下',
  '多于',
  '满',
  '>=',
  '> =',
  '≥',
  '>',
]
const lessWords = [
  'less than',
  'under',
  'within',
  'fewer than',
  'at most',
  'no more than',
  'not more than',
  'no longer than',
  'not longer than',
  'up to',
  '不到',
  '不超过',
  '没超过',
  '未超过',
  '最多',
  '不足',
  '少于',
  '<=',
  '< =',
  '≤',
  '<',
]
const somewhere = [
  'somewhere',
  'anywhere',
  'some time',
  'sometime',
  'some point',
  'at some point',
  'any time',
  '大约',
  '大概',
]
const fromNow = [
  '在距今',
  '距今',
  '离今',
  '距离今天',
  '距离现在',
  '距离今',
  '距现在',
  '距今天',
  '离今天',
  '离现在',
  '离如今',
]
const tails = [
  'ago now',
  'ago or more',
  'ago or longer',
  'ago or earlier',
  'ago',
  'back now',
  'back',
  'or more ago',
  'before now',
  'in the past',
  'earlier than now',
  'or longer ago',
  'ago or before',
  'ago at least',
  'ago at the least',
  '前或更早',
  '前或者更早',
  '之前或更早',
  '之前或者更早',
  '以前或更早',
  '以前或者更早',
  '以前',
  '之前',
  '前',
  '以上之前',
  '以上前',
  '以上以前',
]
const recentTails = [
  'ago at most',
  'ago at the most',
  'ago or less',
  'ago or later',
  'ago maximum',
  'ago max',
  'ago tops',
]
const fromNowTails = ['以上', '之间', '以外', '开外', '了']

/** more than 90 days ago, 30 to 60 days ago, 90天前, 超过半年以前, 离现在已经超过60天. */
export const ago: WindowReader = (clock, at) => {
  const { tokens } = clock
  const earlier = rangeBack(clock, at)
  if (earlier) return earlier
  const since = phraseAt(tokens, at, fromNow)
  const already = since
    ? phraseAt(tokens, at + since, ['已经有', '已经', '已有', '已', '都已经', '都', '也有', '有'])
    : 0
  const preposition = phraseAt(tokens, at, ['at most', 'at least', ...somewhere])
    ? 0
    : since + already || phraseAt(tokens, at, prepositions.slice(6))
  const lead = preposition + phraseAt(tokens, at + preposition, somewhere)
  const more = phraseAt(tokens, at + lead, moreWords)
  const less = more ? 0 : phraseAt(tokens, at + lead, lessWords)
  const between = more || less ? 0 : phraseAt(tokens, at + lead, ['in between', 'between', 'from'])
  const start = at + lead + more + less + between
  const said = lengthsAt(clock, start)
  if (!said || !isWindowUnit(said.unit)) return undefined
  const { n, to, unit } = said
  const place = start + said.length
  const recent = more ? 0 : phraseAt(tokens, place, recentTails)
  const tail = recent || phraseAt(tokens, place, [...tails, ...(since ? fromNowTails : [])])
  // 距今至少 90 天 needs no 前; 距今 90 天 alone may be any of the two ends
  if (!tail && !(since && (more || less || to || said.more))) return undefined
  const length = place + tail - at
  if (to) return { window: { type: 'ago', min: n, max: to, unit }, length }
  if (less || recent) return { window: { type: 'last', n, unit }, length }
  return { window: { type: 'ago', min: n, unit }, length }
}
