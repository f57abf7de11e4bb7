import type { Bilingual } from '../bilingual.ts'
import type { MetricQuery, TableCell } from './query.ts'

/** What the order of such a table is. */
export const byMovement: Bilingual = { zh: '各组按变化大小排列。', en: 'The groups are in the order of their change.' }

/** Rows by how much their first metric moved, those that cannot be told last. */
export const moversFirst = (rows: Record<string, TableCell>[], { movers, metrics, order }: MetricQuery) => {
  if (!movers) return rows
  const moved = (row: Record<string, TableCell>): number | undefined => {
    const cell = row[`${metrics[0]}_${movers}`]
    return typeof cell === 'number' ? cell : undefined
  }
  const sign = order === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [one, two] = [moved(a), moved(b)]
    return one === undefined || two === undefined
      ? Number(one === undefined) - Number(two === undefined)
      : sign * (one - two)
  })
}
