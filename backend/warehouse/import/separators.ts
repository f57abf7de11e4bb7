import { sql } from 'kysely'
import type { Fragment } from '../stage.ts'
import type { ProfiledColumn, Query } from './profiled-column.ts'

/** Marks that stand between the values of a list, the plainest first; a comma stands in too many texts that are none. */
const marks = [' | ', '; ', '|', ';', '；', '、']
/** Rows looked at, from all over the table. */
const sampled = 20_000
const longestItem = 40
/** A text is a list where this share of the cells holds the mark … */
const markedShare = 0.1
/** … and each value stands in this many cells on average, as tags do and sentences do not. */
const cellsPerItem = 2

interface Found {
  cells: number
  marked: number
  items: number
  distinct: number
  odd: number
}

const look = (relation: Fragment, cell: Fragment, mark: string): Fragment => sql`
  select count(distinct r) as cells, count(distinct r) filter (marked) as marked, count(*) as items,
    count(distinct item) as distinct,
    count(*) filter (item = '' or item <> trim(item) or length(item) > ${sql.lit(longestItem)}) as odd
  from (select r, marked, unnest(string_split(value, ${sql.lit(mark)})) as item
    from (select row_number() over () as r, value, contains(value, ${sql.lit(mark)}) as marked
      from (select ${cell} as value from ${relation}) using sample reservoir(${sql.lit(sampled)} rows) repeatable (1)) as cells
    where value is not null and value <> '') as items`

const isList = ({ cells, marked, items, distinct, odd }: Found): boolean =>
  odd === 0 && marked >= 2 && marked >= cells * markedShare && items >= distinct * cellsPerItem

/**
 * The columns, by cell, whose texts plainly hold lists, with what stands between the values: told by the file, or found where the values
 * between the marks are short, without blanks around them, and come again and again.
 */
export const findSeparators = async (
  query: Query,
  relation: Fragment,
  columns: ProfiledColumn[],
): Promise<Map<string, string>> => {
  const found = new Map(columns.flatMap(({ cell, separator }) => (separator === undefined ? [] : [[cell, separator]])))
  const texts = columns.filter(({ cell, type }) => type === 'text' && !found.has(cell))
  if (texts.length === 0) return found
  const signs = texts.map(
    ({ cell }) => sql`count(*) filter (regexp_matches(${sql.id(cell)}, '[|;；、]')) as ${sql.id(cell)}`,
  )
  const cells = sql.join(texts.map(({ cell }) => sql.id(cell)))
  const [row = {}] = await query<Record<string, number>>(
    sql`select ${sql.join(signs)} from (select ${cells} from ${relation}) using sample reservoir(${sql.lit(sampled)} rows) repeatable (1)`,
  )
  for (const { cell } of texts.filter((text) => Number(row[text.cell]) >= 2))
    for (const mark of marks) {
      const [seen] = await query<Found & Record<string, unknown>>(look(relation, sql.id(cell), mark))
      if (!seen || !isList(seen)) continue
      found.set(cell, mark)
      break
    }
  return found
}
