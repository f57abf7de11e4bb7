import { join } from 'node:path'
import { duckdbEngine } from '../../backend/warehouse/duckdb.ts'
import { type Arena, openArena } from './arena.ts'
import { cachedWorld, checkOut } from './cache.ts'
import { openConversation, type Talks } from './open-conversation.ts'
import { selectionBook } from './reference.ts'
import type { World, WorldName } from './world.ts'

/** Worlds that are open together, over one engine. */
export interface OpenWorlds {
  arenaOf(name: string): Arena
  /** The built-in model over them, opened when it is first asked for. */
  talks(): Promise<Talks>
  /** Keeps what was selected for the next run, and closes everything. */
  close(): Promise<void>
}

interface Settings {
  /** Folder of the public data. */
  shared: string
  /** Folder of the worlds that were imported before. */
  cache: string
  /** Whether a world is imported anew. */
  isStale?: (world: World) => boolean
  told: (line: string) => void
}

/** Opens worlds, importing those that were not before. */
export const openWorlds = async (
  used: World[],
  { shared, cache, isStale = () => false, told }: Settings,
): Promise<OpenWorlds> => {
  const cached = []
  for (const world of used) cached.push(await cachedWorld(world, { cache, shared, anew: isStale(world), told }))
  const folder = await checkOut(cached)
  const engine = await duckdbEngine({ folder, memoryBytes: 2 ** 31 })
  const book = await selectionBook(join(cache, 'selections.json'), engine)
  const arenas = new Map<WorldName, Arena>()
  for (const [index, world] of used.entries()) {
    const from = cached[index]
    if (from) arenas.set(world.name, await openArena(world, from, { engine, folder, book }))
  }
  const arenaOf = (name: string): Arena => {
    const arena = [...arenas.values()].find((each) => each.world.name === name)
    if (!arena) throw new Error(`the world ${name} is not open`)
    return arena
  }
  let opened: Promise<Talks> | undefined
  return {
    arenaOf,
    talks() {
      opened ??= openConversation(arenaOf, engine)
      return opened
    },
    async close() {
      await book.keep()
      for (const { reader } of arenas.values()) await reader.close()
      await opened?.then((open) => open.close()).catch(() => {})
      await engine.close()
    },
  }
}
