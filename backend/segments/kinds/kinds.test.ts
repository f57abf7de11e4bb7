import { beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { bank } from '../cases/bank.ts'
import { hostile } from '../cases/hostile.ts'
import { cases } from '../cases/index.ts'
import { checkRule } from '../check.ts'
import { membersQuery } from '../compile.ts'
import { explainClause } from '../explain.ts'
import { loadWorld } from '../naive/load.ts'
import { scopeOf } from '../naive/scope.ts'
import type { World } from '../naive/world.ts'
import type { Rule } from '../rule.ts'
import { rule as ruleSchema } from '../rule.ts'
import { resolveThresholds } from '../thresholds.ts'

const table = Object.entries(cases).flatMap(([kind, each]) => each.map((one) => ({ kind, ...one })))

describe('every kind', () => {
  it.each(table)('says $kind: $en', ({ rule, zh, en }) => {
    expect(ruleSchema.parse(rule)).toEqual(rule)
    expect(checkRule(rule, scopeOf(bank))).toEqual([])
    expect(explainClause(rule, scopeOf(bank))).toEqual({ zh, en })
  })
})

forEachEngine((engine) => {
  const queryOf = async (rule: Rule, world: World, asOf = world.asOf) => {
    const scope = { ...scopeOf(world), asOf }
    expect(checkRule(rule, scope)).toEqual([])
    return membersQuery(rule, scope, await resolveThresholds(rule, scope, engine()))
  }
  const select = async (rule: Rule, world: World, asOf?: string) =>
    (await engine().rows(await queryOf(rule, world, asOf))).map(({ id }) => Number(id))

  describe('on a small bank', () => {
    beforeAll(() => loadWorld(engine(), bank))

    it.each(table)('$kind selects $selects: $en', async ({ rule, selects }) => {
      expect(await select(rule, bank)).toEqual(selects)
      const others = bank.customers.map(({ id }) => Number(id)).filter((id) => !selects.includes(id))
      expect(await select({ kind: 'not', of: rule }, bank)).toEqual(others)
    })
  })

  describe('as of a past instant', () => {
    const past = '2024-02-10T02:00:00Z'
    const kept = Object.entries(bank.events).map(([name, rows]) => [name, rows.filter(({ ts }) => ts <= past)])
    const then: World = { ...bank, asOf: past, events: Object.fromEntries(kept) }

    it('selects what it would have selected then: later events change nothing', async () => {
      await loadWorld(engine(), bank)
      const now: number[][] = []
      for (const { rule } of table) now.push(await select(rule, bank, past))
      await loadWorld(engine(), then)
      for (const [at, { rule }] of table.entries())
        expect({ rule, selects: await select(rule, then) }).toEqual({ rule, selects: now[at] })
    })
  })

  describe('with hostile names and values', () => {
    const { world, rename } = hostile(bank)
    beforeAll(() => loadWorld(engine(), world))

    it.each(table)('$kind still selects $selects, and binds every value', async ({ rule, selects }) => {
      const query = await queryOf(rename(rule), world)
      expect((await engine().rows(query)).map(({ id }) => Number(id))).toEqual(selects)
      const outsideNames = query.sql.replaceAll(/"(?:[^"]|"")*"/g, '')
      expect(outsideNames).not.toMatch(/drop table|'; |--/)
    })
  })
})
