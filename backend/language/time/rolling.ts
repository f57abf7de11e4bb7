import type { Token } from '../normalise.ts'
import { type ReadDuration, readDuration } from './duration.ts'
import { countAt, phraseAt, textAt } from './stream.ts'
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
  'a trailing',
  'trailing',
  'the rolling',
  'a rolling',
  'rolling',
  'the last rolling',
  'a running',
  'the latest',
]
const recentChinese = [
  '刚刚过去的',
  '刚过去的',
  '最近的',
  '最近这',
  '最近',
  '近',
  '过去的',
  '过去这',
  '过去',
  '之前的',
  '滚动',
  '往前推算',
  '往前推',
  '往前数',
  '往前倒',
  '往前看',
  '往回推',
  '往回数',
  '往回看',
  '倒推',
  '前推',
  '这',
  '前',
  '往前',
]
/** 再往前数90天 are the days before those that were said. */
const further = /^[再更又]$/
const insideChinese = ['以内', '之内', '内', '里', '之间', '期间', '以来', '来', '间', '中', '当中']

const letters: Record<string, WindowUnit> = { d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year' }
/** 60D, 6M, 12m: a number and one letter, as notes write lengths of time behind a word that makes them one. */
const lettered = (tokens: Token[], at: number): ReadDuration | undefined => {
  const [count, letter, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const unit = letter?.glued ? letters[letter.text] : undefined
  const n = Number(count?.text)
  const joined = next?.glued && next.kind !== 'mark' && next.kind !== 'han'
  return count?.kind === 'digits' && unit && n > 0 && n < 1000 && !joined ? { n, unit, length: 2 } : undefined
}

/** 近3月: three months, where no 个 stands between. */
const monthsBack = (tokens: Token[], at: number): ReadDuration | undefined => {
  const count = countAt(tokens, at)
  const named = count && Number.isInteger(count.value) && textAt(tokens, at + count.length) === '月'
  const next = at + (count?.length ?? 0) + 1
  const day = countAt(tokens, next)
  const dated = day && /^[日号]$/.test(textAt(tokens, next + day.length))
  return named && !dated && !/^[份初底末中]$/.test(textAt(tokens, next))
    ? { n: count.value, unit: 'month', length: count.length + 1 }
    : undefined
}

/** L60D, T90D, in L12M, last 6M, /30d: the last so many, in the shorthand of notes. */
export const shorthand: WindowReader = ({ tokens }, at) => {
  const lead = phraseAt(tokens, at, ['in', 'over', 'during', 'within', 'for'])
  const place = at + lead
  const short = /^[lt]$/.test(textAt(tokens, place)) && tokens[place + 1]?.glued ? 1 : 0
  const stroke =
    !lead &&
    textAt(tokens, at) === '/' &&
    tokens[at]?.glued &&
    tokens[at + 1]?.glued &&
    tokens[at - 1]?.kind !== 'digits'
  const word = short || (stroke ? 1 : 0) || phraseAt(tokens, place, lastWords)
  const length = word ? lettered(tokens, place + word) : undefined
  return length && rolling(length, lead + word + length.length)
}

const rolling = (duration: ReadDuration, length: number): ReadWindow | undefined =>
  isWindowUnit(duration.unit) ? { window: { type: 'last', n: duration.n, unit: duration.unit }, length } : undefined

/** last 3m: three months, where nothing else can be counted. */
const letterMonths = (tokens: Token[], at: number): ReadDuration | undefined => {
  const [n, m, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const short = n?.kind === 'digits' && n.text.length <= 2 && m?.text === 'm' && m.glued && !next?.glued
  return short ? { n: Number(n.text), unit: 'month', length: 2 } : undefined
}

/** in the last 90 days, past fortnight, 近90天, 最近三个月内, 过去一年里. */
export const recent: WindowReader = (clock, at) => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, prepositions)
  const word = phraseAt(tokens, at + lead, lastWords) || phraseAt(tokens, at + lead, recentChinese)
  if (!word) return undefined
  const back = textAt(tokens, at) === '前' && textAt(tokens, at - 1) === '往' ? at - 1 : at
  if (/^[往倒前]$/.test(textAt(tokens, at)) && further.test(textAt(tokens, back - 1))) return undefined
  const start = at + lead + word
  const near =
    ['最近', '近', '过去'].includes(textAt(tokens, start - 1)) ||
    textAt(tokens, start - 2) + textAt(tokens, start - 1) === '最近'
  const duration =
    readDuration(tokens, start) ??
    letterMonths(tokens, start) ??
    (near ? (monthsBack(tokens, start) ?? lettered(tokens, start)) : undefined)
  if (duration) {
    const english = /[a-z]/.test(textAt(tokens, at + lead))
    const tail = english
      ? phraseAt(tokens, start + duration.length, ['or so', 'up to now', 'up to today', 'to date', 'to today'])
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

const upToNow = [
  'leading up to today',
  'leading up to now',
  'running up to today',
  'up to and including today',
  'up to today',
  'up to now',
  'up until today',
  'up until now',
  'to today',
  'to date',
  'to now',
  'until today',
  'until now',
  'ending today',
  'ending now',
  'just gone',
  'just past',
  'gone by',
]
const upToNowZh = ['截至今天的', '截止今天的', '截至今日的', '截至目前的', '截至现在的', '到今天为止的', '到现在为止的']
/** in the 90 days up to today, 截至今天的90天内. */
export const endingNow: WindowReader = (clock, at) => {
  const { tokens } = clock
  const lead = phraseAt(tokens, at, ['in the', 'over the', 'during the', 'within the', 'for the', 'the'])
  const duration = lead ? readDuration(tokens, at + lead) : undefined
  const tail = duration ? phraseAt(tokens, at + lead + duration.length, upToNow) : 0
  if (duration && tail) return rolling(duration, lead + duration.length + tail)
  const zh = phraseAt(tokens, at, upToNowZh)
  const near = zh ? phraseAt(tokens, at + zh, recentChinese) : 0
  const length = zh ? readDuration(tokens, at + zh + near) : undefined
  const end = at + zh + near + (length?.length ?? 0)
  return length && rolling(length, end + phraseAt(tokens, end, insideChinese) - at)
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
