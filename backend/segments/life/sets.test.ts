import { beforeAll, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { bank } from '../cases/bank.ts'
import { cases } from '../cases/index.ts'
import { explainClause } from '../explain.ts'
import { evaluate } from '../naive/evaluate.ts'
import { loadWorld } from '../naive/load.ts'
import { scopeOf } from '../naive/scope.ts'
import type { Rule } from '../rule.ts'
import type { SavedSegment } from '../segment.ts'
import { clausesOf } from '../waterfall.ts'
import { diffMembers } from './membership-diff.ts'
import { overlapOf } from './overlap.ts'

const rules: Rule[] = Object.values(cases).flatMap((each) => each.map(({ rule }) => rule))
const scope = scopeOf(bank)
const past = '2024-02-10T02:00:00Z'
const minus = (ids: string[], others: string[]) => ids.filter((id) => !others.includes(id))
const failed = (rule: Rule, id: string, asOf: string) =>
  clausesOf(rule)
    .filter((clause) => !evaluate(clause, { ...bank, asOf }).includes(id))
    .map((clause) => explainClause(clause, scope).en)

const segment = (rule: Rule, at: number): SavedSegment => ({
  id: `seg_${at}`,
  name: `segment ${at}`,
  version: 1,
  rule,
  readBack: { zh: '', en: '' },
  count: 0,
  total: 5,
  asOf: bank.asOf,
  createdAt: bank.asOf,
  updatedAt: bank.asOf,
})

forEachEngine((engine) => {
  beforeAll(() => loadWorld(engine(), bank))

  it('finds who entered, who left and by which clause, for rules of every kind', async () => {
    for (const [at, rule] of rules.entries()) {
      const other: Rule = { kind: 'all', of: [rules[(at * 5 + 2) % rules.length] as Rule, { kind: 'not', of: rule }] }
      for (const [before, after, asOf] of [
        [rule, other, bank.asOf],
        [other, rule, bank.asOf],
        [rule, rule, past],
      ] as [Rule, Rule, string][]) {
        const diff = await diffMembers({ rule: before, scope: { ...scope, asOf } }, { rule: after, scope }, engine())
        const [was, is] = [evaluate(before, { ...bank, asOf }), evaluate(after, bank)]
        const seen = [diff.entered, diff.left].map(({ examples }) =>
          examples.map(({ id, because }) => ({ id, because: because.map(({ en }) => en) })),
        )
        const [entered, left] = [minus(is, was), minus(was, is)]
        expect({ before, after, seen }).toEqual({
          before,
          after,
          seen: [
            entered.map((id) => ({ id, because: failed(before, id, asOf) })),
            left.map((id) => ({ id, because: failed(after, id, bank.asOf) })),
          ],
        })
        expect(diff).toMatchObject({
          before: was.length,
          after: is.length,
          stayed: was.length - left.length,
          entered: { count: entered.length },
          left: { count: left.length },
        })
      }
    }
  })

  it('counts every pair of many segments in one query', async () => {
    const segments = rules.slice(0, 40).map(segment)
    const sets = segments.map(({ rule }) => evaluate(rule, bank))
    let queries = 0
    const counting = {
      ...engine(),
      rows: ((query, options) => {
        if (/sets as materialized/.test(query.sql)) queries += 1
        return engine().rows(query, options)
      }) as ReturnType<typeof engine>['rows'],
    }
    const overlap = await overlapOf(segments, scope, counting)
    expect(queries).toBe(1)
    expect(overlap.pairs).toHaveLength((segments.length * (segments.length - 1)) / 2)
    expect(overlap.total).toBe(bank.customers.length)
    expect(overlap.segments.map(({ count }) => count)).toEqual(sets.map(({ length }) => length))
    for (const { a, b, both, either, jaccard, duplicate } of overlap.pairs) {
      const [one, other] = [a, b].map((id) => sets[Number(id.slice(4))] ?? []) as [string[], string[]]
      const shared = one.filter((id) => other.includes(id)).length
      const all = new Set([...one, ...other]).size
      expect({ a, b, both, either, jaccard }).toEqual({
        a,
        b,
        both: shared,
        either: all,
        jaccard: all === 0 ? null : shared / all,
      })
      expect(duplicate).toBe(all > 0 && String(one) === String(other))
    }
  })

  it('leaves out a segment whose rule no longer runs, and says why', async () => {
    const lost = segment({ kind: 'missing', field: 'dropped_column' }, 7)
    const overlap = await overlapOf([segment(rules[0] as Rule, 0), lost], scope, engine())
    expect(overlap.segments.map(({ id }) => id)).toEqual(['seg_0'])
    expect(overlap.skipped).toMatchObject([{ id: 'seg_7', problem: { en: expect.stringContaining('dropped_column') } }])
    expect((await overlapOf([], scope, engine())).pairs).toEqual([])
  })
})
