import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duckdbEngine } from '../warehouse/duckdb.ts'
import type { Engine, Scratch } from '../warehouse/engine.ts'
import { bank } from './cases/bank.ts'
import { countQuery } from './compile.ts'
import { type HeldResults, heldResults } from './held-results.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import { type Rule, rule } from './rule.ts'
import type { Scope } from './scope.ts'

const scope = scopeOf(bank)
const [{ name: event } = { name: '' }] = bank.catalog.events
const often = (value: number, n = 400): Rule =>
  rule.parse({ kind: 'event', event, op: 'gte', value, window: { type: 'last', n, unit: 'day' } })

let folder: string
let engine: Engine
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-held-'))
  engine = await duckdbEngine({ folder })
  await loadWorld(engine, bank)
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

const count = async (asked: Rule, within: Scope, signal?: AbortSignal): Promise<number> => {
  const [row] = await engine.rows(countQuery(asked, within, new Map()), signal ? { signal } : {})
  return Number(row?.count)
}

/** Results on an engine that says what it keeps and drops. */
const watched = (more: Partial<Scratch> = {}) => {
  const log: string[] = []
  const own = engine.scratch as Scratch // the embedded engine has one
  const scratch: Scratch = {
    ...own,
    async keep(query, options) {
      const made = await own.keep(query, options)
      log.push('keep')
      return made
    },
    async drop(table) {
      await own.drop(table)
      log.push('drop')
    },
    ...more,
  }
  return { log, results: heldResults({ ...engine, scratch }, { least: 0 }) }
}
const ask = (results: HeldResults, asked: Rule, stamp = 'a') =>
  results.during(asked, scope, stamp, {}, (within) => count(asked, within))

describe('results of parts of rules', () => {
  it('are taken once for other thresholds, other measures of the same events being added', async () => {
    const { log, results } = watched()
    for (const value of [2, 3, 4]) expect(await ask(results, often(value))).toBe(await count(often(value), scope))
    expect(log).toEqual(['keep'])
    const both = rule.parse({ kind: 'all', of: [often(2), { ...often(2), measure: { type: 'days' } }] })
    expect(await ask(results, both)).toBe(await count(both, scope))
    expect(log).toEqual(['keep', 'keep', 'drop'])
    expect(await ask(results, often(5))).toBe(await count(often(5), scope))
    expect(log).toEqual(['keep', 'keep', 'drop'])
    await results.clear()
    expect(log).toEqual(['keep', 'keep', 'drop', 'drop'])
  })

  it('are not those of another state of the data, which go', async () => {
    const { log, results } = watched()
    await ask(results, often(2), 'before')
    await ask(results, often(2), 'after')
    expect(log).toEqual(['keep', 'keep', 'drop'])
    await results.clear()
  })

  it('stay within their room, the least recently used going first', async () => {
    const { log, results } = watched({ bytes: 1 })
    await ask(results, often(2, 300))
    expect(log).toEqual(['keep', 'drop'])
    expect(await ask(results, often(2, 300))).toBe(await count(often(2, 300), scope))
    expect(log).toEqual(['keep', 'drop', 'keep', 'drop'])
  })

  it('are made by the next who asks where the one who made them is cancelled', async () => {
    const own = engine.scratch as Scratch // the embedded engine has one
    const cancelled = new AbortController()
    let entered = 0
    const { log, results } = watched({
      async keep(query, options) {
        entered += 1
        if (entered === 1) cancelled.abort()
        const made = await own.keep(query, options)
        log.push('keep')
        return made
      },
    })
    const first = results.during(often(2), scope, 'a', { signal: cancelled.signal }, (within) =>
      count(often(2), within, cancelled.signal),
    )
    const second = ask(results, often(2))
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect(await second).toBe(await count(often(2), scope))
    expect(log).toEqual(['keep'])
    await results.clear()
  })
})
