import { randomUUID } from 'node:crypto'
import { existsSync, globSync, rmSync, statSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { loadCatalog } from '../../backend/catalog/update-catalog.ts'
import { duckdbEngine } from '../../backend/warehouse/duckdb.ts'
import { copies, makePopulation } from './population.ts'
import type { World } from './world.ts'

const repository = resolve(import.meta.dirname, '../..')
const memoryBytes = 2 ** 31

/** The folder of one world as it was built; another build gets another stamp. */
export interface Cached {
  folder: string
  stamp: string
}

const build = async (world: World, folder: string, shared: string): Promise<void> => {
  // the import reaches most of the backend; a run on cached worlds needs little of it
  const { buildWorld } = await import('./build-world.ts')
  const engine = await duckdbEngine({ folder, memoryBytes })
  try {
    await buildWorld(world, { engine, folder, shared })
    const catalog = await loadCatalog(join(folder, 'workspaces', world.name))
    if (!catalog) throw new Error(`${world.name} has no catalog`)
    for (let index = 1; index <= copies; index += 1) await makePopulation(catalog, world, { engine, index })
  } finally {
    await engine.close()
  }
}

/** The world under `cache`, built where it is absent or `anew`. It appears whole or not at all, so runs may overlap. */
export const cachedWorld = async (
  world: World,
  { cache, shared, anew, told }: { cache: string; shared: string; anew: boolean; told(line: string): void },
): Promise<Cached> => {
  const folder = join(cache, world.name)
  const stampFile = join(folder, 'stamp')
  if (anew || !existsSync(stampFile)) {
    await mkdir(cache, { recursive: true })
    const started = Date.now()
    const fresh = await mkdtemp(join(cache, `${world.name}-`))
    await build(world, fresh, shared)
    await writeFile(join(fresh, 'stamp'), randomUUID())
    const old = `${fresh}-old`
    await rename(folder, old).catch(() => {})
    await rename(fresh, folder)
    await rm(old, { recursive: true, force: true })
    told(`built the world ${world.name} in ${Math.round((Date.now() - started) / 1000)} s`)
  }
  const sources = globSync(
    ['{backend/catalog,backend/warehouse/import,demo}/**/*.ts', 'evals/reader/{world,population}.ts'],
    {
      cwd: repository,
    },
  )
  const newest = Math.max(...sources.map((file) => statSync(join(repository, file)).mtimeMs))
  if (newest > statSync(stampFile).mtimeMs)
    told(`the code that makes worlds is newer than the world ${world.name}: --rebuild ${world.name}`)
  return { folder, stamp: await readFile(stampFile, 'utf8') }
}

/** A private copy of the worlds, since only one process can open a warehouse file; it goes with the process, however that ends. */
export const checkOut = async (worlds: Cached[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-reader-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  for (const world of worlds)
    await cp(join(world.folder, 'workspaces'), join(folder, 'workspaces'), { recursive: true })
  return folder
}
