import type { Window } from '../../segments/window.ts'
import { chineseNumber, scaleOf } from '../numbers/chinese.ts'
import { englishNumber, scaleLetter } from '../numbers/english.ts'
import { unitNamed } from '../time/words.ts'

type Unit = Extract<Window, { type: 'last' }>['unit']

/** A number that a message names, with its unit where that is one of time. */
export interface Amount {
  value: number
  unit?: Unit
}

const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million'
/** A number in English, and its unit; in patterns. */
export const englishNumberSaid = `(?:(?:\\$|€|£)?\\d[\\d.,]*\\d?(?: ?(?:k|m|thousand|million)(?![a-z]))?|(?<![a-z])(?:a|an|half an?|(?:${numberWords})(?:[ -](?:${numberWords}))*)(?![a-z]))`
const englishUnit =
  'days?|weeks?|months?|quarters?|years?|hours?|minutes?|seconds?|points?|orders?|times|purchases?|logins?|visits?|pieces?|items?|euros?|dollars?|pounds?|yuan|percent|%'
export const englishAmount = `${englishNumberSaid}(?: ?(?:${englishUnit})(?![a-z]))?`
export const chineseAmount =
  '(?:\\d[\\d.,]*\\d?|[一二两三四五六七八九十百千半]+)(?:[万千百亿kw])?(?:天|日|周|个?星期|个?月|个?季度|年|岁|次|单|笔|件|分钟|分|秒|欧元?|美元|元|块钱?|个|人|种)?'

const tailEn = new RegExp(` ?(${englishUnit})$`, 'i')

/** A unit that a window may look back by. */
const lookedBack = (word: string): Unit | undefined => {
  const unit = unitNamed(word)
  return unit === 'second' || unit === 'minute' || unit === 'hour' ? undefined : unit
}

/** The words of the unit that an English amount names. */
export const unitSaid = (said: string): string | undefined => tailEn.exec(said)?.[1]

const inEnglish = (said: string): Amount | undefined => {
  const word = unitSaid(said)
  const unit = word && lookedBack(word)
  const bare = said
    .replace(tailEn, '')
    .replace(/[$€£,]/g, '')
    .toLowerCase()
    .trim()
  if (/^half/.test(bare)) return unit === 'year' ? { value: 6, unit: 'month' } : undefined
  const [, digits, letter, scale] = /^([\d.]+) ?(?:(k|m)|(thousand|million))?$/.exec(bare) ?? []
  const factor = letter ? scaleLetter[letter] : scale === 'thousand' ? 1e3 : scale === 'million' ? 1e6 : 1
  const words = bare.split(/[ -]/)
  const read = /^an?$/.test(bare) ? { value: 1, length: words.length } : englishNumber(words)
  const value = digits ? Number(digits) * (factor ?? 1) : read?.length === words.length ? read.value : undefined
  return value === undefined || Number.isNaN(value) ? undefined : { value, ...(unit ? { unit } : {}) }
}

const inChinese = (said: string): Amount | undefined => {
  const [, number = '', scale = '', word = ''] =
    /^([\d.,]+|[一二两三四五六七八九十百千半]+)([万千百亿kw])?(?:个)?(.*)$/u.exec(said) ?? []
  // 个 stands before it, or was left out
  const unit = lookedBack(word) ?? lookedBack(`个${word}`)
  if (number === '半') return unit === 'year' ? { value: 6, unit: 'month' } : undefined
  const plain = /\d/.test(number) ? Number(number.replaceAll(',', '')) : chineseNumber(number)
  const factor = scale === '' ? 1 : (scaleOf(scale) ?? scaleLetter[scale])
  if (plain === undefined || Number.isNaN(plain) || factor === undefined) return undefined
  return { value: plain * factor, ...(unit ? { unit } : {}) }
}

/** What an amount says; undefined where it is no number. */
export const amountIn = (said: string): Amount | undefined =>
  /\p{Script=Han}/u.test(said) ? inChinese(said) : inEnglish(said)

const daysOf: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }

/** Whether two lengths of time are about the same: a month and 30 days. */
export const sameLengths = (a: Amount, b: Amount): boolean => {
  const [one, other] = [a, b].map(({ value, unit }) => value * (daysOf[unit ?? ''] ?? Number.NaN))
  return one !== undefined && other !== undefined && Math.abs(one - other) / other < 0.05
}
