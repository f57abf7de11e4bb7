import { createHash, randomInt } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { FairleadError } from '../errors.ts'
import { listsOf, type StoredList } from '../store/lists.ts'
import type { Store } from '../store/schema.ts'
import type { Workspace } from '../workspace.ts'
import { readIds } from './read-ids.ts'

/** A static list of customer ids, as it is shown. */
export const savedList = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Different ids on it, customers of the workspace or not. */
  count: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
})
export type SavedList = z.infer<typeof savedList>

/** Static lists of one workspace; rules refer to them as `{ kind: 'member', list: id }`. */
export interface ListService {
  /** Keeps the ids of a text or of a file. Throws `bad_list`, `list_too_long`, `file_unreadable`. */
  save(input: { name: string; actor: Actor } & ({ text: string } | { file: string })): Promise<SavedList>
  list(): Promise<SavedList[]>
  /** Throws `unknown_list`. */
  get(id: string): Promise<SavedList>
}

const largestFile = 2 ** 28
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const newId = (): string => `list_${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`

const shown = ({ id, name, count, createdBy, createdAt }: StoredList): SavedList => ({
  id,
  name,
  count: Number(count),
  createdBy,
  createdAt,
})

const readText = async (path: string): Promise<string> => {
  try {
    const { size } = await stat(path)
    if (size > largestFile) throw new Error(`${size} bytes; at most ${largestFile}`)
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new FairleadError('file_unreadable', { path, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** Static lists kept in the app database. */
export const listService = ({ workspace, store }: { workspace: Workspace; store: Kysely<Store> }): ListService => {
  const rows = listsOf(store, workspace.name)
  return {
    async save({ name, actor, ...source }) {
      const text = 'text' in source ? source.text : await readText(source.file)
      const found = readIds(text, workspace.catalog.customers.idType)
      const ids = found.join('\n')
      const stored = {
        id: newId(),
        name,
        count: found.length,
        hash: createHash('sha256').update(ids).digest('hex'),
        createdBy: actor.id,
        createdAt: new Date().toISOString(),
      }
      await rows.add({ ...stored, ids })
      return shown(stored)
    },

    list: async () => (await rows.list()).map(shown),

    async get(id) {
      const found = await rows.find(id)
      if (!found) throw new FairleadError('unknown_list', { id })
      return shown(found)
    },
  }
}
