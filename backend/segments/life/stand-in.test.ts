import { expect, it } from 'vitest'
import { bank } from '../cases/bank.ts'
import { scopeOf } from '../naive/scope.ts'
import type { Rule } from '../rule.ts'
import { diffRules } from './rule-diff.ts'

const scope = scopeOf(bank)
const diff = (before: Rule, after: Rule) => diffRules(before, after, scope).map(({ sentence }) => sentence.en)

it('says a clause on a field that is gone by its bare name', () => {
  const everyone: Rule = { kind: 'everyone' }
  const old: Rule = { kind: 'compare', field: 'income', op: 'gte', value: 5000 }
  expect(diff(old, everyone)).toEqual(['Removed "income of at least 5,000".', 'Added "no condition at all".'])
  expect(diff({ kind: 'compare', field: 'city', op: 'eq', value: 'Lyon' }, everyone)[0]).toBe(
    'Removed "city is "Lyon"".',
  )
  const where: Rule = {
    kind: 'event',
    event: 'buy',
    measure: { type: 'count' },
    op: 'gte',
    value: 1,
    where: { kind: 'compare', field: 'shop', op: 'eq', value: '12' },
  }
  expect(diff(where, everyone)[0]).toContain('shop is "12"')
})

it('says what is wrong where the clause cannot be said', () => {
  const gone: Rule = { kind: 'event', event: 'flight', measure: { type: 'count' }, op: 'gte', value: 1 }
  expect(diff(gone, { kind: 'everyone' })[0]).toContain('"flight"')
})
