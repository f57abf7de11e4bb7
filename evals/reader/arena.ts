import { join } from 'node:path'
import { loadCatalog } from '../../backend/catalog/update-catalog.ts'
import { createReader, type Reader } from '../../backend/language/reader.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import { segmentService } from '../../backend/segments/segment-service.ts'
import type { SegmentService } from '../../backend/segments/segments.ts'
import type { OpenStore } from '../../backend/store/open.ts'
import type { Engine } from '../../backend/warehouse/engine.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { Cached } from './cache.ts'
import { copies, populationName } from './population.ts'
import { type Members, membersOf, type ReferenceBook, referenceQuery, runReference } from './reference.ts'
import type { World } from './world.ts'

/** A world that is open: its reader, and its populations, the real one first. */
export interface Arena {
  world: World
  workspace: Workspace
  reader: Reader
  segments: SegmentService
  /** Whom a rule selects in each population. Throws what the segment service throws. */
  select(rule: Rule): Promise<Members[]>
  /** Whom the reference selects in each population. */
  expected(sql: string): Promise<Members[]>
  /** Customers of the real data that a rule selects beyond the reference, and those that it leaves out. */
  difference(rule: Rule, sql: string): Promise<{ extra: number; lost: number }>
}

const idsOf = async (segments: SegmentService, rule: Rule): Promise<string[]> => {
  const ids: string[] = []
  for await (const batch of segments.members(rule)) for (const id of batch) ids.push(id)
  return ids
}

export const openArena = async (
  world: World,
  { stamp }: Cached,
  parts: { engine: Engine; store: OpenStore['db']; folder: string; book: ReferenceBook },
): Promise<Arena> => {
  const { engine, store, folder, book } = parts
  const catalog = await loadCatalog(join(folder, 'workspaces', world.name))
  if (!catalog) throw new Error(`${world.name} has no catalog`)
  const names = Array.from({ length: copies + 1 }, (_, index) => populationName(world.name, index))
  const workspaceOf = (name: string): Workspace => ({
    name,
    catalog: { ...catalog, workspace: name },
    now: () => catalog.clock ?? '',
    dataVersion: stamp,
  })
  const populations = names.map((name) => segmentService({ engine, workspace: workspaceOf(name), store }))
  const [segments] = populations as [SegmentService]
  await Promise.all(names.map((name) => engine.open(name)))
  const queryFor = (sql: string, population: string) => referenceQuery(sql, catalog, population, world.zoneHours)

  return {
    world,
    workspace: workspaceOf(world.name),
    reader: createReader(catalog),
    segments,
    async select(rule) {
      const selected: Members[] = []
      for (const population of populations) selected.push(membersOf(await idsOf(population, rule)))
      return selected
    },
    async expected(sql) {
      const selected: Members[] = []
      for (const name of names) selected.push(await book.members(queryFor(sql, name), stamp))
      return selected
    },
    async difference(rule, sql) {
      const ours = new Set(await idsOf(segments, rule))
      const theirs = new Set(await runReference(engine, queryFor(sql, world.name)))
      const beyond = (some: Set<string>, others: Set<string>) => [...some].filter((id) => !others.has(id)).length
      return { extra: beyond(ours, theirs), lost: beyond(theirs, ours) }
    },
  }
}
