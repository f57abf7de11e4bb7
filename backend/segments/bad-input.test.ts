import { describe, expect, it } from 'vitest'
import { bank } from './cases/bank.ts'
import { checkRule } from './check.ts'
import { scopeOf } from './naive/scope.ts'
import { parseRule } from './parse.ts'
import type { Rule } from './rule.ts'

const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((of) => ({ kind: 'not', of }), { kind: 'everyone' })

describe('a rule from outside', () => {
  it.each<[string, unknown, string]>([
    ['200 levels deep', nested(200), 'rule_too_deep'],
    [
      'of 2,000 parts',
      { kind: 'any', of: Array.from({ length: 2000 }, () => ({ kind: 'everyone' })) },
      'rule_too_long',
    ],
    [
      'with a window of −5 days',
      { kind: 'date', field: 'birthday', window: { type: 'last', n: -5, unit: 'day' } },
      'invalid_input',
    ],
    [
      'with 30 February',
      { kind: 'date', field: 'birthday', window: { type: 'range', from: '2024-02-30' } },
      'invalid_input',
    ],
    ['of an unknown kind', { kind: 'lookalike', of: 'gold' }, 'invalid_input'],
    ['with a field too many', { kind: 'everyone', sql: '1=1' }, 'invalid_input'],
    [
      'of a funnel of six steps',
      { kind: 'funnel', steps: Array.from({ length: 6 }, () => ({ event: 'buy' })) },
      'invalid_input',
    ],
  ])('%s is refused', (_, rule, code) => {
    expect(() => parseRule(rule)).toThrow(expect.objectContaining({ code }))
  })
})

describe('a rule that does not fit the data', () => {
  const is = (field: string, value: string | number): Rule => ({ kind: 'compare', field, op: 'eq', value })
  it.each<[string, Rule, string]>([
    ['a removed attribute', is('removed', 1), 'unknown_field'],
    ['a value of the wrong type', is('balance', 'rich'), 'wrong_type'],
    ['a comparison of a list', is('tags', 'vip'), 'wrong_type'],
    ['a list condition on one value', { kind: 'list', field: 'tier', has: 'any', values: ['gold'] }, 'wrong_type'],
    ['a pattern on a number', { kind: 'regex', field: 'balance', pattern: '1' }, 'wrong_type'],
    ['a back-reference', { kind: 'regex', field: 'name', pattern: '(a)\\1' }, 'unsafe_pattern'],
    ['a pattern that explodes', { kind: 'regex', field: 'name', pattern: '((a{99}){99}){99}' }, 'unsafe_pattern'],
    ['an anniversary of a text', { kind: 'anniversary', field: 'name', from: 0, to: 1 }, 'wrong_type'],
    ['an anniversary that ends first', { kind: 'anniversary', field: 'birthday', from: 2, to: 1 }, 'impossible_range'],
    [
      'a state without a beginning',
      { kind: 'held', is: is('balance', 50) as never, n: 3, unit: 'day' },
      'missing_since',
    ],
    ['an unknown entity', { kind: 'related', entity: 'policy', has: 'any' }, 'unknown_entity'],
    ['an unknown list', { kind: 'member', list: 'none' }, 'unknown_list'],
    ['a channel without consent', { kind: 'consent', channel: 'email' }, 'unknown_consent'],
    ['an unreachable channel', { kind: 'reachable', channel: 'wecom' }, 'unknown_consent'],
    ['a fact that no event says', { kind: 'campaign', campaign: 'spring', did: 'clicked' }, 'unknown_fact'],
    ['an unknown campaign', { kind: 'campaign', campaign: 'winter', did: 'opened' }, 'unknown_value'],
    ['a NUL character', { kind: 'text', field: 'name', op: 'contains', value: 'a\0b' }, 'invalid_input'],
    ['RFM without scores', { kind: 'rfm', event: 'buy', method: 'nested' }, 'invalid_input'],
    ['a value without an amount', { kind: 'rfm', event: 'visit', m: [5], method: 'nested' }, 'missing_role'],
    ['a sample of neither', { kind: 'sample', seed: 'a' }, 'invalid_input'],
    ['buckets the wrong way round', { kind: 'bucket', seed: 'a', from: 5, to: 4 }, 'impossible_range'],
    ['a cycle of segments', { kind: 'not', of: { kind: 'segment', id: 'self' } }, 'cyclic_segment'],
  ])('%s is refused', (_, rule, code) => {
    const cyclic = { ...bank, segments: { ...bank.segments, self: { kind: 'segment', id: 'self' } as const } }
    expect(checkRule(rule, scopeOf(cyclic))[0]).toMatchObject({ code })
  })
})
