import type { Bilingual } from '../../bilingual.ts'
import { headingUnit } from './heading-unit.ts'
import { nameKey, nameWords } from './name.ts'
import { abbreviations, acronyms, nameWordsZh } from './words.ts'

const chinese = /\p{Script=Han}/u
const zhOf = (word: string): string | undefined => {
  const days = /^(\d+)(d|m|w|y)$/.exec(word)
  if (days) return `近${days[1]}${{ d: '天', m: '个月', w: '周', y: '年' }[days[2] as 'd' | 'm' | 'w' | 'y']}`
  if (/^\d+$/.test(word)) return word
  return nameWordsZh[word] ?? nameWordsZh[nameKey(word)]
}

/**
 * Labels made from a column name that no entry covers: its words, and in Chinese their translation where every word has one,
 * with the period put first ("txn_amt_90d" reads 近90天交易金额).
 */
export const readableLabels = (name: string): Bilingual => {
  const words = nameWords(name)
  const { bare } = headingUnit(name)
  if (words.length === 0 || chinese.test(name)) return { zh: bare, en: bare }
  const en = words.map((word) => (acronyms.has(word) ? word.toUpperCase() : (abbreviations[word] ?? word))).join(' ')
  const translated = words.map(zhOf)
  if (translated.some((word) => word === undefined)) return { zh: en, en }
  const periods = translated.filter((word) => word?.startsWith('近'))
  const rest = translated.filter((word) => !word?.startsWith('近'))
  return { zh: [...periods, ...rest].join(''), en }
}

/** Label of an enum value that no entry covers: as stored, with separators as spaces. */
export const readableValue = (value: string): string =>
  value
    .replace(/^\d+\)\s*/, '')
    .replaceAll('_', ' ')
    .trim() || value
