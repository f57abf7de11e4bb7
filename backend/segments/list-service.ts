import { createHash, randomInt } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { Actor, Role } from '../actor.ts'
import { FairleadError } from '../errors.ts'
import { auditOf } from '../store/audit.ts'
import { listsOf, type StoredList } from '../store/lists.ts'
import type { Store } from '../store/schema.ts'
import { segmentUsesOf } from '../store/segment-uses.ts'
import type { Engine } from '../warehouse/engine.ts'
import type { Workspace } from '../workspace.ts'
import { canonicalHash } from './canonical.ts'
import type { ListService, SavedList } from './lists.ts'
import { readIds } from './read-ids.ts'
import { isSameName } from './taken.ts'
import { findUnknownIds } from './unknown-ids.ts'

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

const mayRemove: readonly Role[] = ['operator', 'manager', 'admin']

const permitRemoval = ({ role }: Actor): void => {
  if (!mayRemove.includes(role))
    throw new FairleadError('not_permitted', { role, action: 'remove a list', actionZh: '删除名单' })
}

/** Static lists kept in the app database. */
export const listService = (parts: { engine: Engine; workspace: Workspace; store: Kysely<Store> }): ListService => {
  const { engine, workspace, store } = parts
  const rows = listsOf(store, workspace.name)
  const uses = segmentUsesOf(store, workspace.name)
  const audit = auditOf(store, workspace.name, canonicalHash)

  const find = async (id: string) => {
    const found = await rows.find(id)
    if (!found) throw new FairleadError('unknown_list', { id })
    return found
  }

  const unknown = async (ids: string, signal?: AbortSignal) => {
    await engine.open(workspace.name)
    return findUnknownIds(ids, parts, signal ? { signal } : {})
  }

  return {
    async save({ name, actor, signal, ...source }) {
      const same = (await rows.list()).find((one) => isSameName(one.name, name))
      if (same) throw new FairleadError('list_name_taken', { id: same.id, name: same.name, count: Number(same.count) })
      const text = 'text' in source ? source.text : await readText(source.file)
      const read = readIds(text, workspace.catalog.customers.idType)
      const ids = read.ids.join('\n')
      const strangers = await unknown(ids, signal)
      if (strangers.count === read.ids.length) throw new FairleadError('list_of_strangers', strangers)
      const stored = {
        id: newId(),
        name,
        count: read.ids.length,
        hash: createHash('sha256').update(ids).digest('hex'),
        createdBy: actor.id,
        createdAt: new Date().toISOString(),
      }
      await rows.add({ ...stored, ids })
      const heading = read.heading === undefined ? {} : { heading: read.heading }
      return { ...shown(stored), repeated: read.repeated, ...heading, unknown: strangers }
    },

    list: async () => (await rows.list()).map(shown),

    get: async (id) => shown(await find(id)),

    async show(id, signal) {
      const found = await find(id)
      return { ...shown(found), unknown: await unknown(found.ids, signal), usedBy: await uses.ofList(id) }
    },

    ids: async (id) => (await find(id)).ids,

    async remove(id, actor) {
      permitRemoval(actor)
      const { name, count } = await find(id)
      const users = await uses.ofList(id)
      if (users.length > 0)
        throw new FairleadError('list_in_use', {
          id,
          name,
          zh: users.map((user) => `人群“${user.name}”（${user.id}）`),
          en: users.map((user) => `segment "${user.name}" (${user.id})`),
        })
      await store.transaction().execute(async (transaction) => {
        await rows.remove(transaction, id)
        await audit.append(transaction, {
          at: new Date().toISOString(),
          actor: actor.id,
          action: 'list.remove',
          subject: id,
          details: { name, count: Number(count) },
        })
      })
    },
  }
}
