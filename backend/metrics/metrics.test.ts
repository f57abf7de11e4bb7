import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../testing/importing.ts'
import { campaignsOf } from '../catalog/campaigns.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { settled } from '../receipt.ts'
import { customerScope, type Scope } from '../segments/scope.ts'
import type { Engine } from '../warehouse/engine.ts'
import { compareCampaigns } from './compare-campaigns.ts'
import { readConcentration } from './concentration.ts'
import { explainChange } from './explain-change.ts'
import { metricQuery } from './query.ts'
import { readCampaign } from './read-campaign.ts'
import { runQuery } from './run-query.ts'

const csv = (head: string, rows: (string | number)[][]) => [head, ...rows.map((row) => row.join(','))].join('\n')
const ids = Array.from({ length: 1000 }, (_, n) => n + 1)
const pad = (n: number) => String(n).padStart(2, '0')

/** 1,000 customers; C1 is randomised one to one, C2 sends to all, C3 has a broken split, C4 has customers twice. */
const customers = csv(
  'customer_id,city,vip,age',
  ids.map((id) => [id, id % 4 === 0 ? 'Shanghai' : 'Beijing', id % 5 === 0 ? 'yes' : 'no', 20 + (id % 50)]),
)
/** April sells to everybody, May to Beijing only; customer 1 buys for 5,000. */
const purchases = csv('customer_id,time,order_id,category,amount', [
  ...ids
    .filter((id) => id % 2 === 0)
    .map((id) => [id, `2026-04-${pad(1 + (id % 28))} 10:00:00`, `A${id}`, id % 3 === 0 ? 'fund' : 'card', 100]),
  ...ids
    .filter((id) => id % 4 === 2)
    .map((id) => [id, `2026-05-${pad(1 + (id % 28))} 10:00:00`, `M${id}`, 'card', 100]),
  [1, '2026-05-03 10:00:00', 'M1', 'fund', 5000],
])
const won = (id: number, arm: string) => (arm === 'treatment' ? id % 5 === 1 || id % 5 === 2 : id % 5 === 2)
const enrolled = (campaign: string, time: string, some: number[], armOf: (id: number) => string) =>
  some.map((id) => {
    const converted = won(id, armOf(id))
    return [id, time, campaign, armOf(id), converted ? 'yes' : 'no', converted ? 50 : 0]
  })
const half = (id: number) => (Math.floor(id / 5) % 2 === 0 ? 'treatment' : 'control')
const enrolments = csv('customer_id,time,campaign,arm,converted,revenue', [
  ...enrolled('C1', '2026-03-02 10:00:00', ids, half),
  ...enrolled('C2', '2026-04-06 10:00:00', ids.slice(0, 400), () => 'treatment'),
  ...enrolled('C3', '2026-03-02 10:00:00', ids.slice(0, 800), (id) => (id <= 500 ? 'treatment' : 'control')),
  ...enrolled('C4', '2026-03-02 10:00:00', ids, half),
  ...enrolled('C4', '2026-03-03 10:00:00', ids.slice(0, 7), () => 'control'),
  ...enrolled('C5', '2026-06-28 10:00:00', ids, half),
])
const touches = csv('customer_id,time,campaign,channel,opened,clicked', [
  ...ids
    .filter((id) => half(id) === 'treatment')
    .map((id) => [id, '2026-03-02 11:00:00', 'C1', 'sms', id % 2 === 0 ? 'yes' : 'no', id % 4 === 0 ? 'yes' : 'no']),
])

const declared: PastCampaign[] = (['C1', 'C3', 'C4', 'C5'] as const).map((name) => ({
  name,
  labels: { zh: name, en: name },
  synonyms: { zh: [], en: [] },
  event: 'enrolment',
  arm: 'arm',
  arms: [
    {
      value: 'treatment',
      labels: { zh: '处理组', en: 'treatment' },
      synonyms: { zh: [], en: [] },
      role: 'treatment',
      share: 0.5,
    },
    {
      value: 'control',
      labels: { zh: '对照组', en: 'control' },
      synonyms: { zh: [], en: [] },
      role: 'control',
      share: 0.5,
    },
  ],
  design: 'randomised',
  channel: name === 'C1' || name === 'C4' ? 'sms' : 'push',
  windowDays: 30,
  outcomes: ['conversion_rate'],
}))

forEachEngine((engineNow) => {
  let place: ImportPlace
  let engine: Engine
  let catalog: Catalog
  let scope: Scope
  beforeAll(async () => {
    engine = engineNow()
    place = await importPlace(engine)
    await place.text(customers, { timeZone: 'Asia/Shanghai', now: '2026-06-30T02:00:00Z' })
    for (const [type, text] of Object.entries({ purchase: purchases, enrolment: enrolments, touch: touches }))
      await place.import(await place.file(`${type}.csv`, text), {
        events: { type, customer: 'customer_id', time: 'time' },
      })
    catalog = { ...(await place.catalog()), currency: 'CNY', campaigns: declared }
    scope = customerScope(catalog, '2026-06-30T02:00:00Z')
  })
  afterAll(() => place.close())
  const ask = (query: object) => runQuery(metricQuery.parse(query), scope, engine)
  const read = (question: Parameters<typeof readCampaign>[0], using = scope) => readCampaign(question, using, engine)

  describe('tables of metrics', () => {
    it('counts customers by a field with their share of the total', async () => {
      const { rows, chart } = await ask({ metrics: ['customers'], dimensions: ['city'] })
      expect(rows).toMatchObject([
        { city: { en: 'Beijing' }, customers: 750, share: 0.75 },
        { city: { en: 'Shanghai' }, customers: 250, share: 0.25 },
      ])
      expect(chart?.kind).toBe('bar')
    })

    it('parts a number into bands', async () => {
      const { rows } = await ask({ metrics: ['customers'], dimensions: ['age'], order: 'asc' })
      expect(rows).toHaveLength(10)
      expect(rows[0]?.age).toEqual({ zh: '20–24', en: '20–24' })
    })

    it('takes means over those whose value is known, with an interval', async () => {
      const { rows, method } = await ask({
        metrics: ['average:age'],
        filter: { kind: 'compare', field: 'vip', op: 'eq', value: true },
      })
      expect(rows[0]?.['average:age']).toBe(42.5)
      expect(rows[0]?.['average:age_low']).toBeLessThan(42.5)
      expect(method?.en).toContain('delta')
    })

    it('spreads sales over months, in order, and draws a line', async () => {
      const { rows, chart } = await ask({ metrics: ['purchase_amount', 'purchase_order_value'], grain: 'month' })
      expect(
        rows.map((row) => [String(row.period).slice(0, 7), row.purchase_amount, row.purchase_order_value]),
      ).toEqual([
        ['2026-04', 50_000, 100],
        ['2026-05', 30_000, settled(30_000 / 251)],
      ])
      expect(chart).toMatchObject({ kind: 'line', x: 'period' })
    })

    it('says that the first period is not whole where its data, or the chosen time, begin inside it', async () => {
      const notes = async (query: object) => (await ask({ metrics: ['purchase_amount'], ...query })).notes
      expect(await notes({ grain: 'month' })).toEqual([])
      const [byWeek] = await notes({ grain: 'week' })
      expect(byWeek?.en).toBe(
        'The data\'s first event of "purchase" is of 2026-04-01: the first period holds a part only.',
      )
      expect(byWeek?.zh).toContain('2026-04-01')
      const inMay = { grain: 'month', range: { type: 'range', from: '2026-05-02', to: '2026-05-31' } }
      expect((await notes(inMay)).map(({ en }) => en)).toEqual([
        'The first period is cut where the chosen time begins; it is not a whole one.',
      ])
      const inShanghai = { kind: 'compare', field: 'city', op: 'eq', value: 'Shanghai' }
      expect(await notes({ grain: 'month', filter: inShanghai })).toEqual([])
    })

    it('spreads over months where clocks change in the stretch', async () => {
      const { events, ...rest } = scope.catalog
      const catalog = { ...rest, timeZone: 'America/New_York', events: events.map(({ from: _, ...event }) => event) }
      const query = metricQuery.parse({ metrics: ['purchase_amount'], grain: 'month' })
      const { rows } = await runQuery(query, customerScope(catalog, scope.asOf), engine)
      expect(rows.map((row) => row.purchase_amount).reduce((sum: number, one) => sum + Number(one), 0)).toBe(80_000)
    })

    it('parts events by their own property and customers by theirs at once', async () => {
      const { rows } = await ask({
        metrics: ['purchase_orders'],
        dimensions: ['purchase.category', 'city'],
        range: { type: 'range', from: '2026-05-01', to: '2026-05-31' },
      })
      expect(rows).toMatchObject([
        { purchase_category: { en: 'card' }, city: { en: 'Beijing' }, purchase_orders: 250 },
        { purchase_category: { en: 'fund' }, city: { en: 'Beijing' }, purchase_orders: 1 },
      ])
    })

    it('divides by all customers of the group where a metric is per customer', async () => {
      const { rows } = await ask({ metrics: ['purchase_amount_per_customer'], dimensions: ['city'], grain: 'month' })
      expect(rows.find((row) => String(row.period).startsWith('2026-05'))?.purchase_amount_per_customer).toBe(40)
    })

    it('compares with the period before', async () => {
      const { rows, notes } = await ask({
        metrics: ['purchase_amount', 'purchase_share'],
        range: { type: 'range', from: '2026-05-01', to: '2026-05-31' },
        comparison: { with: 'previous' },
      })
      expect(rows[0]).toMatchObject({
        purchase_amount: 30_000,
        purchase_amount_before: 50_000,
        purchase_amount_growth: -0.4,
      })
      expect(rows[0]?.purchase_share_change).toBeCloseTo(0.251 - 0.5, 12)
      expect(notes[0]?.en).toContain('2026-04-01 to 2026-04-30')
    })

    it('compares with the same days a year before, or with another time that is named', async () => {
      const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' }
      const { rows, notes, comparedAs } = await ask({
        metrics: ['purchase_amount'],
        range: may,
        comparison: { with: 'range', range: { type: 'range', from: '2026-04-01', to: '2026-04-30' } },
      })
      expect(rows[0]).toMatchObject({ purchase_amount: 30_000, purchase_amount_before: 50_000 })
      expect([comparedAs?.en, notes[0]?.en]).toEqual([
        'period compared with',
        'The period compared with is 2026-04-01 to 2026-04-30.',
      ])
      const year = await ask({ metrics: ['purchase_amount'], range: may, comparison: { with: 'year_before' } })
      // the data begin later, so that the year before holds none to compare with
      expect(year.rows[0]).toMatchObject({ purchase_amount: 30_000 })
      expect(year.rows[0]).not.toHaveProperty('purchase_amount_before')
      expect(year.notes[0]?.zh).toContain('2025-05-01 至 2025-05-31')
    })

    it('gives the share of a group that a rule selects, with its interval, parted like any metric', async () => {
      const share = { kind: 'event', event: 'purchase', measure: { type: 'count' }, op: 'gte', value: 1 }
      const { rows, metrics } = await ask({
        metrics: ['share_of_group'],
        share,
        range: { type: 'range', from: '2026-05-01', to: '2026-05-31' },
      })
      const { rows: plain } = await ask({ metrics: ['purchase_share'] })
      expect(rows[0]?.share_of_group).toBe(plain[0]?.purchase_share)
      expect(rows[0]?.share_of_group_low).toBe(plain[0]?.purchase_share_low)
      expect(metrics[0]?.definition.en).toContain('÷ all customers')
      await expect(ask({ metrics: ['share_of_group'] })).rejects.toMatchObject({ code: 'unknown_metric' })
    })

    it('says when it was cut', async () => {
      const { complete, notes, rows } = await ask({ metrics: ['customers'], dimensions: ['age'], limit: 3 })
      expect([complete, rows.length]).toEqual([false, 3])
      expect(notes.map(({ en }) => en).join()).toContain('only the first 3 rows')
      expect(rows[0]?.share).toBeCloseTo(Number(rows[0]?.customers) / 1000, 12)
    })

    it('says what the groups that are shown hold together of everything', async () => {
      const { rows } = await ask({ metrics: ['customers'], dimensions: ['age'], limit: 3, together: true })
      const shown = rows.reduce((sum, row) => sum + Number(row.customers), 0)
      expect(rows.at(-1)?.together).toBeCloseTo(shown / 1000, 12)
    })

    it('tells how far two groups are apart: of rates by Newcombe, of means by Welch', async () => {
      const { rows, method } = await ask({
        metrics: ['purchase_share', 'purchase_amount_per_customer'],
        dimensions: ['city'],
        difference: true,
      })
      const [first, last] = [rows[0] ?? {}, rows.at(-1) ?? {}]
      const apart = Number(first.purchase_share) - Number(last.purchase_share)
      expect(first.purchase_share_gap).toBeCloseTo(apart, 12)
      expect(Number(first.purchase_share_gap_low)).toBeLessThan(apart)
      expect(first.purchase_share_gap_relative).toBeCloseTo(
        Number(first.purchase_share) / Number(last.purchase_share) - 1,
        9,
      )
      expect(first.purchase_amount_per_customer_gap).toBeDefined()
      expect(method?.en).toContain('Newcombe')
      expect(last).not.toHaveProperty('purchase_share_gap')
    })

    it('counts campaign facts by assignment', async () => {
      const { rows } = await ask({
        metrics: ['conversion_rate', 'open_rate', 'click_rate', 'campaign_revenue'],
        campaign: 'C1',
        dimensions: ['arm'],
      })
      expect(rows).toMatchObject([
        { arm: { en: 'treatment' }, conversion_rate: 0.4, campaign_revenue: 10_000, n: 500 },
        { arm: { en: 'control' }, conversion_rate: 0.2, open_rate: null },
      ])
      expect(rows[0]?.open_rate).toBeCloseTo(0.6, 12)
      const cost = await ask({ metrics: ['campaign_cost', 'sent_customers'], campaign: 'C1' })
      expect(cost.rows[0]?.campaign_cost).toBeCloseTo(500 * 0.05, 9)
    })

    it('binds every value', async () => {
      const { query } = await ask({
        metrics: ['customers'],
        filter: { kind: 'compare', field: 'city', op: 'eq', value: 'Shanghai' },
      })
      expect(query.sql).not.toContain('Shanghai')
      expect(query.parameters).toContain('Shanghai')
    })
  })

  describe('results of campaigns', () => {
    it('reads a randomised campaign by assignment', async () => {
      const { readOut } = await read({ campaign: 'C1' })
      expect(readOut.comparisons[0]).toMatchObject({ verdict: 'lift_shown' })
      expect(readOut.comparisons[0]?.estimatePp).toBeCloseTo(20, 10)
      expect(readOut.srm.verdict).toBe('pass')
      expect(readOut.arms.find(({ role }) => role === 'treatment')?.nExposed).toBe(500)
    })

    it('gives no lift where there was no control, and only observational words', async () => {
      const { readOut } = await read({ campaign: 'C2' })
      expect(readOut.wording).toBe('observational')
      expect(readOut.refusals.map(({ code }) => code)).toContain('empty_arm')
    })

    it('refuses a failed split, customers counted twice, a window that is not over, an arm of nobody', async () => {
      const codes = async (question: Parameters<typeof readCampaign>[0]) =>
        (await read(question)).readOut.refusals.map(({ code }) => code)
      expect(await codes({ campaign: 'C3' })).toContain('sample_ratio_mismatch')
      const twice = (await read({ campaign: 'C4' })).readOut.refusals.find(({ code }) => code === 'duplicate_customers')
      expect(twice?.details.customers).toBe(7)
      expect(await codes({ campaign: 'C5' })).toContain('window_not_matured')
      expect(
        await codes({ campaign: 'C3', filter: { kind: 'compare', field: 'age', op: 'gt', value: 200 } }),
      ).toContain('empty_arm')
    })

    it('refuses what cannot be asked, with what to do', async () => {
      await expect(read({ campaign: 'C9' })).rejects.toMatchObject({ code: 'unknown_past_campaign' })
      await expect(read({ campaign: 'C1', metric: 'campaign_revenue' })).rejects.toMatchObject({
        code: 'metric_without_denominator',
        details: { ratesEn: expect.arrayContaining(['conversion rate']) },
      })
      await expect(read({ campaign: 'C1', metric: 'wrong' })).rejects.toMatchObject({ code: 'unknown_metric' })
      await expect(ask({ metrics: ['average:age'], grain: 'month' })).rejects.toMatchObject({
        code: 'metric_not_divisible',
      })
      const running = {
        ...catalog,
        campaigns: declared.map((one) => ({ ...one, start: '2026-06-01', end: '2026-07-31' })),
      }
      await expect(read({ campaign: 'C1' }, customerScope(running, scope.asOf))).rejects.toMatchObject({
        code: 'campaign_running',
      })
    })

    it('checks the split of a campaign whose outcome nobody recorded, and says what to ask for instead of an effect', async () => {
      const bare: Catalog = {
        ...catalog,
        campaigns: declared.map((one) => ({ ...one, outcomes: [] })),
        events: catalog.events.map((event) => ({
          ...event,
          properties: event.properties.filter(({ name }) => name !== 'converted'),
        })),
        attributes: catalog.attributes.filter(({ type }) => type !== 'boolean'),
      }
      const unrecorded = customerScope(bare, scope.asOf)
      const { readOut } = await read({ campaign: 'C1' }, unrecorded)
      expect(readOut.srm).toMatchObject({ verdict: 'pass', p: 1 })
      expect(readOut.comparisons).toEqual([])
      expect(readOut.arms.map(({ value }) => value)).toEqual([null, null])
      expect(readOut.refusals.map(({ code, sentence }) => [code, sentence.en])).toEqual([
        ['no_outcome', expect.stringMatching(/^The data hold no outcome of this campaign\. Name what .*"/)],
      ])
      await expect(compareCampaigns({}, unrecorded, engine)).rejects.toMatchObject({ code: 'no_campaign_outcome' })
      // what customers bought is an outcome, where it is named
      const bought = await read({ campaign: 'C1', metric: 'purchase_order_value' }, unrecorded)
      expect(bought.readOut.comparisons).toHaveLength(1)
    })

    it('refuses to add amounts of several currencies', async () => {
      const currency = { value: '', synonyms: { zh: [], en: [] }, unknown: false }
      const mixed: Catalog = {
        ...catalog,
        events: catalog.events.map((event) =>
          event.name === 'purchase'
            ? {
                ...event,
                properties: event.properties.concat({
                  ...(event.properties[0] as Catalog['attributes'][number]),
                  name: 'currency',
                  values: ['CNY', 'USD'].map((value) => ({ ...currency, value, labels: { zh: value, en: value } })),
                }),
              }
            : event,
        ),
      }
      await expect(
        runQuery(metricQuery.parse({ metrics: ['purchase_amount'] }), customerScope(mixed, scope.asOf), engine),
      ).rejects.toMatchObject({ code: 'mixed_currencies', details: { currencies: ['CNY', 'USD'] } })
      // `currency` reads the column of the category
      const asked = (more: object) =>
        runQuery(metricQuery.parse({ metrics: ['purchase_amount'], ...more }), customerScope(mixed, scope.asOf), engine)
      const usd = { event: 'purchase', where: { kind: 'compare', field: 'currency', op: 'eq', value: 'USD' } }
      const one = await asked({ events: usd })
      expect(one.columns[0]).toMatchObject({ type: 'money', unit: 'USD' })
      const each = await asked({ dimensions: ['purchase.currency'] })
      expect(each.columns.map(({ name, type }) => [name, type])).toEqual([
        ['purchase_currency', 'text'],
        ['purchase_amount', 'decimal'],
        ['n', 'integer'],
      ])
      const inShanghai = { kind: 'compare', field: 'city', op: 'eq', value: 'Shanghai' }
      await expect(asked({ filter: inShanghai, dimensions: ['city'] })).rejects.toMatchObject({
        code: 'mixed_currencies',
      })
    })

    it('compares campaigns, those that cannot be read last and with their reasons', async () => {
      const { campaigns } = await compareCampaigns({}, scope, engine)
      expect(campaigns.map(({ campaign }) => campaign)).toHaveLength(campaignsOf(catalog).length)
      expect(campaigns[0]).toMatchObject({ campaign: 'C1', causal: true, verdict: 'lift_shown' })
      const last = campaigns.find(({ campaign }) => campaign === 'C3')
      expect([last?.effect, last?.refusals.map(({ code }) => code)]).toEqual([null, ['sample_ratio_mismatch']])
    })
  })

  describe('why and who', () => {
    it('splits a change into parts that add up to it', async () => {
      const may = { type: 'range' as const, from: '2026-05-01', to: '2026-05-31' }
      const total = await explainChange({ metric: 'purchase_orders', range: may, dimension: 'city' }, scope, engine)
      expect([total.beforeValue, total.afterValue, total.change]).toEqual([500, 251, -249])
      expect(total.parts.map(({ label, rate }) => [label.en, rate])).toEqual([
        ['Shanghai', -250],
        ['Beijing', 1],
      ])
      const ratio = await explainChange({ metric: 'purchase_order_value', range: may }, scope, engine)
      expect(ratio.mix + ratio.rate).toBeCloseTo(ratio.change as number, 9)
      expect(ratio.looked.length).toBeGreaterThan(1)
    })

    it('says what share the top customers hold', async () => {
      const held = await readConcentration({ metric: 'purchase_amount', top: 0.2 }, scope, engine)
      expect([held.customers, held.topCustomers]).toEqual([501, 101])
      expect(held.total).toBe(80_000)
      // one of 5,000 and a hundred of 200
      expect(held.share).toBeCloseTo((5000 + 100 * 200) / 80_000, 12)
      expect(held.tenths.reduce((sum, tenth) => sum + tenth, 0)).toBeCloseTo(1, 9)
    })
    it('says what the first so many hold, also of another total than they are ranked by', async () => {
      const held = await readConcentration({ metric: 'purchase_amount', top: 0.2, count: 3 }, scope, engine)
      expect([held.topCustomers, held.share]).toEqual([3, (5000 + 2 * 200) / 80_000])
      const other = await readConcentration(
        { metric: 'purchase_count', by: 'purchase_amount', top: 0.2, count: 1 },
        scope,
        engine,
      )
      // customer 1 spent the most and bought once
      expect([other.total, other.share]).toEqual([751, 1 / 751])
    })
  })

  describe('medians, parts and reach', () => {
    const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' }
    const value = async (query: object, column?: string) => {
      const table = await runQuery(metricQuery.parse(query), scope, engine)
      return table.rows[0]?.[column ?? table.metrics[0]?.name ?? '']
    }

    it('takes the median, the lowest, the highest and percentiles of a field', async () => {
      expect(await value({ metrics: ['median:age'] })).toBe(44.5)
      expect(await value({ metrics: ['lowest:age'] })).toBe(20)
      expect(await value({ metrics: ['highest:age'] })).toBe(69)
      expect(await value({ metrics: ['p90:age'] })).toBeCloseTo(64.1, 9)
    })

    it('counts customers without events as 0, and looks at whole orders where orders are asked for', async () => {
      expect(await value({ metrics: ['median:purchase_amount'] })).toBe(100)
      expect(await value({ metrics: ['highest:purchase_amount'], range: may })).toBe(5000)
      expect(await value({ metrics: ['median:purchase_amount'], range: may })).toBe(0)
      // M1 is an order of customer 1 for 5,000; every other one is of 100
      expect(await value({ metrics: ['highest:purchase.order'], range: may })).toBe(5000)
      expect(await value({ metrics: ['median:purchase.order'], range: may })).toBe(100)
    })

    it('limits orders by their whole amount, and shares out their number or what they come to', async () => {
      const over = { kind: 'compare' as const, field: 'amount', op: 'gt' as const, value: 100 }
      const part = { of: 'orders' as const, event: 'purchase', where: over }
      const count = await value({ metrics: ['part_of:purchase_orders'], range: may, part })
      expect(count).toBe(1)
      const orders = Number(await value({ metrics: ['purchase_orders'], range: may }))
      expect(await value({ metrics: ['share_of:purchase_orders'], range: may, part })).toBeCloseTo(1 / orders, 12)
      const amount = Number(await value({ metrics: ['purchase_amount'], range: may }))
      expect(await value({ metrics: ['share_of:purchase_amount'], range: may, part })).toBeCloseTo(5000 / amount, 12)
    })

    it('parts a median by a field, without a share of a total', async () => {
      const table = await runQuery(
        metricQuery.parse({ metrics: ['median:age'], dimensions: ['city'], order: 'asc' }),
        scope,
        engine,
      )
      expect(table.columns.map(({ name }) => name)).toEqual(['city', 'median:age', 'n'])
      expect(table.rows.map(({ n }) => n)).toEqual([250, 750])
    })

    it('cannot split a median into parts, nor call it a share', async () => {
      await expect(
        explainChange(
          { metric: 'median:age', range: { type: 'range', from: '2026-05-01', to: '2026-05-31' } },
          scope,
          engine,
        ),
      ).rejects.toMatchObject({ code: 'metric_not_divisible' })
      await expect(readConcentration({ metric: 'median:age', top: 0.2 }, scope, engine)).rejects.toMatchObject({
        code: 'metric_not_divisible',
      })
    })

    it('ranks groups by how much they moved, of all groups and not only of the largest', async () => {
      const asked = {
        metrics: ['purchase_amount'],
        dimensions: ['city'],
        range: { type: 'range', from: '2026-05-01', to: '2026-05-31' },
        comparison: { with: 'previous' },
        movers: 'change',
        order: 'asc',
        limit: 1,
      }
      const all = await ask({ ...asked, limit: 50 })
      const changes = all.rows.map((row) => row.purchase_amount_change as number)
      expect(changes).toEqual([...changes].sort((a, b) => a - b))
      const { rows } = await ask(asked)
      expect(rows.map(({ city }) => city)).toEqual([all.rows[0]?.city])
    })

    it('shows no group without such an event, where the property that limits the events parts them too', async () => {
      const { rows } = await ask({
        metrics: ['purchase_order_value'],
        dimensions: ['purchase.category'],
        events: { event: 'purchase', where: { kind: 'compare', field: 'category', op: 'eq', value: 'card' } },
      })
      expect(rows).toHaveLength(1)
      expect(rows[0]?.purchase_order_value).toBe(100)
    })

    it('limits a metric to some of its events, and says which share of a total they are', async () => {
      const funds = { event: 'purchase', where: { kind: 'compare', field: 'category', op: 'eq', value: 'fund' } }
      const all = Number(await value({ metrics: ['purchase_amount'], range: may }))
      const part = Number(await value({ metrics: ['purchase_amount'], range: may, events: funds }))
      expect([all, part]).toEqual([30_000, 5000])
      const share = { metrics: ['share_of:purchase_amount'], range: may }
      expect(await value({ ...share, part: { of: 'events', ...funds } })).toBeCloseTo(part / all, 9)
      const shanghai = { kind: 'compare', field: 'city', op: 'eq', value: 'Shanghai' }
      expect(await value({ ...share, part: { of: 'customers', where: shanghai } })).toBe(0)
      await expect(value({ metrics: ['average:age'], events: funds })).rejects.toMatchObject({
        code: 'metric_not_divisible',
      })
    })

    it('counts the facts of the campaigns of one channel', async () => {
      const [sms, push] = [
        await value({ metrics: ['opened_customers'], channel: 'sms' }),
        await value({ metrics: ['assigned_customers'], channel: 'push' }),
      ]
      // three of five in each treated half are even
      expect(sms).toBe(300)
      expect(push).toBe(1800)
    })
  })
})
