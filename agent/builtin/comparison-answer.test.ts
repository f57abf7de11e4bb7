import { expect, it } from 'vitest'
import { type RefusalCode, refuse } from '../../backend/experiments/refusals.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { describeComparison } from './comparison-answer.ts'

type Compared = ToolOutput<'compare_campaigns'>

const sms = { zh: '短信', en: 'SMS' }
const push = { zh: 'App推送', en: 'app push' }
const campaign = (en: string, value: number | null, code: RefusalCode): Compared['campaigns'][number] => ({
  campaign: en,
  label: { zh: en, en },
  channel: 'sms',
  start: null,
  assigned: 100,
  value,
  effect: null,
  causal: false,
  verdict: 'not_readable',
  refusals: [refuse('mixed_metrics'), refuse(code, { arm: 'control' })],
})
const compared = (code: RefusalCode): Compared => {
  const campaigns = [campaign('Spring', 0.11, code), campaign('Autumn', 0.13, code), campaign('Lost', null, code)]
  const label = { zh: '点击率', en: 'click rate' }
  return {
    resultId: 'r1',
    metric: { name: 'click_rate', label, definition: label, unit: 'share', owner: 'o' },
    columns: [
      { name: 'value', label, type: 'share' },
      { name: 'effect', label, type: 'points' },
    ],
    rows: campaigns.map(({ value }, at) => ({
      channel: at === 0 ? sms : push,
      value,
      why: { zh: '没有对照组。', en: 'There is no control group.' },
    })),
    campaigns,
    channels: [],
    by: 'channel',
    asOf: '2026-06-30T00:00:00Z',
    query: { sql: '', parameters: [] },
    ms: 1,
  }
}

it('gives the level of each campaign where a control group was sent nothing, and says so', () => {
  const en = describeComparison(compared('no_denominator'), 'en')
  expect(en).toMatch(/^The click rate of each campaign, highest first: app push \(Autumn\) .*; SMS \(Spring\) /)
  expect(en).toContain('Control groups were sent nothing, so there is no increment of this metric.')
  expect(en).not.toContain('different kinds of metric')
  expect(describeComparison(compared('no_denominator'), 'zh')).toContain('对照组没有收到消息，所以这个指标没有增量。')
})

it('gives the levels first and then why there is no increment, where something else stands in its way', () => {
  const en = describeComparison(compared('no_control'), 'en')
  expect(en).toMatch(
    /highest first: .*No increment can be given for any of these campaigns\. There is no control group\.$/,
  )
})
