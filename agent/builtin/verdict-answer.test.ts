import { expect, it } from 'vitest'
import { bank } from '../../backend/language/testing/question-bank.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { describeCompared } from './compared-answer.ts'
import { describeVerdicts } from './verdict-answer.ts'

type Compared = ToolOutput<'compare_campaigns'>
const both = (zh: string, en: string) => ({ zh, en })
const one = (name: string, verdict: Compared['campaigns'][number]['verdict'], readable = true) =>
  ({
    campaign: name,
    label: both(name, name),
    channel: null,
    start: null,
    assigned: 100,
    value: 0.1,
    effect: readable ? { estimate: 0.01, ci: { low: 0, high: 0.02 }, p: 0.5, standardError: 0.01 } : null,
    causal: true,
    verdict,
    refusals: readable
      ? []
      : [{ code: 'no_control', blocks: 'lift', sentence: both('没有对照组。', 'There is no control group.') }],
  }) as unknown as Compared['campaigns'][number]

const found = {
  metric: { name: 'conversion_rate', label: both('转化率', 'conversion rate') },
  campaigns: [
    one('A', 'lift_shown'),
    one('B', 'no_lift_shown'),
    one('C', 'harm_shown'),
    one('D', 'not_readable', false),
  ],
  channels: [],
  columns: [{ name: 'effect', label: both('', ''), type: 'points' }],
  rows: [],
  resultId: 'r1',
  by: 'campaign',
} as unknown as Compared

const groups = (text: string) =>
  ['A', 'B', 'C', 'D'].filter((name) => new RegExp(`(?:[:,] |and |: )${name}\\b`).test(text))

it('names those that show harm, and what cannot be read', () => {
  const text = describeVerdicts(found, 'harm', undefined, 'en')
  expect(text).toContain('Campaigns with harm shown: C ')
  expect(text).not.toContain('no lift shown')
  expect(text).toContain('Not readable: D (There is no control group)')
})

it('tells that no lift shown is not none, and counts harm among those that did not help', () => {
  const text = describeVerdicts(found, 'none', undefined, 'zh')
  expect(text).toContain('未显示提升的活动：B')
  expect(text).toContain('显示有损害的活动：C')
  expect(text).toContain('不等于没有提升')
})

it('sets against a lift those that showed none, and against none those that showed one', () => {
  expect(groups(describeVerdicts(found, 'contrary', 'A', 'en'))).toEqual(['B', 'C', 'D'])
  expect(groups(describeVerdicts(found, 'contrary', 'B', 'en'))).toEqual(['A', 'D'])
})

it('says that there is none', () =>
  expect(describeVerdicts({ ...found, campaigns: [one('A', 'lift_shown')] }, 'harm', undefined, 'en')).toContain(
    'Campaigns with harm shown: none.',
  ))

it('tells the one at a place, and that there are not so many', () => {
  const said = { lang: 'en' as const, scope: { services: { workspace: { catalog: bank } } } }
  const asked = { kind: 'compare' as const, metrics: [], dimensions: [] }
  expect(describeCompared(found, { ...asked, place: 2 }, said)).toContain('number 2 is B')
  expect(describeCompared(found, { ...asked, place: 1, order: 'asc' }, said)).toContain('number 1 from the lowest is C')
  expect(describeCompared(found, { ...asked, place: 9 }, said)).toContain('no number 9')
})
