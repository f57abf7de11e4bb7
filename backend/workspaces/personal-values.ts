import type { Catalog } from '../catalog/catalog.ts'
import { type Engine, namespaceOf } from '../warehouse/engine.ts'

const shortest = { text: 2, integer: 6 } as const
const most = 200

/**
 * Values of the workspace's personal fields that stand in a text, such as a customer's name, at most 200 of each field; for taking them out
 * before the text leaves the workspace. It reads the whole column.
 */
export const personalValues = async (
  { engine, catalog }: { engine: Engine; catalog: Catalog },
  text: string,
  signal: AbortSignal,
): Promise<string[]> => {
  const { quote } = engine.dialect
  const table = `${quote(namespaceOf(catalog.workspace))}.${quote('customers')}`
  const found: string[] = []
  for (const { type, column, sensitivity } of catalog.attributes) {
    if (sensitivity !== 'pii' || (type !== 'text' && type !== 'integer')) continue
    const value = `cast(${quote(column)} as text)`
    const sql = `select distinct ${value} as value from ${table} where length(${value}) >= ${shortest[type]} and strpos(cast($1 as text), ${value}) > 0 limit ${most}`
    const rows = await engine.rows<{ value: string }>({ sql, parameters: [text] }, { signal })
    found.push(...rows.map((row) => String(row.value)))
  }
  return found
}
