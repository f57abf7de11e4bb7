import { sql } from 'kysely'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { compiling, toQuery } from './compile.ts'
import type { HeldTable, Result } from './held.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'

/** Fewer events are read as fast as a kept result. */
const leastEvents = 1_000_000
/** Different filters of one rule that are kept; more would push one another out. */
const mostOfRule = 6
const cellBytes = 16

interface Kept extends HeldTable {
  stamp: string
  pieces: Result['columns']
  bytes: number
  /** Queries that are using it. */
  uses: number
  name: string
}

/** What a rule reads from events, whatever its thresholds will be. */
export const resultsOf = (rule: Rule, scope: Scope): Result[] => {
  const found = new Map<string, Result>()
  const find = (result: Result): undefined => {
    const before = found.get(result.key)
    found.set(result.key, { ...result, columns: new Map([...(before?.columns ?? []), ...result.columns]) })
  }
  // a number that no kind takes for "any at all" or "none"
  const thresholds = { get: () => ({ value: 7.5 }) }
  const to = compiling({ ...scope, held: { find } }, thresholds, false)
  to.select(rule)
  to.customers()
  return [...found.values()]
}

const columnsOf = (pieces: Result['columns']) =>
  new Map([...pieces.keys()].map((text, at) => [text, `k${at}`] as const))
const covers = (kept: Kept, { columns }: Result): boolean => [...columns.keys()].every((text) => kept.pieces.has(text))

export interface HeldResults {
  /**
   * Runs work that asks a rule, with the results of its parts at hand: each is taken from the events once for a state of the data
   * (`stamp`) and an instant, so that another threshold or a further clause costs a join. The rule must have passed `check`.
   */
  during<T>(
    rule: Rule,
    scope: Scope,
    stamp: string,
    options: RunOptions,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T>
  /** Drops all that is not in use. */
  clear(): Promise<void>
}

const without: HeldResults = { during: (_, scope, __, ___, work) => work(scope), clear: async () => undefined }

/**
 * Results of parts of rules, in tables of the process: at most an eighth of the engine's memory, the least recently used going first; those
 * of an older state of the data go when a newer one is asked.
 */
export const heldResults = (engine: Engine, { least = leastEvents }: { least?: number } = {}): HeldResults => {
  const { scratch } = engine
  if (!scratch) return without
  /** The most recently used last. */
  const kept = new Map<string, Kept>()
  const making = new Map<string, Promise<Kept>>()
  /** Replaced by one with more columns, and perhaps still in use. */
  const retired = new Set<Kept>()
  const dropRetired = async (): Promise<void> => {
    const idle = [...retired].filter(({ uses }) => uses === 0)
    for (const each of idle) retired.delete(each)
    for (const { name } of idle) await scratch.drop(name)
  }

  const forget = async (key: string, one: Kept): Promise<void> => {
    if (one.uses > 0 || kept.get(key) !== one) return
    kept.delete(key)
    await scratch.drop(one.name)
  }

  const makeRoom = async (workspace: string, stamp: string): Promise<void> => {
    for (const [key, each] of [...kept])
      if (key.startsWith(`${workspace} `) && each.stamp !== stamp) await forget(key, each)
    for (const [key, each] of [...kept]) {
      const held = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0)
      if (held > scratch.bytes) await forget(key, each)
    }
  }

  const make = async (result: Result, before: Kept | undefined, scope: Scope, stamp: string, options: RunOptions) => {
    const pieces = new Map([...(before?.pieces ?? []), ...result.columns])
    const columns = columnsOf(pieces)
    const named = [...pieces].map(([text, taken]) => ({ ...taken, name: columns.get(text) ?? '' }))
    const query = toQuery(result.rows(named), scope)
    const { table: name, rows } = await scratch.keep(query, options)
    const bytes = rows * cellBytes * (pieces.size + 1)
    return { stamp, pieces, name, table: sql.raw(name), columns, bytes, uses: 1 }
  }

  const hold = async (result: Result, scope: Scope, stamp: string, options: RunOptions): Promise<Kept> => {
    const key = `${scope.workspace} ${stamp} ${result.key}`
    for (;;) {
      // another's failure, or its being cancelled, is not ours
      await making.get(key)?.catch(() => undefined)
      options.signal?.throwIfAborted()
      if (making.has(key)) continue
      const before = kept.get(key)
      if (before && covers(before, result)) {
        kept.delete(key)
        kept.set(key, before)
        before.uses += 1
        return before
      }
      const made = make(result, before, scope, stamp, options)
      making.set(key, made)
      try {
        const one = await made
        if (before) retired.add(before)
        kept.delete(key)
        kept.set(key, one)
        return one
      } finally {
        making.delete(key)
      }
    }
  }

  return {
    async clear() {
      for (const [key, each] of [...kept]) await forget(key, each)
    },

    async during(rule, scope, stamp, options, work) {
      const results = resultsOf(rule, scope).filter(({ events }) => events >= least)
      if (results.length === 0 || results.length > mostOfRule) return work(scope)
      const held = new Map<string, Kept>()
      try {
        for (const result of results) held.set(result.key, await hold(result, scope, stamp, options))
        const find = (result: Result) => {
          const one = held.get(result.key)
          return one && covers(one, result) ? one : undefined
        }
        return await work({ ...scope, held: { find } })
      } finally {
        for (const one of held.values()) one.uses -= 1
        await dropRetired()
        await makeRoom(scope.workspace, stamp)
      }
    },
  }
}

const shared = new WeakMap<Engine, HeldResults>()

/** The results that all services of an engine share. */
export const heldResultsOf = (engine: Engine): HeldResults => {
  const found = shared.get(engine) ?? heldResults(engine)
  shared.set(engine, found)
  return found
}
