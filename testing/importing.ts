import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Catalog } from '../backend/catalog/catalog.ts'
import { loadCatalog } from '../backend/catalog/update-catalog.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { importFile } from '../backend/warehouse/import/import-file.ts'
import type { ImportOptions, ImportReport } from '../backend/warehouse/import/options.ts'

export type Told = Omit<ImportOptions, 'engine' | 'folder' | 'workspace' | 'file'>

/** One workspace that a test imports files into; each has a name of its own on the engine. */
export interface ImportPlace {
  workspace: string
  folder: string
  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): Promise<string>
  /** Writes the content and imports it. */
  text(content: string | Uint8Array, options?: Told): Promise<ImportReport>
  import(path: string, options?: Told): Promise<ImportReport>
  /** Rows of a table, in the order of customer_id. */
  rows(table?: string): Promise<Record<string, unknown>[]>
  catalog(): Promise<Catalog>
  /** Types by attribute name. */
  types(): Promise<Record<string, string>>
  close(): Promise<void>
}

let count = 0

export const importPlace = async (engine: Engine): Promise<ImportPlace> => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-import-'))
  count += 1
  const workspace = `w${process.pid}_${count}`
  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  const run = (path: string, options: Told = {}) => importFile({ engine, folder, workspace, file: path, ...options })
  const catalog = async () => {
    const found = await loadCatalog(join(folder, 'workspaces', workspace))
    if (!found) throw new Error('there is no catalog')
    return found
  }
  return {
    workspace,
    folder,
    file,
    catalog,
    import: run,
    text: async (content, options) => run(await file('table.csv', content), options),
    rows: (table = 'customers') =>
      engine.rows({ sql: `select * from "ws_${workspace}"."${table}" order by customer_id`, parameters: [] }),
    types: async () => Object.fromEntries((await catalog()).attributes.map(({ name, type }) => [name, type])),
    async close() {
      await engine.remove(workspace)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
