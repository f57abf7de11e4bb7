import { beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { bank } from '../cases/bank.ts'
import { cases } from '../cases/index.ts'
import { evaluate } from '../naive/evaluate.ts'
import { loadWorld } from '../naive/load.ts'
import { scopeOf } from '../naive/scope.ts'
import { previewRule } from '../preview.ts'
import type { Rule } from '../rule.ts'
import { clausesOf } from '../waterfall.ts'
import { explainCustomer } from './explain-customer.ts'
import { masked } from './mask.ts'
import { proveRule } from './prove.ts'

const rules: Rule[] = Object.values(cases).flatMap((each) => each.map(({ rule }) => rule))
/** Every kind beside others, so that each has neighbours that it can fail alone. */
const joined: Rule[] = rules.map((rule, at) => ({
  kind: 'all',
  of: [rule, { kind: 'not', of: rules[(at * 7 + 3) % rules.length] as Rule }, { kind: 'missing', field: 'phone' }],
}))
const ids = bank.customers.map(({ id }) => String(id))
const scope = scopeOf(bank)

forEachEngine((engine) => {
  const prove = async (rule: Rule) => proveRule(rule, await previewRule(rule, scope, engine()), scope, engine())
  beforeAll(() => loadWorld(engine(), bank))

  it('reaches the same count in both orders, and names who fails one clause only', async () => {
    for (const rule of [...rules, ...joined]) {
      const [card, clauses] = [await prove(rule), clausesOf(rule)]
      const sets = clauses.map((clause) => evaluate(clause, bank))
      const failing = (id: string) => sets.flatMap((set, at) => (set.includes(id) ? [] : [at]))
      const only = clauses.map((_, at) => ids.filter((id) => String(failing(id)) === String(at)))
      const seen = { rule, last: card.reverse.at(-1)?.kept, only: card.failOnly, near: card.nearMisses.length }
      const near = Math.min(5, only.flat().length)
      expect(seen).toEqual({ rule, last: card.count, only: only.map(({ length }) => length), near })
      const dropped = card.reverse.reduce((sum, step) => sum + step.dropped, 0)
      expect(dropped).toBe(card.total - card.count)
      for (const { id, failing: at } of card.nearMisses) expect(only[at]).toContain(id)
      expect(new Set(card.nearMisses.map(({ id }) => id)).size).toBe(card.nearMisses.length)
    }
  })

  it('counts and finds the same among many clauses as among few', async () => {
    const extra = Array.from({ length: 40 }, (): Rule => ({ kind: 'everyone' }))
    for (const rule of joined.slice(0, 6)) {
      const [few, many] = [await prove(rule), await prove({ kind: 'all', of: [...clausesOf(rule), ...extra] })]
      expect([many.count, many.failOnly.slice(0, 3)]).toEqual([few.count, few.failOnly])
      expect(many.waterfall.slice(0, 3)).toEqual(few.waterfall)
      expect(many.reverse.at(-1)?.kept).toBe(few.count)
      expect(many.nearMisses.map(({ id, failing }) => [id, failing])).toEqual(
        few.nearMisses.map(({ id, failing }) => [id, failing]),
      )
    }
  })

  it('gives the same card again', async () => {
    const rule = joined[3] as Rule
    const [{ ms: _, ...first }, { ms: __, ...second }] = [await prove(rule), await prove(rule)]
    expect(second).toEqual(first)
  })

  it('agrees with the naive evaluator about each customer, for rules of every kind', async () => {
    for (const rule of [...rules, ...joined]) {
      const selected: string[] = []
      for (const id of ids) {
        const answer = await explainCustomer(rule, id, scope, engine())
        if (answer.selected) selected.push(id)
        const clauses = clausesOf(rule).map((clause) => evaluate(clause, bank).includes(id))
        const asked = answer.clauses.filter(({ depth }) => depth === (clauses.length > 1 ? 1 : 0))
        expect({ rule, id, met: asked.map(({ met }) => met) }).toEqual({ rule, id, met: clauses })
      }
      expect({ rule, selected }).toEqual({ rule, selected: evaluate(rule, bank) })
    }
  })

  describe('what missing values do', () => {
    const notGold: Rule = { kind: 'not', of: { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } }

    it('counts those kept only because the value is unknown', async () => {
      expect((await prove(notGold)).unknowns).toMatchObject([{ label: { zh: '等级' }, selected: 1, decisive: 1 }])
      const rich: Rule = { kind: 'compare', field: 'balance', op: 'gte', value: 50 }
      const either: Rule = { kind: 'any', of: [notGold, rich] }
      expect((await prove(either)).unknowns).toMatchObject([{ selected: 1, decisive: 0 }])
      const different: Rule = { kind: 'compare', field: 'balance', op: 'ne', value: 10 }
      expect((await prove(different)).unknowns).toMatchObject([{ label: { zh: '余额' }, selected: 1, decisive: 1 }])
    })
  })

  it('shows the value that a near miss fails by, and the last event of those who failed a condition on events', async () => {
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'compare', field: 'balance', op: 'gte', value: 50 },
        { kind: 'event', event: 'buy', measure: { type: 'count' }, op: 'gte', value: 2 },
      ],
    }
    const { nearMisses } = await prove(rule)
    expect(nearMisses.map(({ id, clause, values }) => [id, clause.zh, values[0]?.value?.zh ?? null])).toEqual([
      ['3', '余额 ≥ 50 元', null],
      ['2', '截至目前购买次数 ≥ 2', '1'],
      ['4', '截至目前购买次数 ≥ 2', '0'],
    ])
  })

  it('refuses a customer that is not there', async () => {
    for (const id of ['77', 'x', "1' or 1=1", '99999999999999999999'])
      await expect(explainCustomer(rules[0] as Rule, id, scope, engine())).rejects.toMatchObject({
        code: 'unknown_customer',
      })
  })
})

it('shows only the outline of personal data', () => {
  expect(masked('13800001234')).toBe('138****34')
  expect(masked('王小明')).toBe('王**')
  expect(masked('')).toBe('**')
})
