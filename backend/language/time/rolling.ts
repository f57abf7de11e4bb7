import { type ReadDuration, readDuration } from './duration.ts'
import { phraseAt, textAt } from './stream.ts'
import { isWindowUnit, prepositions, type ReadWindow, type WindowReader, type WindowUnit } from './window-reader.ts'

const lastWords = [
  'the last',
  'the past',
  'the previous',
  'the most recent',
  'last',
  'past',
  'previous',
  'these last',
  'these past',
  'the prior',
  'prior',
  'the preceding',
  'recent',
  'the trailing',
  'trailing',
  'the rolling',
  'rolling',
]
const recentChinese = ['最近的', '最近这', '最近', '近', '过去的', '过去', '之前的', '这', '前', '往前']
const insideChinese = ['以内', '之内', '内', '里', '之间', '期间', '以来', '来', '间', '中', '当中']

const rolling = (duration: ReadDuration, length: number): ReadWindow | undefined =>
  isWindowUnit(duration.unit) ? { window: { type: 'last', n: duration.n, unit: duration.unit }, length } : undefined

/** in the last 90 days, past fortnight, 近90天, 最近三个月内, 过去一年里. */
export const recent: WindowReader = (clock, at) => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, prepositions)
  const word = phraseAt(tokens, at + lead, lastWords) || phraseAt(tokens, at + lead, recentChinese)
  if (!word) return undefined
  const start = at + lead + word
  const duration = readDuration(tokens, start)
  if (duration) {
    const english = /[a-z]/.test(textAt(tokens, at + lead))
    const tail = english
      ? phraseAt(tokens, start + duration.length, ['or so'])
      : phraseAt(tokens, start + duration.length, insideChinese)
    const before = ['这', '前'].includes(textAt(tokens, at + lead)) && tail === 0 && duration.n === 1
    return before ? undefined : rolling(duration, lead + word + duration.length + tail)
  }
  const unit = textAt(tokens, start)
  const definite = textAt(tokens, at + lead) === 'the' || textAt(tokens, at + lead) === 'past'
  if (definite && /^(day|week|month|quarter|year|fortnight)$/.test(unit)) {
    const spoken = unit === 'fortnight' ? ({ n: 2, unit: 'week' } as const) : { n: 1, unit: unit as WindowUnit }
    return { window: { type: 'last', ...spoken }, length: lead + word + 1 }
  }
  return undefined
}

/** 90天内, 半年以内, within 30 days stay lengths; only Chinese 内 without 近 makes a window of its own. */
export const inside: WindowReader = (clock, at) => {
  const lead = phraseAt(clock.tokens, at, ['在'])
  const duration = readDuration(clock.tokens, at + lead)
  const tail = duration && phraseAt(clock.tokens, at + lead + duration.length, ['以内', '之内', '内', '以来', '来'])
  return duration && tail ? rolling(duration, lead + duration.length + tail) : undefined
}

const nextWords = [
  'in the next',
  'over the next',
  'within the next',
  'the next',
  'next',
  'the coming',
  '未来',
  '接下来',
  '今后',
  '往后',
]
/** in the next 30 days, 未来三个月内. */
export const ahead: WindowReader = (clock, at) => {
  const word = phraseAt(clock.tokens, at, nextWords)
  const duration = word ? readDuration(clock.tokens, at + word) : undefined
  if (!duration || !isWindowUnit(duration.unit)) return undefined
  const tail = phraseAt(clock.tokens, at + word + duration.length, insideChinese)
  return {
    window: { type: 'next', n: duration.n, unit: duration.unit },
    length: word + duration.length + tail,
    future: true,
  }
}
