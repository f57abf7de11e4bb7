import { z } from 'zod'
import { defineScorer, hit, miss } from './scorer.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const expectation = z
  .strictObject({
    rows: z.array(z.array(cell)).optional(),
    /** Gives the rows, on the population that the person talks to. */
    sql: z.string().optional(),
    /** The order of rows counts, as where the question asks for a ranking. */
    ordered: z.boolean().default(false),
  })
  .refine(({ rows, sql }) => (rows === undefined) !== (sql === undefined), 'give rows or sql')

export type Cell = z.infer<typeof cell>
type Row = readonly Cell[]

const relative = 1e-9

/** Floats within 1e-9 relative; NULL is no zero and no empty text; dates and texts exactly, after Unicode composition. */
const sameCell = (a: Cell, b: Cell): boolean => {
  if (a === null || b === null) return a === b
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= relative * Math.max(1, Math.abs(a), Math.abs(b))
  return typeof a === typeof b && String(a).normalize('NFKC') === String(b).normalize('NFKC')
}
const sameRow = (a: Row, b: Row) =>
  a.length === b.length && a.every((value, index) => sameCell(value, b[index] as Cell))

/** The same bag of rows, or the same list where the order counts; columns in the order given. */
export const sameRows = (expected: readonly Row[], actual: readonly Row[], ordered: boolean): boolean => {
  if (expected.length !== actual.length) return false
  if (ordered) return expected.every((row, index) => sameRow(row, actual[index] as Row))
  const left = [...actual]
  return expected.every((row) => {
    const at = left.findIndex((other) => sameRow(row, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const permutations = (n: number): number[][] =>
  n === 0
    ? [[]]
    : permutations(n - 1).flatMap((rest) =>
        Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
      )

/** Columns beyond this are compared in the order given only. */
const mostPermuted = 6

/** The same bag of rows, or the same list where the order counts, whatever the order of columns. */
export const sameTable = (expected: readonly Row[], actual: readonly Row[], ordered: boolean): boolean => {
  const width = expected[0]?.length ?? 0
  if (actual.some((row) => row.length !== width)) return false
  const orders = width <= mostPermuted ? permutations(width) : [Array.from({ length: width }, (_, index) => index)]
  return orders.some((order) =>
    sameRows(
      expected,
      actual.map((row) => order.map((at) => row[at] as Cell)),
      ordered,
    ),
  )
}

/** The table of the answer holds the same rows as the reference. */
export const table = defineScorer({
  version: 1,
  expectation,
  async score({ rows, sql, ordered }, { observed, world }) {
    const expected = rows ?? (await world.rows(sql ?? '')).map((row) => Object.values(row) as Cell[])
    const actual = observed.final?.table?.rows as Cell[][] | undefined
    if (!actual) return miss('没有给出表格', 'no table was given')
    if (sameTable(expected, actual, ordered)) return hit()
    return miss(
      `表格不同：应有 ${expected.length} 行，给出 ${actual.length} 行`,
      `the table differs: ${expected.length} rows expected, ${actual.length} given`,
      {
        expected: expected.slice(0, 5),
        actual: actual.slice(0, 5),
      },
    )
  },
})
