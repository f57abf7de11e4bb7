import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalog, saveCatalog } from '../backend/catalog/update-catalog.ts'
import type { Engine } from '../backend/warehouse/engine.ts'
import { importFile } from '../backend/warehouse/import/import-file.ts'
import { clock, emptyDemo, finishDemo, isFinished, timeZone, workspace } from './catalog.ts'
import { type DemoFiles, type DemoProgress, generateDemo } from './generate.ts'

export interface EnsureDemoInput {
  engine: Engine
  /** Data folder; the demo's own is `<folder>/workspaces/demo`. */
  folder: string
  /** How many customers; default 20,000. */
  customers?: number
  progress?: (progress: DemoProgress) => void
  signal?: AbortSignal
}

const seed = 20_260_630
const defaultCustomers = 20_000
/** Share of the time that making the files takes; the rest is the import. */
const generatingShare = 0.35

const importAll = async (files: DemoFiles, { engine, folder, progress, signal }: EnsureDemoInput) => {
  const shared = { engine, folder, workspace, timeZone, now: clock, ...(signal && { signal }) }
  await importFile({ ...shared, file: files.customers, id: 'customer_id' })
  const total = files.events.reduce((sum, { rows }) => sum + rows, 0)
  let before = 0
  for (const { type, file, rows } of files.events) {
    const step = { zh: `载入${type}`, en: `Loading ${type}` }
    const report = (loaded: number) =>
      progress?.({ step, done: generatingShare + ((1 - generatingShare) * (before + loaded)) / total })
    report(0)
    await importFile({
      ...shared,
      file,
      events: { type, customer: 'customer_id', time: 'time' },
      onProgress: ({ share }) => report(share * rows),
    })
    before += rows
  }
}

/**
 * Makes the workspace `demo` where there is none, through the same import as a user's files. One that was cut off half-way is made anew;
 * a finished one, or a workspace of that name with data of one's own, is left alone. Gives false when there was nothing to do.
 */
export const ensureDemo = async (input: EnsureDemoInput): Promise<boolean> => {
  const home = join(input.folder, 'workspaces', workspace)
  const there = await loadCatalog(home)
  if (there && (!there.synthetic || isFinished(there))) return false
  if (!there) await saveCatalog(home, emptyDemo())
  const files = await mkdtemp(join(tmpdir(), 'fairlead-demo-'))
  try {
    const { customers = defaultCustomers, signal, progress } = input
    const generated = await generateDemo({ folder: files, seed, customers, now: clock, signal }, (each) =>
      progress?.({ ...each, done: each.done * generatingShare }),
    )
    await importAll(generated, input)
    const imported = await loadCatalog(home)
    if (imported) await saveCatalog(home, finishDemo(imported))
    return true
  } finally {
    await rm(files, { recursive: true, force: true })
  }
}
