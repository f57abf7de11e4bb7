import { FairleadError } from '../../backend/errors.ts'
import { checkRule } from '../../backend/segments/check.ts'
import { membersQuery } from '../../backend/segments/compile.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import { customerScope } from '../../backend/segments/scope.ts'
import { resolveThresholds } from '../../backend/segments/thresholds.ts'
import { type Engine, namespaceOf } from '../../backend/warehouse/engine.ts'
import { queryOverWorld, referenceQuery } from '../reader/reference.ts'
import { compute } from './compute.ts'
import { defaultPopulations, type OpenWorld, populationName, type World, WorldMisfit } from './world.ts'

/** Seed of the population that people talk to unless a case names another; each other one has the next. */
export const firstSeed = 101

const fill = async (engine: Engine, world: World, { name, seed }: { name: string; seed: number }): Promise<void> => {
  const space = `"${namespaceOf(name)}"`
  await engine.open(name)
  await engine.transaction(async (run) => {
    for (const [table, select] of world.tables(seed))
      await run(`create or replace table ${space}."${table}" as ${select.replaceAll('$space', space)}`)
  })
}

/** Makes the tables of a world, from a seed, in an empty warehouse and opens them; one of another seed has a workspace of its own. The engine must be the embedded one, whose formulas these are. */
export const openWorld = async (engine: Engine, world: World, seed = firstSeed): Promise<OpenWorld> => {
  const own = seed === firstSeed ? world.name : `${world.name}-s${seed}`
  const catalog = { ...(await world.catalog()), workspace: own }
  const clock = catalog.clock
  if (!clock) throw new Error(`the world ${world.name} has no clock`)
  const names = Array.from({ length: world.populations ?? defaultPopulations }, (_, index) =>
    populationName(own, index),
  )
  for (const [index, name] of names.entries()) await fill(engine, world, { name, seed: seed + index })

  const idsOf = async (rule: Rule, name: string): Promise<string[]> => {
    const scope = customerScope({ ...catalog, workspace: name }, clock)
    const [problem] = checkRule(rule, scope)
    if (problem) throw new FairleadError(problem.code, problem.details)
    const query = membersQuery(rule, scope, await resolveThresholds(rule, scope, engine))
    return (await engine.rows(query)).map(({ id }) => String(id))
  }
  const known = new Map<string, Promise<string[][]>>()
  const ask = async <T extends Record<string, unknown>>(sql: string): Promise<T[]> => {
    try {
      return await engine.rows<T>({ sql, parameters: [] })
    } catch (cause) {
      throw new WorldMisfit(`${world.name}: ${(cause as Error).message.split('\n')[0]}`, { cause })
    }
  }
  const referenced = async (sql: string): Promise<string[][]> =>
    Promise.all(
      names.map(async (name) =>
        (await ask<{ id: string }>(referenceQuery(sql, catalog, name, world.zoneHours).sql)).map(({ id }) =>
          String(id),
        ),
      ),
    )
  const asked = new Map<string, Promise<Record<string, unknown>[][]>>()
  const everywhere = (sql: string) =>
    Promise.all(names.map((name) => ask(queryOverWorld(sql, catalog, name, world.zoneHours))))
  return {
    name: own,
    version: world.version,
    catalog,
    ...(world.outcomes && { outcomes: world.outcomes() }),
    select: (rule) => Promise.all(names.map((name) => idsOf(rule, name))),
    reference(sql) {
      const found = known.get(sql) ?? referenced(sql)
      known.set(sql, found)
      return found
    },
    rows: (sql) => ask(queryOverWorld(sql, catalog, own, world.zoneHours)),
    rowsOfAll(sql) {
      const found = asked.get(sql) ?? everywhere(sql)
      asked.set(sql, found)
      return found
    },
    compute: (tool, input) =>
      Promise.all(
        names.map((name) => compute(tool, input, customerScope({ ...catalog, workspace: name }, clock), engine)),
      ),
  }
}
