import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Embedding } from '../../knowledge/text/embedding.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { FairleadError } from '../errors.ts'
import { eraseWorkspace } from '../store/erase-workspace.ts'
import type { Store } from '../store/schema.ts'
import { type Engine, namespaceOf } from '../warehouse/engine.ts'
import { checkWorkspaceName } from '../warehouse/workspace-name.ts'
import { catalogFolder } from './catalog-folder.ts'
import { emptyCatalog, type NewWorkspace } from './empty-catalog.ts'
import type { Prompts } from './example-prompts.ts'
import { openWorkspace, type WorkspaceServices } from './open-workspace.ts'

/** The organisations whose data are here. */
export interface Workspaces {
  /** Their catalogs, by name. */
  list(): Promise<Catalog[]>
  /** Everything that one can do, on its catalog as it is on disk now. Throws `unknown_workspace` with those there are. */
  open(name: string): Promise<WorkspaceServices>
  has(name: string): Promise<boolean>
  /** Makes an empty one. Throws `invalid_workspace_name` and `workspace_exists`. */
  create(input: NewWorkspace): Promise<Catalog>
  /** Erases its data, its catalog and everything that was made in it. */
  remove(name: string): Promise<void>
}

export interface WorkspaceParts {
  /** Data folder; a workspace's own is `<folder>/workspaces/<name>`. */
  folder: string
  engine: Engine
  store: Kysely<Store>
  /** Prompts that come with generated data, by workspace. */
  prompts?: Record<string, Prompts>
  /** What turns records of knowledge into vectors; built in where none is given. */
  embedding?: Embedding
}

interface Opened {
  stamp: string
  services: WorkspaceServices
}

/** The customers table before any customer, so that every rule can be asked. */
const makeCustomers = ({ dialect, transaction }: Engine, { workspace }: Catalog): Promise<void> => {
  const table = [namespaceOf(workspace), 'customers'].map(dialect.quote).join('.')
  return transaction((run) => run(`create table if not exists ${table} (customer_id ${dialect.types.text})`))
}

/** Workspaces are the folders that hold a catalog. An edited catalog counts from the next `open` on. */
export const createWorkspaces = ({ folder, engine, store, prompts = {}, embedding }: WorkspaceParts): Workspaces => {
  const root = join(folder, 'workspaces')
  const catalogs = catalogFolder(root)
  const opened = new Map<string, Opened>()

  const existing = async (name: string) => {
    const found = await catalogs.read(checkWorkspaceName(name))
    if (!found) throw new FairleadError('unknown_workspace', { workspace: name, available: await catalogs.names() })
    return found
  }

  return {
    async list() {
      const names = await catalogs.names()
      return Promise.all(names.map(async (name) => (await existing(name)).catalog))
    },
    async open(name) {
      const { catalog, stamp } = await existing(name)
      const known = opened.get(name)
      if (known?.stamp === stamp) return known.services
      await engine.open(name)
      const services = openWorkspace({
        catalog,
        dataVersion: stamp,
        engine,
        store,
        written: catalog.synthetic ? prompts[name] : undefined,
        embedding,
        change: async (edit) => catalogs.write(edit((await existing(name)).catalog)),
      })
      opened.set(name, { stamp, services })
      return services
    },
    has: async (name) => (await catalogs.read(checkWorkspaceName(name))) !== undefined,
    async create(input) {
      if (await catalogs.read(checkWorkspaceName(input.name)))
        throw new FairleadError('workspace_exists', { workspace: input.name })
      const catalog = emptyCatalog(input)
      await engine.open(input.name)
      await makeCustomers(engine, catalog)
      await catalogs.write(catalog)
      return catalog
    },
    async remove(name) {
      await existing(name)
      opened.delete(name)
      await engine.remove(name)
      await eraseWorkspace(store, name)
      await rm(join(root, name), { recursive: true, force: true })
    },
  }
}
