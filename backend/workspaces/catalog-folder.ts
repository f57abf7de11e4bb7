import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog } from '../catalog/catalog.ts'
import { loadCatalog, saveCatalog } from '../catalog/update-catalog.ts'

interface Kept {
  stamp: string
  catalog: Catalog
}

/** The catalogs under `<root>/<workspace>/catalog.yaml`; each is parsed again only after its file has changed. */
export const catalogFolder = (root: string) => {
  const kept = new Map<string, Kept>()
  const fileOf = (name: string) => join(root, name, 'catalog.yaml')

  const stampOf = async (name: string): Promise<string | undefined> => {
    const info = await stat(fileOf(name), { bigint: true }).catch(() => undefined)
    return info && [info.ino, info.size, info.mtimeNs].map((part) => part.toString(36)).join('.')
  }

  return {
    /** Names of the workspaces that have one, in order. */
    async names(): Promise<string[]> {
      const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
      const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
      const there = await Promise.all(names.map(async (name) => (await stampOf(name)) !== undefined))
      return names.filter((_, index) => there[index]).sort()
    },
    /** The catalog with a stamp that changes whenever its file does; undefined when there is none. */
    async read(name: string): Promise<Kept | undefined> {
      const stamp = await stampOf(name)
      if (stamp === undefined) return undefined
      const known = kept.get(name)
      if (known?.stamp === stamp) return known
      const catalog = await loadCatalog(join(root, name))
      if (!catalog) return undefined
      const read = { stamp, catalog }
      kept.set(name, read)
      return read
    },
    write: (catalog: Catalog) => saveCatalog(join(root, catalog.workspace), catalog),
  }
}
