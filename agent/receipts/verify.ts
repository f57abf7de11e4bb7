import type { Receipt } from '../../backend/receipt.ts'
import { findNumerals, type Numeral } from './numerals.ts'

/** A number that an answer may state, and where it comes from. */
export interface Source {
  value: number
  /** True where the value is a fraction of one that people read as a percentage. */
  share: boolean
  resultId?: string
  cell?: string
}

export interface Checked extends Numeral {
  verified: boolean
  source?: Source
}

const near = (a: number, b: number, tolerance: number) => Math.abs(a - b) <= tolerance + Math.abs(b) * 1e-9

/** Counts must be stated in full; a rounded figure must say so by its decimals or its scale word (1.5万, 1.2k). */
const agrees = ({ value, unit, tolerance }: Numeral, source: Source): boolean => {
  if (unit === 'plain')
    return Number.isInteger(source.value) && tolerance === 0.5
      ? value === source.value
      : near(value, source.value, tolerance)
  const factor = unit === 'permille' ? 1000 : 100
  return source.share
    ? near(value, source.value * factor, tolerance)
    : unit !== 'permille' && near(value, source.value, tolerance)
}

/** The numeral of an answer beside its source, for every number that the answer states. */
export const verifyNumerals = (text: string, sources: Iterable<Source>): Checked[] => {
  const known = [...sources]
  return findNumerals(text).map((numeral) => {
    const source = known.find((one) => agrees(numeral, one))
    return source ? { ...numeral, verified: true, source } : { ...numeral, verified: false }
  })
}

/** The numeric cells of receipts. */
export const receiptSources = (receipts: readonly Receipt[]): Source[] =>
  receipts.flatMap(({ resultId, columns, rows }) =>
    rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([name, value]): Source[] =>
        typeof value === 'number'
          ? [
              {
                value,
                share: columns.some((one) => one.name === name && one.type === 'share'),
                resultId,
                cell: `${index}.${name}`,
              },
            ]
          : [],
      ),
    ),
  )

/** The numbers that a person wrote. */
export const wordSources = (text: string): Source[] =>
  findNumerals(text).map(({ value, unit }) =>
    unit === 'plain' ? { value, share: false } : { value: value / (unit === 'permille' ? 1000 : 100), share: true },
  )

/** Numbers of a tool's typed output, in fields and in sentences; keys that hold queries or examples prove nothing. */
export const outputSources = (output: unknown): Source[] => {
  if (typeof output === 'number') return [{ value: output, share: output > 0 && output < 1 }]
  if (typeof output === 'string') return wordSources(output)
  if (Array.isArray(output)) return output.flatMap(outputSources)
  if (output === null || typeof output !== 'object') return []
  return Object.entries(output).flatMap(([key, value]) => (silent.has(key) ? [] : outputSources(value)))
}

const silent = new Set(['query', 'examples', 'hash'])
