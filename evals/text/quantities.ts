/**
 * Numbers that a text states, for the scorers. It shares no code with the verifier of answers in `agent/receipts`: a scorer that used it
 * could not find its faults.
 */
export type QuantityUnit = 'plain' | 'percent' | 'points' | 'permille'

export interface Quantity {
  text: string
  start: number
  end: number
  /** 12.5 for 12.5 %, 15000 for 1.5万, -3 for −¥3. */
  value: number
  unit: QuantityUnit
  /** Half of the last digit shown. */
  half: number
  /** Stated to the last unit: no decimals, no scale word. */
  whole: boolean
  /** Said to be below it: p < 0.001. */
  below?: true
  /** Its size alone, of something that fell: a fall of 6.5 %. */
  fell?: true
}

const scaleWords: [RegExp, number][] = [
  [/^(?:trillion|tn)\b/i, 1e12],
  [/^千亿/, 1e11],
  [/^(?:百亿)/, 1e10],
  [/^(?:亿|億)/, 1e8],
  [/^(?:billion|bn)\b/i, 1e9],
  [/^(?:千万|千萬)/, 1e7],
  [/^(?:百万|百萬)/, 1e6],
  [/^(?:million|mn|m)\b/i, 1e6],
  [/^(?:万|萬)/, 1e4],
  [/^(?:thousand|k)\b/i, 1e3],
  [/^千(?!分)/, 1e3],
  [/^百(?!分)/, 1e2],
]
const unitWords: [RegExp, QuantityUnit][] = [
  [/^(?:个百分点|個百分點|percentage points?\b|pp\b)/i, 'points'],
  [/^(?:%|percent\b|per cent\b)/i, 'percent'],
  [/^(?:‰|per mille\b)/i, 'permille'],
]

const ones = '〇零一二三四五六七八九'
const valueOfDigit = (one: string): number => (one === '两' ? 2 : one === '〇' ? 0 : ones.indexOf(one) - 1)
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一万二千三百 → 12300; digits in a row (二〇二六) are read one by one. */
export const chineseNumber = (text: string): number => {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(valueOfDigit).join(''))
  const [beforeYi, afterYi] = text.includes('亿') ? (text.split('亿') as [string, string]) : ['', text]
  const [beforeWan, afterWan] = afterYi.includes('万') ? (afterYi.split('万') as [string, string]) : ['', afterYi]
  const below = (part: string): number => {
    let sum = 0
    let digit = 0
    for (const one of part) {
      const ten = tens[one]
      if (ten === undefined) digit = valueOfDigit(one)
      else {
        sum += (digit || 1) * ten
        digit = 0
      }
    }
    return sum + digit
  }
  const yi = text.includes('亿') ? (beforeYi ? chineseNumber(beforeYi) : 1) * 1e8 : 0
  const wan = afterYi.includes('万') ? (beforeWan ? below(beforeWan) : 1) * 1e4 : 0
  return yi + wan + below(afterWan)
}

/** Stretches that hold digits and state no amount. */
const noAmount =
  /\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?|\d{1,2}\s?月\s?\d{1,2}\s?[日号]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{4})?|\d{1,2}:\d{2}(?::\d{2})?|第[\d一二三四五六七八九十百]+|\b\d+(?:st|nd|rd|th)\b|[a-z_][\w-]*\d[\w-]*|\b\d+[a-z]{2,}\d[\w-]*/gi

const arabic = /(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const chinese = /(百分之|千分之)?([〇零一二两三四五六七八九十百千万亿]+)(?:点([〇零一二三四五六七八九]+))?(个百分点)?/g
const notNumbers = /^(?:一一|十分|千万|万一|百般|万无一失)$/

/** A minus sign, maybe with a currency behind it, that is neither a dash between two amounts nor part of a word. */
const minus = /(?<![A-Za-z0-9%)\]])[-−]\s?[¥$€£]?$/
const lessThan = /[<＜]\s?$/
const falling = /(?:\b(?:falls?|fell|drops?|dropped|decreases?|down|lower)\b|下降|减少|降低)[^\d,.;，。；]{0,10}$/i

const first = <T>(table: [RegExp, T][], text: string): { value: T; length: number } | undefined => {
  for (const [pattern, value] of table) {
    const found = pattern.exec(text)
    if (found) return { value, length: found[0].length }
  }
  return undefined
}

/** Full-width digits and signs one for one, so that offsets stay. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** Every amount that a text states, Chinese or English, in order. Dates, times, ordinals and codes are none. */
export const findQuantities = (source: string): Quantity[] => {
  const blank = (text: string, from: number, to: number) =>
    text.slice(0, from) + '\u0001'.repeat(to - from) + text.slice(to)
  const plain = narrow(source)
  let text = plain
  for (const found of [...text.matchAll(noAmount)]) {
    if (/^\d+(?:k|m|bn|pp|million|thousand|billion|percent)$/i.test(found[0])) continue
    text = blank(text, found.index, found.index + found[0].length)
  }
  const quantities: Quantity[] = []
  for (const found of [...text.matchAll(arabic)]) {
    const digits = found[0].replaceAll(',', '')
    const decimals = digits.split('.')[1]?.length ?? 0
    let end = found.index + found[0].length
    const gap = () => /^\s?/.exec(text.slice(end))?.[0].length ?? 0
    const scale = first(scaleWords, text.slice(end + gap()))
    if (scale) end += gap() + scale.length
    const unit = first(unitWords, text.slice(end + gap()))
    if (unit) end += gap() + unit.length
    const ahead = plain.slice(0, found.index)
    const sign = minus.test(ahead) ? -1 : 1
    const factor = scale?.value ?? 1
    const unitName = unit?.value ?? 'plain'
    quantities.push({
      text: source.slice(found.index, end),
      start: found.index,
      end,
      value: sign * Number((Number(digits) * factor).toPrecision(15)),
      unit: unitName,
      half: (10 ** -decimals * factor) / 2,
      whole: decimals === 0 && !scale && unitName === 'plain',
      ...(lessThan.test(ahead) && { below: true as const }),
      ...(sign > 0 && falling.test(ahead) && { fell: true as const }),
    })
    text = blank(text, found.index, end)
  }
  for (const found of [...text.matchAll(chinese)]) {
    const [whole, share, digits = '', decimals, points] = found
    // one character alone (一个, 两种) is a determiner more often than a figure
    if (
      !share &&
      !decimals &&
      !points &&
      (digits.length < 2 || notNumbers.test(digits) || !/[一二两三四五六七八九十]/.test(digits))
    )
      continue
    const fraction = decimals ? Number(`0.${[...decimals].map(valueOfDigit).join('')}`) : 0
    quantities.push({
      text: whole,
      start: found.index,
      end: found.index + whole.length,
      value: chineseNumber(digits) + fraction,
      unit: points ? 'points' : share === '百分之' ? 'percent' : share === '千分之' ? 'permille' : 'plain',
      half: (decimals ? 10 ** -decimals.length : 1) / 2,
      whole: !decimals && !share && !points,
    })
  }
  return quantities.sort((a, b) => a.start - b.start)
}
