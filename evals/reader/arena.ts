import { join } from 'node:path'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { loadCatalog } from '../../backend/catalog/update-catalog.ts'
import { FairleadError } from '../../backend/errors.ts'
import { checkRule } from '../../backend/segments/check.ts'
import { membersQuery } from '../../backend/segments/compile.ts'
import { explainRule } from '../../backend/segments/explain.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import { customerScope, type Scope } from '../../backend/segments/scope.ts'
import { resolveThresholds } from '../../backend/segments/thresholds.ts'
import type { Engine, Query } from '../../backend/warehouse/engine.ts'
import type { Cached } from './cache.ts'
import { copies, populationName } from './population.ts'
import { idsOf, type Members, referenceQuery, type SelectionBook } from './reference.ts'
import { type WatchedReader, watchedReader } from './watched-reader.ts'
import type { World } from './world.ts'

/** A world that is open: its reader, and its populations, the real one first. */
export interface Arena {
  world: World
  catalog: Catalog
  stamp: string
  reader: WatchedReader
  explain(rule: Rule): string
  /** Whom a rule without references to segments selects in each population. Throws the first problem of its check. */
  select(rule: Rule): Promise<Members[]>
  /** Whom the reference selects in each population. */
  expected(sql: string): Promise<Members[]>
  /** Customers of the real data that a rule selects beyond the reference, and those that it leaves out. */
  difference(rule: Rule, sql: string): Promise<{ extra: number; lost: number }>
}

const queryOf = async (rule: Rule, scope: Scope, engine: Engine): Promise<Query> => {
  const [problem] = checkRule(rule, scope)
  if (problem) throw new FairleadError(problem.code, problem.details)
  return membersQuery(rule, scope, await resolveThresholds(rule, scope, engine))
}

export const openArena = async (
  world: World,
  { stamp }: Cached,
  parts: { engine: Engine; folder: string; book: SelectionBook },
): Promise<Arena> => {
  const { engine, folder, book } = parts
  const catalog = await loadCatalog(join(folder, 'workspaces', world.name))
  if (!catalog?.clock) throw new Error(`${world.name} has no catalog with a clock`)
  const { clock } = catalog
  const names = Array.from({ length: copies + 1 }, (_, index) => populationName(world.name, index))
  const scopeOf = (workspace: string) => customerScope({ ...catalog, workspace }, clock)
  await Promise.all(names.map((name) => engine.open(name)))
  const queryFor = (sql: string, population: string) => referenceQuery(sql, catalog, population, world.zoneHours)

  return {
    world,
    catalog,
    stamp,
    reader: watchedReader(catalog),
    explain: (rule) => explainRule(rule, scopeOf(world.name)).en,
    select: (rule) =>
      Promise.all(names.map(async (name) => book.members(await queryOf(rule, scopeOf(name), engine), stamp))),
    expected: (sql) => Promise.all(names.map((name) => book.members(queryFor(sql, name), stamp))),
    async difference(rule, sql) {
      const ours = new Set(await idsOf(engine, await queryOf(rule, scopeOf(world.name), engine)))
      const theirs = new Set(await idsOf(engine, queryFor(sql, world.name)))
      const beyond = (some: Set<string>, others: Set<string>) => [...some].filter((id) => !others.has(id)).length
      return { extra: beyond(ours, theirs), lost: beyond(theirs, ours) }
    },
  }
}
