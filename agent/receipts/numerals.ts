import { readChinese } from './chinese-numerals.ts'
import { foldWidth } from './fold-width.ts'
import type { NumeralUnit } from './numeral-unit.ts'

/** A number that a text states. Offsets are UTF-16 in the text as given. */
export interface Numeral {
  text: string
  start: number
  end: number
  /** As written: 12.5 for 12.5%, 15000 for 1.5万. */
  value: number
  unit: NumeralUnit
  /** Half of the last digit shown: how far the true value may be away. */
  tolerance: number
}

const scales: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const scale = String.raw`(?:\s?(?:百万|千万|[百千万亿](?!分)|(?:thousand|million|billion)\b|(?:k|m|bn)(?![a-z])))?`
const unit = String.raw`(?:\s?(?:%|‰|个百分点|percentage points?\b|percent\b|per cent\b|pp\b))?`
const arabic = new RegExp(`(${digits})(${scale})(${unit})`, 'gi')

/** What looks like a number and states none: dates, times, ordinals, list numbering, versions, codes with letters. */
const notQuantities = [
  /\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?/g,
  /\d{4}\/\d{1,2}\/\d{1,2}/g,
  /\d{2,4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?[日号])?/g,
  /\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])/g,
  /(?<![\d.])\d{1,2}\s?月(?!内)/g,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?\b/gi,
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?:\s+\d{4})?\b/gi,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/g,
  /\b\d+(?:st|nd|rd|th)\b/gi,
  /第\s?[\d〇零一二两三四五六七八九十百千万]+/g,
  /^[ \t]*(?:[-*]\s*)?\d{1,2}[.)、](?=\s|[^\d])/gm,
  /[A-Za-z_][\w-]*\d[\w-]*(?:\.\d+)*/g,
  /\b\d+[A-Za-z_][A-Za-z_]+\d*[\w-]*/g,
]

/** Most of what tools give back holds no number: it need not be folded and searched. */
const mayState = /[\p{N}零一二两三四五六七八九十百千万亿]/u

/** Every number stated in a text, zh or en, in order. */
export const findNumerals = (source: string): Numeral[] => {
  if (!mayState.test(source)) return []
  const { text, at } = foldWidth(source)
  const taken = text.split('')
  const found: Numeral[] = []
  const take = (start: number, length: number) => taken.fill('\u0001', start, start + length)
  const keep = (start: number, length: number, numeral: Pick<Numeral, 'value' | 'unit' | 'tolerance'>) => {
    const from = at(start)
    const to = at(start + length)
    found.push({ text: source.slice(from, to), start: from, end: to, ...numeral })
    take(start, length)
  }

  for (const pattern of notQuantities)
    for (const match of taken.join('').matchAll(pattern)) if (!isScaled(match[0])) take(match.index, match[0].length)
  for (const { start, length, ...numeral } of readChinese(taken.join(''))) keep(start, length, numeral)
  for (const match of taken.join('').matchAll(arabic)) {
    const [whole, number, scaleWord, unitWord] = match as unknown as [string, string, string, string]
    keep(match.index, whole.length, measure(number, scaleWord.trim().toLowerCase(), unitWord.trim().toLowerCase()))
  }
  return found.sort((a, b) => a.start - b.start)
}

const isScaled = (text: string) => /^\d+(?:thousand|million|billion|bn|pp|percent)$/i.test(text)

const measure = (number: string, scaleWord: string, unitWord: string) => {
  const clean = number.replaceAll(',', '')
  const factor = scales[scaleWord] ?? 1
  const decimals = clean.split('.')[1]?.length ?? 0
  return {
    value: Number(clean) * factor,
    unit: unitOf(unitWord),
    tolerance: (10 ** -decimals * factor) / 2,
  }
}

const unitOf = (word: string): NumeralUnit => {
  if (word === '') return 'plain'
  if (word === '‰') return 'permille'
  return word === '%' || word === 'percent' || word === 'per cent' ? 'percent' : 'points'
}
