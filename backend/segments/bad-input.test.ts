import { describe, expect, it } from 'vitest'
import { describeErrorBoth } from '../errors.ts'
import { bank } from './cases/bank.ts'
import { checkRule } from './check.ts'
import { scopeOf } from './naive/scope.ts'
import { parseRule } from './parse.ts'
import type { Rule } from './rule.ts'

const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((of) => ({ kind: 'not', of }), { kind: 'everyone' })

const sequence = { kind: 'sequence', first: { event: 'buy' }, next: { event: 'visit' } }
const funnel = { kind: 'funnel', steps: [{ event: 'buy' }] }

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

const buys = (window: object) => ({ kind: 'event', event: 'buy', op: 'gte', value: 1, window })

describe('what is said of a fault', () => {
  const said = (rule: Rule, world = bank) => {
    const [found] = checkRule(rule, scopeOf(world))
    return found && describeErrorBoth(found.code, found.details)
  }

  it('names all values of a field where none is alike, and no field that is another word', () => {
    expect(said({ kind: 'compare', field: 'tier', op: 'eq', value: 'xx' })?.en).toContain(
      'Its values: silver, gold, unknown',
    )
    expect(said({ kind: 'compare', field: 'balanse', op: 'gt', value: 1 })?.en).toContain('Nearest: balance')
    expect(said({ kind: 'compare', field: 'cuisine', op: 'gt', value: 1 })?.en).toContain('Nearest: none')
  })

  it('tells a type that a condition does not take from a value', () => {
    expect(said({ kind: 'text', field: 'balance', op: 'contains', value: '1' })).toEqual({
      zh: '字段“balance”的类型是 decimal，不适用于这个条件；可接受：文字字段。',
      en: 'Field "balance" is of type decimal, which this condition does not take; accepted: a text field.',
    })
  })

  it('names the saved segment in which it lies', () => {
    const inner: Rule = { kind: 'compare', field: 'removed', op: 'eq', value: 1 }
    const nested = { ...bank, segments: { ...bank.segments, inner, outer: { kind: 'segment', id: 'inner' } as const } }
    const found = said({ kind: 'not', of: { kind: 'segment', id: 'outer' } }, nested)
    expect([found?.zh, found?.en]).toEqual([
      expect.stringMatching(/^人群“inner”里：/),
      expect.stringMatching(/^In the segment "inner": There is no field "removed"/),
    ])
  })

  it('is in Chinese where the page is', () => {
    const faults: Rule[] = [
      { kind: 'sample', seed: 'a' },
      { kind: 'text', field: 'name', op: 'contains', value: 'a\0b' },
      {
        kind: 'geo',
        latitude: 1,
        longitude: 1,
        km: 1,
        side: 'within',
        fields: { latitude: 'tier', longitude: 'balance' },
      },
      { kind: 'rfm', event: 'buy', method: 'nested' },
    ]
    for (const rule of faults) expect(said(rule)?.zh).not.toMatch(/[a-z]{4,} [a-z]{2,} /)
  })
})

describe('a time that cannot be', () => {
  it.each<[string, object, string, string]>([
    [
      'that ends before it starts',
      { type: 'range', from: '2026-05-01', to: '2026-04-01' },
      '时间范围“2026-05-01 至 2026-04-01（含当天）”不能使用：终点不晚于起点。',
      'The time "from 2026-05-01 to 2026-04-01 (that day included)" cannot be used: it ends before it starts.',
    ],
    [
      'that reaches beyond the calendar',
      { type: 'last', n: 2025, unit: 'year' },
      '时间范围“过去 2025 年内”不能使用：超出可用的日期范围（公元 1 年至 9999 年）。',
      'The time "in the last 2025 years" cannot be used: it lies outside the calendar (the years 1 to 9999).',
    ],
    [
      'without a start and an end',
      { type: 'range' },
      '时间范围不能使用：至少要有起点或终点。',
      'The time cannot be used: it needs a start or an end.',
    ],
  ])('%s is told in words', (_, window, zh, en) => {
    const [problem] = checkRule(parseRule(buys(window)), scopeOf(bank))
    expect(problem && describeErrorBoth(problem.code, problem.details)).toEqual({ zh, en })
  })
})

describe('a value that no engine holds', () => {
  const long = { n: 1e12, unit: 'month' } as const
  it.each<[string, unknown, string]>([
    ['a sequence within 10¹² months', { ...sequence, within: long }, 'empty_window'],
    ['a funnel within 10¹⁵ hours', { ...funnel, within: { n: 1e15, unit: 'hour' } }, 'empty_window'],
    ['what did not follow within 10⁹ months', { ...funnel, without: { event: 'visit', within: long } }, 'empty_window'],
    ['the next 9,000 years', buys({ type: 'next', n: 9000, unit: 'year' }), 'empty_window'],
    ['the last 2,025 years', buys({ type: 'last', n: 2025, unit: 'year' }), 'empty_window'],
    ['the year 11023', buys({ type: 'calendar', unit: 'year', offset: 9000 }), 'empty_window'],
    ['the year 0', { kind: 'compare', field: 'birthday', op: 'gte', value: '0000-01-01' }, 'wrong_type'],
    [
      'the year 12026',
      { kind: 'compare', field: 'birthday', op: 'lt', value: '+012026-01-01T00:00:00Z' },
      'wrong_type',
    ],
    ['10³⁰⁰ purchases', { ...buys({ type: 'last', n: 1, unit: 'day' }), value: 1e300 }, 'invalid_input'],
    ['a field below −10¹⁶', { kind: 'compare', field: 'balance', op: 'gt', value: -1e16 }, 'invalid_input'],
  ])('%s is refused', (_, rule, code) => {
    expect(checkRule(parseRule(rule), scopeOf(bank))[0]).toMatchObject({ code })
  })
})

describe('segments that hold segments', () => {
  const layers = (count: number, layer: (below: Rule) => Rule) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at): [string, Rule] => [
        `s${at}`,
        at === 0 ? { kind: 'everyone' } : layer({ kind: 'segment', id: `s${at - 1}` }),
      ]),
    )
  const checked = (count: number, layer: (below: Rule) => Rule) =>
    checkRule({ kind: 'segment', id: `s${count - 1}` }, scopeOf({ ...bank, segments: layers(count, layer) }))

  it('are refused where their rules multiply beyond what one rule may hold', () => {
    const doubled = (below: Rule): Rule => ({ kind: 'any', of: [below, { kind: 'not', of: below }] })
    expect(checked(5, doubled)).toEqual([])
    expect(checked(60, doubled)).toMatchObject([{ code: 'rule_too_long', details: { most: 1000 } }])
  })

  it('may be many, one on top of the other', () => {
    expect(checked(200, (below) => ({ kind: 'all', of: [below, { kind: 'everyone' }] }))).toEqual([])
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
