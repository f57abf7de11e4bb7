import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Query } from '../warehouse/engine.ts'
import { countTogether, packRules } from './count-together.ts'
import type { Rule } from './rule.ts'
import { customerScope } from './scope.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const counted = (value: number, n: number): Rule => ({
  kind: 'event',
  event: 'transaction',
  measure: { type: 'count' },
  op: 'gte',
  value,
  window: { type: 'last', n, unit: 'day' },
})
const rich: Rule = { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', percent: 25 }

it('reads the events once for rules that ask for the same window, and takes equal thresholds once', async () => {
  const sent: Query[] = []
  const engine: typeof bank.engine = {
    ...bank.engine,
    rows(query, options) {
      sent.push(query)
      return bank.engine.rows(query, options)
    },
  }
  const rules = [counted(1, 90), rich, counted(3, 90), { kind: 'not', of: { ...rich } } as Rule, counted(2, 30)]
  const scope = customerScope(bank.workspace.catalog, bank.workspace.now())
  const together = await countTogether(rules, scope, engine)
  expect(together).toEqual(await Promise.all(rules.map((rule) => bank.segments.count(rule))))
  expect(sent.at(-1)?.sql.match(/group by e\.customer_id/g)).toHaveLength(2)
  const alone = sent.length
  await countTogether([rich], scope, engine)
  expect(alone).toBe(sent.length - alone)
})

it('packs every rule once, with no more scans in a query than may be held unless one rule alone needs them', () => {
  const scans = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(scans, { maxLength: 220 }), (all) => {
      const rules = all.map((each, at) => ({ at, scans: each }))
      const packs = packRules(rules)
      expect(
        packs
          .flat()
          .map(({ at }) => at)
          .sort((a, b) => a - b),
      ).toEqual(rules.map(({ at }) => at))
      for (const pack of packs) {
        expect(pack.length).toBeLessThanOrEqual(200)
        const together = new Set(pack.flatMap((rule) => rule.scans)).size
        expect(together).toBeLessThanOrEqual(Math.max(6, ...pack.map((rule) => rule.scans.length)))
      }
    }),
    { numRuns: 25 },
  )
})
