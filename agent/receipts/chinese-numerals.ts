import type { NumeralUnit } from './numeral-unit.ts'

const digit: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const large = { 万: 1e4, 亿: 1e8 }
const run =
  /(百分之|千分之|万分之)?([〇零一二两三四五六七八九十百千万亿]+)(?:点([〇零一二三四五六七八九]+))?(个百分点)?/g
/** Words that hold numeral characters and state no number. */
const idioms =
  /万一|十分(?!之)|千万(?![一二三四五六七八九\d元人户客])|百般|一一|三三两两|千方百计|万无一失|五花八门|四面八方/

const readWhole = (text: string): number => {
  let total = 0
  let section = 0
  let current = 0
  for (const character of text) {
    const ones = digit[character]
    if (ones !== undefined) {
      current = current * (section === 0 && /^[〇零一二三四五六七八九]+$/.test(text) ? 10 : 0) + ones
      continue
    }
    const unit = small[character]
    if (unit) section += (current || 1) * unit
    else {
      const part = section + current
      total = character === '亿' ? (total + part || 1) * large.亿 : total + (part || 1) * large.万
      section = 0
    }
    current = 0
  }
  return total + section + current
}

const fraction = (text: string | undefined) => (text ? Number(`0.${[...text].map((one) => digit[one]).join('')}`) : 0)

/**
 * Numbers written in Chinese characters: 一百二十三, 百分之十五, 三点五, 一万二千. A single character (一个, 两种) is a
 * determiner more often than a figure and is left out, unless a percent sign in words goes with it.
 */
export function* readChinese(
  text: string,
): Generator<{ start: number; length: number; value: number; unit: NumeralUnit; tolerance: number }> {
  for (const match of text.matchAll(run)) {
    const [whole, per, whole10, decimals, points] = match
    const before = text[match.index - 1] ?? ''
    if (
      !per &&
      !points &&
      !decimals &&
      ((whole10 as string).length < 2 || idioms.test(text.slice(match.index, match.index + 4)))
    )
      continue
    if (/[\d.]/.test(before)) continue
    const value = readWhole(whole10 as string) + fraction(decimals)
    const scale = decimals ? 10 ** -decimals.length : 1
    const units: Record<string, NumeralUnit> = { 百分之: 'percent', 千分之: 'permille' }
    if (per === '万分之')
      yield { start: match.index, length: whole.length, value: value / 100, unit: 'percent', tolerance: scale / 200 }
    else
      yield {
        start: match.index,
        length: whole.length,
        value,
        unit: points ? 'points' : per ? (units[per] as NumeralUnit) : 'plain',
        tolerance: scale / 2,
      }
  }
}
