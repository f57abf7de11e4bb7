import { describe, expect, it } from 'vitest'
import { randomEffects } from '../../backend/stats/random-effects.ts'
import { readOutcomes } from '../records/import-outcomes.ts'
import { type KnowledgeRecord, knowledgeRecord } from '../records/knowledge-record.ts'
import { type TagEffects, tagEffectsOf } from './tag-effects.ts'

const now = '2026-06-30T00:00:00Z'
const size = 8000
const row = (name: string, treated: number, more: object = {}) => ({
  name,
  audience: '沉睡客户',
  objective: 'reactivate',
  product_kind: 'wealth',
  channel: ['sms'],
  start: '2026-03-01',
  metric: '购买',
  event: 'purchase',
  design: 'randomised',
  treatment_customers: size,
  treatment_converted: treated,
  control_customers: size,
  control_converted: 120,
  control_share: 0.5,
  ...more,
})
const records = (rows: object[]): KnowledgeRecord[] =>
  readOutcomes(rows.map((one) => JSON.stringify(one)).join('\n'), 'jsonl', now).outcomes.map((outcome, at) =>
    knowledgeRecord.parse({
      id: `out_${at}`,
      kind: 'outcome',
      source: 'import',
      title: outcome.name,
      text: outcome.name,
      channels: outcome.channels,
      outcome,
      createdBy: 'x',
      createdAt: now,
    }),
  )
const history = records([
  row('红包唤醒一', 240),
  row('红包唤醒二', 220),
  row('唤醒三', 230, { channel: ['sms', 'push'] }),
  row('唤醒四', 140, { channel: ['push'], audience: '新客户' }),
  row('积分激活', 200, { objective: 'activate', product_kind: 'card', channel: ['push'] }),
  // not counted
  row('唤醒对比', 200, { design: 'quasi' }),
  row('唤醒未留对照', 200, {
    design: 'none',
    control_customers: undefined,
    control_converted: undefined,
    control_share: undefined,
  }),
  row('唤醒坏分组', 240, { control_customers: 7000 }),
  row('唤醒另一指标', 240, { event: 'login', metric: '登录' }),
  row('唤醒奇迹', 3000),
])
const all = tagEffectsOf(history, now)
const tag = (name: string, { metrics }: TagEffects = all) => {
  const found = metrics[0]?.dimensions.flatMap(({ tags }) => tags).find((one) => one.tag === name)
  if (!found) throw new Error(`no tag ${name}`)
  return found
}
const idOf = (name: string) => history.find(({ title }) => title.zh === name)?.id as string

describe('effects by tag', () => {
  it('pool what was randomised and counted the same thing, per goal, channel, product, offer and audience', () => {
    expect(all.metrics).toHaveLength(1)
    expect(tag('sms').trials).toEqual(['红包唤醒一', '红包唤醒二', '唤醒三'].map(idOf))
    expect(tag('push').trials).toEqual(['唤醒三', '唤醒四', '积分激活'].map(idOf))
    expect(tag('coupon').trials).toEqual(['红包唤醒一', '红包唤醒二'].map(idOf))
    expect(tag('new_customer').trials).toEqual([idOf('唤醒四')])
    expect([tag('sms').shown, tag('push').shown]).toEqual([3, 2])
    const studies = history
      .filter(({ id }) => tag('sms').trials.includes(id))
      .map(({ outcome }) => outcome?.effect)
      .filter((one) => one !== undefined)
    expect(tag('sms').pooled).toEqual({
      mean: randomEffects(studies).mean,
      interval: randomEffects(studies).hksj?.interval,
    })
    expect(tag('sms').label).toEqual({ zh: '短信', en: 'SMS' })
  })

  it('hold few trials towards the mean of the tags beside them, more of them less', () => {
    const [sms, push] = [tag('sms'), tag('push')]
    for (const { pooled, held } of [sms, push]) {
      expect(held.weightOfMean).toBeGreaterThanOrEqual(0)
      expect(held.weightOfMean).toBeLessThanOrEqual(1)
      expect(held.interval.low).toBeLessThan(held.mean)
      expect(pooled.interval.low).toBeLessThan(pooled.mean)
    }
    expect(sms.held.mean).toBeGreaterThan(push.held.mean)
    expect(sms.held.mean - push.held.mean).toBeLessThan(sms.pooled.mean - push.pooled.mean)
    // one trial of new customers is pulled further than four of dormant ones
    expect(tag('new_customer').held.weightOfMean).toBeGreaterThan(tag('dormant').held.weightOfMean)
  })

  it('say which outcomes are in none, and why', () => {
    const reasons = Object.fromEntries(all.leftOut.map(({ reason, records: ids }) => [reason, ids]))
    expect(reasons).toEqual({
      no_control: [idOf('唤醒未留对照')],
      not_randomised: [idOf('唤醒对比')],
      not_usable: [idOf('唤醒坏分组')],
      doubtful: [idOf('唤醒奇迹')],
      alone: [idOf('唤醒另一指标')],
    })
    const counted = all.metrics.flatMap(({ trials }) => trials)
    expect([...counted, ...Object.values(reasons).flat()].sort()).toEqual(history.map(({ id }) => id).sort())
  })

  it('tell how many trials have no tag of a kind', () => {
    const offers = all.metrics[0]?.dimensions.find(({ dimension }) => dimension === 'offer')
    expect(offers?.untagged).toBe(2)
  })

  it('are empty without a second trial of the same thing', () => {
    expect(tagEffectsOf(history.slice(0, 1), now)).toEqual({
      metrics: [],
      leftOut: [{ reason: 'alone', records: ['out_0'] }],
    })
  })
})
