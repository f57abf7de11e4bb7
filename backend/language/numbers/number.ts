import type { Token } from '../normalise.ts'
import { oncePerPlace } from '../once.ts'
import { chineseNumber, isChineseNumeral, scaleOf } from './chinese.ts'
import { englishNumber, scaleLetter, scaleWord } from './english.ts'

export interface ReadNumber {
  value: number
  /** Tokens used. */
  length: number
  /** ISO 4217 where a mark or word of money stands with it; `¥` and 元 are CNY. */
  currency?: string
  percent?: boolean
  /** Factor that the wording applied (万, k); 1 without one. */
  scale: number
  /** Written in digits, without separators: may be a code or a year. */
  plain: boolean
}

const marks: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY' }
const before: Record<string, string> = { rmb: 'CNY', cny: 'CNY', usd: 'USD', eur: 'EUR', gbp: 'GBP', us: 'USD' }
const after: [string[], string][] = [
  [['块', '钱'], 'CNY'],
  [['人', '民', '币'], 'CNY'],
  [['欧', '元'], 'EUR'],
  [['欧'], 'EUR'],
  [['刀'], 'USD'],
  [['美', '元'], 'USD'],
  [['美', '金'], 'USD'],
  [['英', '镑'], 'GBP'],
  [['镑'], 'GBP'],
  [['元', '钱'], 'CNY'],
  [['元'], 'CNY'],
  [['块'], 'CNY'],
  [['yuan'], 'CNY'],
  [['rmb'], 'CNY'],
  [['cny'], 'CNY'],
  [['euros'], 'EUR'],
  [['euro'], 'EUR'],
  [['eur'], 'EUR'],
  [['€'], 'EUR'],
  [['dollars'], 'USD'],
  [['dollar'], 'USD'],
  [['bucks'], 'USD'],
  [['usd'], 'USD'],
  [['$'], 'USD'],
  [['pounds', 'sterling'], 'GBP'],
  [['pounds'], 'GBP'],
  [['pound'], 'GBP'],
  [['gbp'], 'GBP'],
  [['quid'], 'GBP'],
  [['£'], 'GBP'],
]

const startsWith = (tokens: Token[], at: number, words: string[]) =>
  words.every((word, n) => tokens[at + n]?.text === word)

/** Digits with thousands separators and a decimal point; glued tokens only, so that "2, 3" stays two numbers. */
const digitsAt = (tokens: Token[], at: number): { text: string; length: number; plain: boolean } | undefined => {
  const first = tokens[at]
  if (first?.kind !== 'digits') return undefined
  let text = first.text
  let length = 1
  while (
    first.text.length <= 3 &&
    tokens[at + length]?.text === ',' &&
    tokens[at + length]?.glued &&
    tokens[at + length + 1]?.kind === 'digits' &&
    tokens[at + length + 1]?.glued &&
    tokens[at + length + 1]?.text.length === 3
  ) {
    text += tokens[at + length + 1]!.text
    length += 2
  }
  // 2 500 with a blank, where money follows
  const blank = tokens[at + length]
  if (length === 1 && first.text.length <= 3 && blank?.kind === 'digits' && !blank.glued && blank.text.length === 3) {
    const money = after.some(([words]) => startsWith(tokens, at + 2, words))
    if (money) return { text: text + blank.text, length: 2, plain: false }
  }
  const [point, fraction] = [tokens[at + length], tokens[at + length + 1]]
  if (point?.text === '.' && point.glued && fraction?.kind === 'digits' && fraction.glued) {
    text += `.${fraction.text}`
    length += 2
  }
  return { text, length, plain: length === 1 }
}

/** 千, 万, 十万, 千万, 亿 … after digits; then 5万8 = 58,000 and 1万5千. */
const chineseScaleAt = (tokens: Token[], at: number): { factor: number; length: number } | undefined => {
  let factor = 1
  let length = 0
  for (;;) {
    const step = scaleOf(tokens[at + length]?.text ?? '')
    if (step === undefined || (length > 0 && step <= factor / 10 && step < 1e4)) break
    factor *= step
    length += 1
  }
  return length > 0 ? { factor, length } : undefined
}

const scaledDigits = (tokens: Token[], at: number) => {
  const written = digitsAt(tokens, at)
  if (!written) return undefined
  let value = Number(written.text)
  let length = written.length
  let scale = 1
  const next = tokens[at + length]
  const power = tokens[at + length + 1]
  if (next?.text === 'e' && next.glued && power?.kind === 'digits' && power.glued && power.text.length < 3)
    return { value: value * 10 ** Number(power.text), length: length + 2, scale: 1, plain: false }
  const letter = next?.kind === 'word' && next.glued ? scaleLetter[next.text] : undefined
  const word = next?.kind === 'word' ? scaleWord(next.text) : undefined
  if (letter ?? word) {
    scale = (letter ?? word) as number
    length += 1
  } else {
    const suffix = chineseScaleAt(tokens, at + length)
    if (suffix) {
      scale = suffix.factor
      length += suffix.length
    }
  }
  // 1.1 × 10000 is 11000.000000000002 in binary; twelve digits are more than anyone writes
  value = Number((value * scale).toPrecision(15))
  const tail = scale >= 100 && next?.kind === 'han' ? scaledTail(tokens, at + length, scale) : undefined
  return tail
    ? { value: value + tail.value, length: length + tail.length, scale, plain: false }
    : { value, length, scale, plain: written.plain && scale === 1 }
}

const scaledTail = (tokens: Token[], at: number, scale: number): { value: number; length: number } | undefined => {
  const token = tokens[at]
  if (token?.kind !== 'digits' || !token.glued) return undefined
  const suffix = chineseScaleAt(tokens, at + 1)
  if (suffix && suffix.factor < scale) return { value: Number(token.text) * suffix.factor, length: 1 + suffix.length }
  return token.text.length === 1 && !suffix ? { value: (Number(token.text) * scale) / 10, length: 1 } : undefined
}

const chineseAt = (tokens: Token[], at: number) => {
  let run = ''
  while (isChineseNumeral(tokens[at + run.length]?.text ?? '')) run += tokens[at + run.length]!.text
  for (let length = run.length; length > 0; length -= 1) {
    let value = chineseNumber(run.slice(0, length))
    if (value === undefined) continue
    let used = length
    if (tokens[at + used]?.text === '点' && isChineseNumeral(tokens[at + used + 1]?.text ?? '')) {
      let fraction = ''
      while ((chineseNumber(tokens[at + used + 1 + fraction.length]?.text ?? '') ?? 10) < 10)
        fraction += chineseNumber(tokens[at + used + 1 + fraction.length]!.text)
      const suffix = chineseScaleAt(tokens, at + used + 1 + fraction.length)
      value = Number((Number(`${value}.${fraction}`) * (suffix?.factor ?? 1)).toPrecision(15))
      used += 1 + fraction.length + (suffix?.length ?? 0)
    } else if (tokens[at + used]?.text === '半' && /[万亿千百]/.test(run.at(used - 1) ?? '')) {
      value += (scaleOf(run.at(used - 1) as string) ?? 0) / 2
      used += 1
    }
    const scale = scaleOf(run.slice(0, length).at(-1) ?? '') ?? 1
    return { value, length: used, scale: scale >= 1000 ? scale : 1, plain: false }
  }
  return undefined
}

/** 余额过万, 消费超亿: one of the scale. */
const bareScale = (tokens: Token[], at: number) => {
  const scale = /^[万亿]$/.test(tokens[at]?.text ?? '') ? scaleOf(tokens[at]!.text) : undefined
  const led = /^[过超满破达逾]$/.test(tokens[at - 1]?.text ?? '')
  return scale && led ? { value: scale, length: 1, scale, plain: false } : undefined
}

const wordsAt = (tokens: Token[], at: number) => {
  const words: string[] = []
  for (let n = at; n < tokens.length && words.length < 32; n += 1) words.push(tokens[n]!.text)
  const read = englishNumber(words)
  return read && { ...read, scale: 1, plain: false }
}

const share = (tokens: Token[], at: number): ReadNumber | undefined => {
  if (startsWith(tokens, at, ['百', '分', '之'])) {
    const part = scaledDigits(tokens, at + 3) ?? chineseAt(tokens, at + 3)
    return part && { value: part.value, length: part.length + 3, percent: true, scale: 1, plain: false }
  }
  const half = [
    ['一', '半'],
    ['半', '数'],
    ['half', 'of'],
  ].find((words) => startsWith(tokens, at, words))
  return half && { value: 50, length: half.length, percent: true, scale: 1, plain: false }
}

const numberAt = (tokens: Token[], at: number): ReadNumber | undefined => {
  const part = share(tokens, at)
  if (part) return part
  const lead = tokens[at]
  const mark = marks[lead?.text ?? ''] ?? (lead?.kind === 'word' ? before[lead.text] : undefined)
  if (mark) {
    const skip = lead?.text === 'us' ? 2 : 1
    if (lead?.text === 'us' && tokens[at + 1]?.text !== '$') return undefined
    const amount = tokens[at + skip] && scaledDigits(tokens, at + skip)
    return amount && { ...amount, length: amount.length + skip, currency: mark, plain: false }
  }
  const apart = !lead?.glued || /^[于过足到是为达在从至由]$/.test(tokens[at - 1]?.text ?? '')
  const minus =
    lead?.text === '-' &&
    tokens[at + 1]?.kind === 'digits' &&
    tokens[at + 1]?.glued &&
    apart &&
    !/\d/.test(tokens[at - 1]?.text ?? '')
  const negative = minus || lead?.text === '负' || lead?.text === 'minus'
  const start = at + (negative ? 1 : 0)
  const read =
    scaledDigits(tokens, start) ?? chineseAt(tokens, start) ?? bareScale(tokens, start) ?? wordsAt(tokens, start)
  if (!read) return undefined
  const value = negative ? -read.value : read.value
  const length = read.length + (start - at)
  const next = tokens[at + length]
  if (next?.text === '%') return { value, length: length + 1, percent: true, scale: 1, plain: false }
  if (next?.text === 'percent' || next?.text === 'pct')
    return { value, length: length + 1, percent: true, scale: 1, plain: false }
  if (next?.text === '成' && value <= 10)
    return { value: value * 10, length: length + 1, percent: true, scale: 1, plain: false }
  const money = after.find(([words]) => startsWith(tokens, at + length, words))
  if (money) return { ...read, value, length: length + money[0].length, currency: money[1], plain: false }
  return { ...read, value, length, plain: read.plain && !negative }
}

/** Reads the number that starts at a token: digits, Chinese or English words, with its money or percent mark. */
export const readNumber = oncePerPlace(numberAt)
