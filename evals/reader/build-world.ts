import { join } from 'node:path'
import { loadCatalog } from '../../backend/catalog/update-catalog.ts'
import { openStore } from '../../backend/store/open.ts'
import type { Engine } from '../../backend/warehouse/engine.ts'
import { importRequests } from '../../backend/workspaces/import-request.ts'
import { createWorkspaces } from '../../backend/workspaces/workspaces.ts'
import { ensureDemo } from '../../demo/ensure-demo.ts'
import type { World } from './world.ts'

/** Makes a world in an empty data folder through the import that users run. `shared` is the folder that holds data/. */
export const buildWorld = async (
  { name, sources }: World,
  { engine, folder, shared }: { engine: Engine; folder: string; shared: string },
): Promise<void> => {
  if (!sources) {
    await ensureDemo({ engine, folder })
  } else {
    const store = await openStore({ memory: true })
    const workspaces = createWorkspaces({ folder, engine, store: store.db })
    const watch = { onProgress: () => {}, signal: new AbortController().signal }
    const run = importRequests({ folder, engine, workspaces })
    for (const { lookup, ...source } of sources) {
      const beside = lookup && { lookup: { ...lookup, file: join(shared, lookup.file) } }
      await run({ ...source, ...beside, workspace: name, file: join(shared, source.file) }, watch)
    }
    await store.close()
  }
  if (!(await loadCatalog(join(folder, 'workspaces', name)))) throw new Error(`${name} has no catalog after its import`)
}
