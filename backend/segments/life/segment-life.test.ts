import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../../testing/small-bank.ts'
import { localActor } from '../../actor.ts'
import type { Rule } from '../rule.ts'

const actor = localActor
const rich = (value: number): Rule => ({ kind: 'compare', field: 'balance', op: 'gte', value })
const quiet = (n: number): Rule => ({
  kind: 'event',
  event: 'transaction',
  measure: { type: 'count' },
  window: { type: 'last', n, unit: 'day' },
  op: 'eq',
  value: 0,
})
const all = (...of: Rule[]): Rule => ({ kind: 'all', of })

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

describe('versions', () => {
  it('adds a version each time and says what changed in words', async () => {
    const { segments } = bank
    const { id } = await segments.save({ rule: all(rich(50_000), quiet(30)), name: '沉睡客户', actor })
    await segments.save({ rule: all(rich(30_000), quiet(30)), id, actor })
    await segments.save({ rule: all(quiet(30), { kind: 'compare', field: 'city', op: 'eq', value: 'bj' }), id, actor })
    expect((await segments.versions(id)).map(({ version }) => version)).toEqual([3, 2, 1])
    expect((await segments.changes(id, 1, 2)).map(({ sentence }) => sentence)).toEqual([
      {
        zh: '条件由“余额 ≥ 50,000 元”改为“余额 ≥ 30,000 元”。',
        en: 'Changed "balance of at least 50,000 CNY" to "balance of at least 30,000 CNY".',
      },
    ])
    expect((await segments.changes(id, 2, 3)).map(({ change, sentence }) => [change, sentence.zh])).toEqual([
      ['removed', '去掉条件“余额 ≥ 30,000 元”。'],
      ['added', '新增条件“城市为“北京””。'],
    ])
    expect(await segments.changes(id, 2, 2)).toEqual([])
    await expect(segments.changes(id, 2, 9)).rejects.toMatchObject({ code: 'unknown_segment' })
  })

  it('says that an order alone changes nobody', async () => {
    const { segments } = bank
    const { id } = await segments.save({ rule: all(rich(50_000), quiet(30)), actor })
    await segments.save({ rule: all(quiet(30), rich(50_000)), id, actor })
    const { changes, members } = await segments.compare({ id })
    expect(changes.map(({ change }) => change)).toEqual(['reordered'])
    expect(members.entered.count + members.left.count).toBe(0)
  })

  it('names who entered and who left with the clause that decided', async () => {
    const { segments } = bank
    const { id } = await segments.save({ rule: rich(79_000), actor })
    await segments.save({
      rule: all(rich(78_000), { kind: 'compare', field: 'city', op: 'eq', value: 'bj' }),
      id,
      actor,
    })
    const { from, to, members } = await segments.compare({ id })
    expect([from.version, to.version]).toEqual([1, 2])
    // balance is 20 × id: 3950 to 4000 before, the even ids from 3900 now
    expect(members).toMatchObject({ before: 51, after: 51, stayed: 26, entered: { count: 25 }, left: { count: 25 } })
    expect(members.entered.examples[0]).toMatchObject({ id: '3900', because: [{ zh: '余额 ≥ 79,000 元' }] })
    expect(members.entered.examples).toHaveLength(20)
    expect(members.left.reasons).toMatchObject([{ clause: { en: 'city is "Beijing"' }, count: 25 }])
  })
})

describe('sizes', () => {
  it('keeps one for each save and each count, and replays past dates', async () => {
    const { segments } = bank
    const { id, count } = await segments.save({ rule: quiet(30), actor })
    const dates = ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29']
    const { counted, points, drift } = await segments.recount(id, dates)
    expect(counted.map(({ asOf }) => asOf)).toEqual(dates.map((date) => `${date}T15:59:59.999999Z`))
    for (const { asOf, count: then } of counted) expect(then).toBe(await segments.count(quiet(30), { asOf }))
    expect(points).toHaveLength(6)
    expect(points.at(-1)).toMatchObject({ count, asOf: '2026-10-31T04:00:00Z' })
    expect(drift).toMatchObject({ earlier: 5, status: expect.stringMatching(/inside|above|below/) })
    expect((await segments.recount(id, ['2026-10-01'])).points).toHaveLength(6)
  })

  it('begins again with a new version and says that its history is short', async () => {
    const { segments } = bank
    const { id } = await segments.save({ rule: quiet(30), actor })
    await segments.save({ rule: quiet(60), id, actor })
    expect(await segments.history(id)).toMatchObject({
      version: 2,
      points: [{}],
      drift: { status: 'short', earlier: 0 },
    })
  })

  it('refuses the future, a date that is none and too many dates', async () => {
    const { segments } = bank
    const { id } = await segments.save({ rule: quiet(30), actor })
    for (const date of ['2026-11-01', '2027-01-01T00:00:00Z', '2026-02-30', 'soon'])
      await expect(segments.recount(id, [date])).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(segments.recount(id, Array(401).fill('2026-10-01'))).rejects.toMatchObject({ code: 'too_many' })
  })
})

describe('uses', () => {
  it('names what uses a segment, and refuses to remove it', async () => {
    const { segments, plans } = bank
    const saved = await segments.save({ rule: all(rich(10_000), quiet(30)), name: 'Quiet money', actor })
    const other = await segments.save({
      rule: { kind: 'not', of: { kind: 'segment', id: saved.id } },
      name: 'Others',
      actor,
    })
    const plan = await plans.draft({ segment: saved, brief: {}, goal: '唤醒沉睡客户' })
    expect(await segments.uses(saved.id)).toMatchObject({
      segments: [{ id: other.id, name: 'Others', version: 1 }],
      plans: [{ id: plan.id, version: 1 }],
      campaigns: [],
    })
    await expect(segments.remove(saved.id, actor)).rejects.toMatchObject({
      code: 'segment_in_use',
      message: expect.stringMatching(new RegExp(`segment "Others" .*${plan.id}`)),
    })
    await expect(segments.remove(other.id, { id: 'eva', role: 'evaluator' })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    await segments.remove(other.id, actor)
    await expect(segments.get(other.id)).rejects.toMatchObject({ code: 'unknown_segment' })
    expect((await segments.uses(saved.id)).segments).toEqual([])
  })
})

describe('overlap of saved segments', () => {
  it('flags those with the same members', async () => {
    const { segments } = bank
    const a = await segments.save({ rule: rich(40_000), actor })
    const b = await segments.save({ rule: { kind: 'compare', field: 'balance', op: 'gt', value: 39_999 }, actor })
    const c = await segments.save({ rule: rich(60_000), actor })
    const { pairs } = await segments.overlap([a.id, b.id, c.id])
    expect(pairs).toHaveLength(3)
    expect(pairs[0]).toMatchObject({ a: a.id, b: b.id, jaccard: 1, duplicate: true })
    expect(pairs.filter(({ duplicate }) => duplicate)).toHaveLength(1)
    expect(pairs[1]).toMatchObject({ both: 1001, either: 2001, jaccard: 1001 / 2001 })
    expect((await segments.overlap()).segments.length).toBeGreaterThan(3)
  })
})
