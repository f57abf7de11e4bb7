import type { Catalog } from '../../catalog/catalog.ts'
import type { ColumnProfile } from '../../catalog/profile.ts'
import { FairleadError } from '../../errors.ts'

/** Of the columns of the customers so far, the share that a new file of them has at least. */
const keptShare = 0.5
/** Fewer columns tell no table from another. */
const fewest = 3

/**
 * Refuses a file that would take the place of the customers and looks like another table, such as events without --events:
 * it has few of their columns and nobody named its id. Throws `invalid_input`.
 */
export const checkReplacement = (
  catalog: Catalog | undefined,
  columns: Pick<ColumnProfile, 'name'>[],
  { file, workspace, id }: { file: string; workspace: string; id?: string | undefined },
): void => {
  const before = (catalog?.attributes ?? []).filter(({ yearsSince }) => yearsSince === undefined)
  if (!catalog || id !== undefined || before.length < fewest) return
  const now = new Set(columns.map(({ name }) => name))
  const kept = before.filter(({ name }) => now.has(name)).length
  if (kept >= before.length * keptShare) return
  const { rows } = catalog.customers
  throw new FairleadError('invalid_input', {
    place: file,
    problem: `it would replace the ${rows.toLocaleString('en')} customers of "${workspace}", and has ${kept} of their ${before.length} columns. For what customers did say --events TYPE --customer COLUMN --time COLUMN, for what belongs to them --entity NAME --customer COLUMN; if these are the customers, name their column with --id`,
    problemZh: `它会替换“${workspace}”现有的 ${rows.toLocaleString('en')} 位客户，而现有 ${before.length} 列中它只有 ${kept} 列。导入客户的行为请加 --events 类型 --customer 列 --time 列；导入属于客户的数据请加 --entity 名称 --customer 列；如果确实是客户，请用 --id 指明编号列`,
  })
}
