import { z } from 'zod'
import { FairleadError } from '../../backend/errors.ts'
import { allCalls } from '../observed.ts'
import { figureTools } from '../worlds/compute.ts'
import { WorldMisfit } from '../worlds/world.ts'
import { defineScorer, hit, miss } from './scorer.ts'
import { type Cell, sameRows } from './table.ts'

const expectation = z.strictObject({
  tool: z.enum(figureTools as [string, ...string[]]),
  /** Columns of the tool's figures that are compared, in the order of the reference's. */
  columns: z.array(z.string()).min(1),
  /** The right figures, run on every population. */
  sql: z.string().min(1),
  ordered: z.boolean().default(false),
})

/** A label in two languages is taken for the one that the reference gives. */
const cellOf = (value: unknown, wanted: ReadonlySet<string>): Cell => {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') {
    const { zh, en } = value as { zh: string; en: string }
    return wanted.has(zh) ? zh : en
  }
  return value as Cell
}

/**
 * Figures by execution, on several populations: the input that the tool was last called with is asked again on the data of each, and gives
 * the same rows as the reference. So a question that was read wrongly is seen although its answer happens to be right on one.
 */
export const figures = defineScorer({
  version: 1,
  expectation,
  async score({ tool, columns, sql, ordered }, { observed, world }) {
    const call = allCalls(observed).findLast(({ name, status }) => name === tool && status === 'done')
    if (!call) return miss(`没有调用 ${tool}`, `${tool} was not called`)
    const expected = await world.rowsOfAll(sql)
    if (expected.every((rows) => rows.length === 0))
      throw new WorldMisfit(`${world.name}: the reference gives no figure`)
    try {
      const actual = await world.compute(tool, call.input)
      for (const [index, rows] of expected.entries()) {
        const wanted = rows.map((row) => Object.values(row) as Cell[])
        const texts = new Set(wanted.flat().filter((cell): cell is string => typeof cell === 'string'))
        const found = (actual[index] ?? []).map((row) => columns.map((name) => cellOf(row[name], texts)))
        if (!sameRows(wanted, found, ordered))
          return miss(
            `第 ${index} 个总体中数字不同：应为 ${JSON.stringify(wanted.slice(0, 3))}，实为 ${JSON.stringify(found.slice(0, 3))}`,
            `other figures in population ${index}: expected ${JSON.stringify(wanted.slice(0, 3))}, found ${JSON.stringify(found.slice(0, 3))}`,
            { input: call.input },
          )
      }
      return hit({ populations: expected.length })
    } catch (error) {
      if (error instanceof FairleadError) return miss(`无法计算：${error.code}`, `it cannot be computed: ${error.code}`)
      throw error
    }
  },
})
