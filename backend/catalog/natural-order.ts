import type { ValueSet } from './glossary/entry.ts'
import { nameKey } from './glossary/name.ts'
import { education, months, riskGrade, tier, weekdays } from './glossary/value-sets.ts'

const plain = (value: string) => value.normalize('NFKC').trim().toLowerCase()

/** The place of a value among the rows of a set, by its spelling; -1 where it has none. */
export const rowOf = (set: ValueSet | undefined, value: string): number => {
  const rows = set?.rows ?? []
  const exact = rows.findIndex(([spellings]) => spellings.split('|').some((each) => plain(each) === plain(value)))
  const key = nameKey(value)
  return exact >= 0 || key === ''
    ? exact
    : rows.findIndex(([spellings]) => spellings.split('|').some((each) => nameKey(each) === key))
}

const scale = (...rows: string[]): ValueSet => ({
  ordered: true,
  rows: rows.map((spellings) => [spellings, spellings, spellings]),
})
/** Scales that are known by their words, lowest first, whatever their column is called. */
const scales: ValueSet[] = [
  tier,
  education,
  riskGrade,
  months,
  weekdays,
  scale(
    'very low|极低|很低',
    'low|低|低档|偏低',
    'medium|mid|middle|moderate|中|中等|中档',
    'high|高|高档|偏高',
    'very high|极高|很高',
  ),
  scale('xxs', 'xs', 's|small|小', 'm|medium|中', 'l|large|大', 'xl|extra large|特大', 'xxl', 'xxxl'),
  scale('very poor|很差', 'poor|差', 'fair|average|一般|中', 'good|良|良好|好', 'very good|很好', 'excellent|优|优秀'),
]

const byRows = (values: string[], set: ValueSet): string[] | undefined => {
  const places = values.map((value) => rowOf(set, value))
  if (places.includes(-1) || new Set(places).size < places.length) return undefined
  return values.toSorted((a, b) => rowOf(set, a) - rowOf(set, b))
}

const numerals = '〇一二三四五六七八九'
/** First or one may be the best as well as the lowest of these. */
const eitherWay = /tier|class|priority|rank|^p#|级|等(?!级)|类|档|名/i

const entry = /^\s*\d{1,2}\s*[).:、．]\s*(?=\D{0,2}\d)/
/** VIP1, VIP2, 3星; 18-24, 25-34, 65+; "1) $0 - $100": by the number in each, where the words around it are the same or it is a band. */
const byNumber = (values: string[]): string[] | undefined => {
  const listed = values.every((value) => entry.test(value))
  const read = values.map((value) => {
    const digits = plain(listed ? value.replace(entry, '') : value)
      .replace(/[一二三四五六七八九]/g, (sign) => String(numerals.indexOf(sign)))
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    const numbers = digits.match(/\d+(?:\.\d+)?/g) ?? []
    const band =
      /^\D{0,2}\d[\d.]*\s*(?:[-–~～至到]|to)\s*[$€£¥]?\d|^[<≤>≥]|[+以][上下内]?|^(?:under|over|below|above)/.test(
        digits,
      )
    return {
      value,
      first: Number(numbers[0] ?? Number.NaN),
      stem: digits.replace(/\d+(?:\.\d+)?/, '#'),
      band,
      below: /^[<≤]|以下|以内|^(?:under|below)/.test(digits),
    }
  })
  if (read.some(({ first }) => Number.isNaN(first))) return undefined
  const bands = read.every(({ band }) => band)
  const [stem = ''] = new Set(read.map((each) => each.stem))
  if (!bands && (read.some((each) => each.stem !== stem) || eitherWay.test(stem))) return undefined
  const place = ({ first, below }: { first: number; below: boolean }) => (below ? first - 0.5 : first)
  if (new Set(read.map(place)).size < read.length) return undefined
  return read.toSorted((a, b) => place(a) - place(b)).map(({ value }) => value)
}

/**
 * The values from low to high where their order is plain: rows of the given set or of a known scale, or numbers in them.
 * Undefined where it is not: of grades A to E either end may be the best, of names there is none.
 */
export const naturalOrder = (values: string[], set?: ValueSet): string[] | undefined => {
  if (values.length < 2) return undefined
  const known = set?.ordered ? byRows(values, set) : undefined
  if (known) return known
  for (const each of scales) {
    const ordered = byRows(values, each)
    if (ordered) return ordered
  }
  return byNumber(values)
}

/** Values that are letters, in the order of the alphabet; which end is the higher is not known. */
export const byLetter = (values: string[]): string[] | undefined =>
  values.length > 1 && values.every((value) => /^(?:\p{L}+ )?[A-Z](?:级|类|等|档)?$/u.test(value.trim()))
    ? values.toSorted()
    : undefined
