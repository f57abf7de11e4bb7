import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { lastTurn } from '../observed.ts'
import { findDates } from '../text/dates.ts'
import { plainText } from '../text/plain-text.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { WorldMisfit } from '../worlds/world.ts'
import { defineScorer, judged } from './scorer.ts'

const unit = z.enum(['plain', 'percent', 'points'])

const fact = z
  .strictObject({
    /** What the number is of, for reasons. */
    of: z.string().optional(),
    value: z.number().optional(),
    /** One row with one column, which gives the value; a share is given as 0–1 and compared as per cent where the unit says so. */
    sql: z.string().optional(),
    date: z.iso.date().optional(),
    unit: unit.default('plain'),
    /** How far the stated number may be away, in the unit; rounding of shown decimals is allowed besides. */
    tolerance: z.number().min(0).default(0),
    /** The number must stand nearest to one of these words, so that swapped arms are seen. */
    near: z.array(z.string().min(1)).optional(),
  })
  .refine(
    ({ value, sql, date }) => [value, sql, date].filter((one) => one !== undefined).length === 1,
    'give value, sql or date',
  )
type Fact = z.output<typeof fact>

/** A whole number must be stated in full; a rounded one must show that it is by its decimals or its scale word (1.5万). */
export const states = (
  stated: Quantity,
  { value, unit, tolerance }: { value: number; unit: Fact['unit']; tolerance: number },
): boolean => {
  const same = stated.unit === unit || (unit === 'percent' && stated.unit === 'permille')
  if (!same) return false
  const shown = stated.unit === 'permille' ? stated.value / 10 : stated.value
  const rounding =
    Number.isInteger(value) && stated.whole ? 0 : stated.unit === 'permille' ? stated.half / 10 : stated.half
  return Math.abs(shown - value) <= Math.max(tolerance, rounding) + Math.abs(value) * 1e-9
}

/** In each clause the number that follows the word next, else the one before it. */
const besideWords = (text: string, words: readonly string[]): Quantity[] =>
  text.split(/[。！？!?\n；;，、]|[.,](?=\s)/).flatMap((part) => {
    const plain = part.toLowerCase()
    const at = words.map((word) => plain.indexOf(word.toLowerCase())).filter((index) => index >= 0)
    if (at.length === 0) return []
    const from = Math.min(...at)
    const quantities = findQuantities(part)
    const after = quantities.find(({ start }) => start >= from)
    const beside = after ?? quantities.at(-1)
    return beside ? [beside] : []
  })

/** Answer facts: every number and date that a case expects is stated, with its unit, within its tolerance. Words may be Chinese or English. */
export const answer = defineScorer({
  version: 1,
  expectation: z.array(fact).min(1),
  async score(facts, { observed, world }) {
    const text = lastTurn(observed)?.answer ?? ''
    const reasons: Bilingual[] = []
    for (const one of facts) {
      const name = one.of ?? ''
      if (one.date !== undefined) {
        if (!findDates(text).includes(one.date))
          reasons.push({ zh: `没有说出日期 ${name} ${one.date}`, en: `the date ${name} ${one.date} is not stated` })
        continue
      }
      const value = one.value ?? (await factOf(one, world.rows))
      const found = one.near ? besideWords(text, one.near) : findQuantities(text)
      if (!found.some((stated) => states(stated, { ...one, value })))
        reasons.push({
          zh: `没有说出 ${name} = ${value}（${one.unit}）；说出的数：${found.map((stated) => plainText(stated.text)).join('、') || '无'}`,
          en: `${name} = ${value} (${one.unit}) is not stated; stated: ${found.map((stated) => plainText(stated.text)).join(', ') || 'none'}`,
        })
    }
    return judged(reasons)
  },
})

const factOf = async (
  { sql = '', unit }: Fact,
  rows: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<number> => {
  const [row, ...more] = await rows(sql)
  const [value, ...others] = Object.values(row ?? {})
  if (more.length > 0 || others.length > 0 || typeof value !== 'number')
    throw new WorldMisfit(`the reference of a fact gives no single number: ${sql}`)
  return unit === 'plain' ? value : value * 100
}
