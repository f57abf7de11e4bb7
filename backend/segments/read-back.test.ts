import { describe, expect, it } from 'vitest'
import type { Lang } from '../bilingual.ts'
import { bank } from './cases/bank.ts'
import { cases } from './cases/index.ts'
import { explainClause, explainRule } from './explain.ts'
import { evaluate } from './naive/evaluate.ts'
import { scopeOf } from './naive/scope.ts'
import { readBack } from './read-back.ts'
import type { Rule } from './rule.ts'

const scope = scopeOf(bank)
const names = { segments: [{ id: 'gold', name: 'gold' }], lists: [{ id: 'vip', name: 'vip' }] }
const read = (text: string) => readBack(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en', scope, names)

describe('an explanation, word for word', () => {
  for (const { rule, zh, en } of Object.values(cases).flat())
    for (const [lang, words] of Object.entries({ zh, en }))
      it(`is read: ${words.slice(0, 70)}`, () => {
        const back = readBack(words, lang as Lang, scope, names)
        expect(back && evaluate(back, bank)).toEqual(evaluate(rule, bank))
        expect(back && explainClause(back, scope)).toEqual({ zh, en })
      })

  it('is read with its first and last words or without', () => {
    const rule: Rule = { kind: 'compare', field: 'balance', op: 'gte', value: 1000 }
    const { zh, en } = explainRule(rule, scope)
    expect([read(zh), read(en), read('余额 ≥ 1,000 元'), read('balance of at least 1,000 CNY')]).toEqual([
      rule,
      rule,
      rule,
      rule,
    ])
  })

  it('is read with another number or name put in', () => {
    expect(read('Customers with: balance of at least 2,500.5 CNY, and tier is "silver".')).toEqual({
      kind: 'all',
      of: [
        { kind: 'compare', field: 'balance', op: 'gte', value: 2500.5 },
        { kind: 'compare', field: 'tier', op: 'eq', value: 'silver' },
      ],
    })
  })

  it('keeps quotes, brackets and joints inside a name apart', () => {
    for (const value of ['a”，且余额 ≥ 1 元，且姓名为“b', '"', '”””', 'x (where y), or "z"', '，或', '))'])
      for (const lang of ['zh', 'en'] as const) {
        const rule: Rule = {
          kind: 'any',
          of: [
            { kind: 'in', field: 'name', values: [value, 'c'] },
            { kind: 'missing', field: 'tier' },
          ],
        }
        expect(readBack(explainRule(rule, scope)[lang], lang, scope)).toEqual(rule)
      }
  })

  it('is not read where one word is not understood', () => {
    for (const words of [
      'Customers with: balance of at least 1,000 CNY and a yacht.',
      '满足以下条件的客户：余额 ≥ 1,000 元，且有游艇。',
      'balance of at least 1,000 EUR',
      'tier is "platinum"',
      '属于人群“白金”',
      'on the list "unknown"',
      'not (balance over 5 CNY',
      'balance over 1,0 CNY',
      'in the last 30 days',
      '',
    ])
      expect([words, read(words)]).toEqual([words, undefined])
  })

  it('gives up on a text that is made to take long', () => {
    const deep = `${'not ('.repeat(3000)}tier is "gold"${')'.repeat(3000)}`
    const wide = Array.from({ length: 3000 }, () => 'tier is "gold"').join(', or ')
    for (const text of [deep, wide, '('.repeat(20_000), '“'.repeat(20_000), '，且'.repeat(20_000)])
      expect(read(text) === undefined || typeof read(text) === 'object').toBe(true)
  })
})
