import type { Bilingual, Synonyms } from '../../bilingual.ts'
import { writtenOut } from './abbreviations.ts'
import { inChinese, inEnglish } from './compose.ts'
import { headingUnit } from './heading-unit.ts'
import { nameWords } from './name.ts'

/** Words whose capitals matter when a label is made from a name. */
const acronyms = new Set([
  'id',
  'sms',
  'aum',
  'vip',
  'atm',
  'tv',
  'dsl',
  'url',
  'ip',
  'qr',
  'kyc',
  'ltv',
  'rfm',
  'nps',
  'upc',
  'sku',
  'cpi',
])

const chinese = /\p{Script=Han}/u
const period = (word: string): string | undefined => {
  const [, count, unit] = /^(\d+)(d|m|w|y)$/.exec(word) ?? []
  return count && `近${count}${{ d: '天', m: '个月', w: '周', y: '年' }[unit as 'd' | 'm' | 'w' | 'y']}`
}

interface Named {
  labels: Bilingual
  synonyms: Synonyms
}

const named = (zh: string[], en: string[]): Named => ({
  labels: { zh: zh[0] ?? '', en: en[0] ?? '' },
  synonyms: { zh: zh.slice(1), en: en.slice(1) },
})

const ofChinese = (name: string): Named => {
  const asked = /^(?:是否有|是否|有无)(?=..)/.exec(name)?.[0] ?? ''
  return named([name], inEnglish(name.slice(asked.length)) ?? [name])
}

/**
 * How a column that no entry covers is called, from its name: its words with abbreviations written out, and in the other
 * language what they are there, where all of them are known. "txn_amt_90d" reads 近90天交易金额, 储值余额 "stored value balance".
 */
export const readableName = (name: string): Named => {
  const words = nameWords(name)
  const { bare } = headingUnit(name)
  if (words.length === 0) return named([bare], [bare])
  if (chinese.test(name)) return ofChinese(bare)
  const flag = words.length > 1 && /^(?:is|has)$/.test(words[0] ?? '') ? words[0] : undefined
  const own = writtenOut(flag ? words.slice(1) : words)
  const en = own.map((word) => (acronyms.has(word) ? word.toUpperCase() : word)).join(' ')
  const periods = own.flatMap((word) => period(word) ?? [])
  const zh = inChinese(own.filter((word) => period(word) === undefined))
  if (!zh) return named([en], [en])
  const lead = flag === undefined ? '' : flag === 'is' ? '是否' : '是否有'
  const has = flag === 'has' ? zh.map((word) => `有${word}`) : []
  return named([...zh.map((word) => [...periods, lead, word].join('')), ...has], [en])
}

/** Label of an enum value that no entry covers: as stored, with separators as spaces. */
const readableValue = (value: string): string =>
  value
    .replace(/^\d+\)\s*/, '')
    .replaceAll('_', ' ')
    .trim() || value

/** How a value that no entry covers is said: as stored, and in the other language where all of its words are known there. */
export const valueWords = (value: string): Named => {
  const stored = readableValue(value)
  const own = stored.toLowerCase() === stored ? [stored] : [stored, stored.toLowerCase()]
  if (chinese.test(stored)) return named([stored], inEnglish(stored) ?? own)
  const words = /^[a-z][a-z _/-]+$/i.test(stored) ? stored.toLowerCase().split(/[\s/-]+/) : []
  const zh = words.length > 0 ? inChinese(words, true) : undefined
  return named(zh ?? own, own)
}
