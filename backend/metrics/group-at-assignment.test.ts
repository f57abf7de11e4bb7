import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../testing/importing.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import type { Rule } from '../segments/rule.ts'
import { customerScope, type Scope } from '../segments/scope.ts'
import type { Engine } from '../warehouse/engine.ts'
import { compareCampaigns } from './compare-campaigns.ts'
import { type CampaignQuestion, readCampaign } from './read-campaign.ts'

const csv = (head: string, rows: (string | number)[][]) => [head, ...rows.map((row) => row.join(','))].join('\n')
const ids = Array.from({ length: 400 }, (_, n) => n + 1)
const pad = (n: number) => String(n).padStart(2, '0')
const treated = (id: number) => id % 2 === 1
const inFirstWave = (id: number) => id <= 200
const boughtBefore = (id: number) => id % 8 < 2
const boughtBetween = (id: number) => id % 8 === 2 || id % 8 === 3

/** Who was treated was seen, and bought, afterwards: a group by that is made by the campaign. */
const customers = csv(
  'customer_id,tier,joined,last_seen,won',
  ids.map((id) => [
    id,
    id % 8 < 4 ? 'gold' : 'silver',
    `2025-0${1 + (id % 9)}-01`,
    treated(id) ? '2026-04-01' : '2026-01-10',
    treated(id) ? 'yes' : 'no',
  ]),
)
const purchases = csv('customer_id,time,amount', [
  ...ids.filter(boughtBefore).map((id) => [id, '2026-02-20 10:00:00', 100]),
  ...ids.filter(boughtBetween).map((id) => [id, '2026-03-05 10:00:00', 100]),
  ...ids.filter(treated).map((id) => [id, '2026-03-20 10:00:00', 100]),
])
const enrolments = csv('customer_id,time,campaign,arm,converted', [
  ...ids.map((id) => [
    id,
    inFirstWave(id) ? '2026-03-02 10:00:00' : '2026-03-10 10:00:00',
    'Waves',
    treated(id) ? 'treatment' : 'control',
    treated(id) ? 'yes' : 'no',
  ]),
  ...ids.map((id) => [
    id,
    `2026-05-${pad(4 + (id % 2))} 1${id % 10}:${pad(id % 60)}:00`,
    'Stream',
    id % 4 < 2 ? 'treatment' : 'control',
    'no',
  ]),
])
const arms: PastCampaign['arms'] = (['treatment', 'control'] as const).map((value) => ({
  value,
  labels: { zh: value, en: value },
  synonyms: { zh: [], en: [] },
  role: value,
}))
const campaign = (name: string): PastCampaign => ({
  name,
  labels: { zh: name, en: name },
  synonyms: { zh: [], en: [] },
  event: 'enrolment',
  arm: 'arm',
  arms,
  design: 'randomised',
  windowDays: 30,
  outcomes: ['conversion_rate'],
})
/** One that a column of the customers tells. */
const column = (more: Partial<PastCampaign>): PastCampaign => {
  const { event: _, ...rest } = campaign('Table')
  return {
    ...rest,
    arm: 'tier',
    arms: arms.map((arm, n) => ({ ...arm, value: ['gold', 'silver'][n] as string })),
    ...more,
  }
}

const bought = (window?: object): Rule =>
  ({
    kind: 'event',
    event: 'purchase',
    measure: { type: 'count' },
    op: 'gte',
    value: 1,
    ...(window && { window }),
  }) as Rule
const since = (field: string, days: number): Rule =>
  ({ kind: 'date', field, window: { type: 'last', n: days, unit: 'day' } }) as Rule

forEachEngine((engineNow) => {
  let place: ImportPlace
  let engine: Engine
  let scope: Scope
  const as = (campaigns: PastCampaign[]): Scope => customerScope({ ...scope.catalog, campaigns } as Catalog, scope.asOf)
  beforeAll(async () => {
    engine = engineNow()
    place = await importPlace(engine)
    await place.text(customers, { timeZone: 'Asia/Shanghai', now: '2026-06-30T02:00:00Z' })
    for (const [type, text] of Object.entries({ purchase: purchases, enrolment: enrolments }))
      await place.import(await place.file(`${type}.csv`, text), {
        events: { type, customer: 'customer_id', time: 'time' },
      })
    const catalog = { ...(await place.catalog()), campaigns: [campaign('Waves'), campaign('Stream')] }
    scope = customerScope(catalog, '2026-06-30T02:00:00Z')
  })
  afterAll(() => place.close())

  const read = (filter: Rule, more: Partial<CampaignQuestion> = {}, using = scope) =>
    readCampaign({ campaign: 'Waves', filter, ...more }, using, engine)
  const counts = async (filter: Rule, more: Partial<CampaignQuestion> = {}) =>
    (await read(filter, more)).readOut.arms.map(({ nAssigned }) => nAssigned)
  const refused = async (filter: Rule, more: Partial<CampaignQuestion> = {}, using = scope) => {
    const { readOut } = await read(filter, more, using)
    expect(readOut).toMatchObject({ comparisons: [], wording: 'observational', verdict: 'not_readable' })
    expect(readOut.arms.map(({ value }) => value)).toEqual([null, null])
    expect(readOut.refusals.map(({ code }) => code)).toEqual(['group_after_assignment'])
    return readOut.refusals[0]?.sentence.en
  }

  describe('a group of a campaign', () => {
    it('is who was in it when they were assigned, whatever the campaign made them do', async () => {
      const found = await read(bought({ type: 'last', n: 120, unit: 'day' }))
      // of the first wave a quarter had bought, of the second one half; by today all who were treated have
      expect(found.readOut.arms.map(({ nAssigned }) => nAssigned)).toEqual([75, 75])
      expect(found.filterTold?.en).toBe('as of assignment')
      expect(await counts({ kind: 'not', of: bought() })).toEqual([125, 125])
    })

    it('is told at the instant of each customer', async () => {
      expect(await counts(bought({ type: 'last', n: 7, unit: 'day' }))).toEqual([25, 25])
      expect(await counts(bought({ type: 'last', n: 11, unit: 'day' }))).toEqual([50, 50])
    })

    it('takes calendar periods as whoever asks means them', async () => {
      expect(await counts(bought({ type: 'calendar', unit: 'month', offset: -4 }))).toEqual([50, 50])
      expect(await refused(bought({ type: 'calendar', unit: 'month', offset: -3 }))).toContain(
        'its time runs beyond the assignment of 2026-03-02',
      )
    })

    it('says of fields without a history that they are of today', async () => {
      const gold: Rule = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
      expect((await read(gold)).filterTold?.en).toBe("membership tier by today's value")
      const both = await read({ kind: 'all', of: [gold, bought()] })
      expect(both.filterTold).toEqual({
        zh: expect.stringContaining('按分配之前的情况；'),
        en: "as of assignment; membership tier by today's value",
      })
      expect((await read({ kind: 'everyone' }, { by: 'tier' })).byTold?.en).toBe("membership tier by today's value")
    })

    it('is refused where the campaign or what followed decides who is in it, and shows no level of it', async () => {
      expect(await refused({ kind: 'campaign', campaign: 'Waves', did: 'converted' })).toContain(
        'it is what this campaign itself did or brought about',
      )
      expect(await refused(bought({ type: 'range', from: '2026-03-15', to: '2026-03-31' }))).toContain('its time')
      expect(await refused(bought({ type: 'range', from: '2026-03-15' }))).toContain('its time')
      expect(await refused({ kind: 'not', of: since('last_seen', 100) })).toContain(
        'of 200 customers changed after they were assigned',
      )
      const won: Rule = { kind: 'compare', field: 'won', op: 'eq', value: true }
      expect(await refused(won, { metric: 'share:won' })).toContain('brought about')
    })

    it('may be of a date that had passed, and of another campaign before', async () => {
      expect((await read(since('joined', 300))).readOut.refusals.map(({ code }) => code)).not.toContain(
        'group_after_assignment',
      )
      const before: Rule = { kind: 'campaign', campaign: 'Waves', did: 'converted' }
      const { readOut } = await read(before, { campaign: 'Stream' })
      expect(readOut.nAssigned).toBe(200)
    })

    it('is told by the day where customers were assigned one after the other', async () => {
      const found = await read(bought(), { campaign: 'Stream' })
      expect(found.filterTold?.en).toBe('as of the first assignment of the same day')
      expect(found.readOut.nAssigned).toBe(300)
    })

    it('is not parted by what came after either', async () => {
      const { groups, readOut } = await read({ kind: 'everyone' }, { by: 'won', metric: 'share:won' })
      expect(readOut.comparisons).toHaveLength(1)
      expect(groups.flatMap((group) => group.readOut.refusals.map(({ code }) => code))).toEqual(
        groups.map(() => 'group_after_assignment'),
      )
    })
  })

  it('takes the first day of a campaign that a column tells, and refuses events where there is none', async () => {
    const filter = bought()
    const undated = as([column({})])
    expect(await refused(filter, { campaign: 'Table', metric: 'share:won' }, undated)).toContain(
      'do not say when customers were assigned',
    )
    const dated = await read(filter, { campaign: 'Table', metric: 'share:won' }, as([column({ start: '2026-03-02' })]))
    expect(dated.filterTold?.en).toBe('as of assignment')
    expect(dated.readOut.nAssigned).toBe(100)
  })

  it('is told for each campaign that is compared, and refused for those alone that began too early', async () => {
    const april: Rule = bought({ type: 'range', from: '2026-03-15', to: '2026-04-30' })
    const { campaigns, filterTold } = await compareCampaigns({ filter: april }, scope, engine)
    const codes = (name: string) =>
      campaigns.find(({ campaign }) => campaign === name)?.refusals.map(({ code }) => code)
    expect(codes('Waves')).toEqual(['group_after_assignment'])
    expect(codes('Stream')).not.toContain('group_after_assignment')
    expect(campaigns.find(({ campaign }) => campaign === 'Stream')?.assigned).toBeGreaterThan(0)
    expect(filterTold?.en).toContain('assignment')
  })
})
