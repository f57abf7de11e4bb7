import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { testWorld } from '../../testing/workspace.ts'
import type { WorkspaceServices } from '../workspaces/open-workspace.ts'

const watch = { onProgress: () => {}, signal: new AbortController().signal }

describe.skipIf(!requires('shared'))('the Hillstrom e-mail test, imported as a campaign', () => {
  let world: Awaited<ReturnType<typeof testWorld>>
  let shop: WorkspaceServices
  beforeAll(async () => {
    world = await testWorld()
    await world.fairlead.importing(
      {
        workspace: 'hillstrom',
        file: join(sharedFolder() as string, 'data/hillstrom/hillstrom.csv'),
        campaign: {
          name: 'Hillstrom e-mail test',
          arm: 'segment',
          control: 'No E-Mail',
          outcomes: ['visit', 'conversion', 'spend'],
          design: 'randomised',
          shares: 'equal',
          windowDays: 14,
        },
      },
      watch,
    )
    shop = await world.fairlead.workspaces.open('hillstrom')
  }, 180_000)
  afterAll(() => world.close())

  const read = (metric: string, filter?: object) =>
    shop.metrics.read({ campaign: 'Hillstrom e-mail test', metric, ...(filter && { filter: filter as never }) })
  const of = (reading: Awaited<ReturnType<typeof read>>, arm: string) =>
    reading.readOut.comparisons.find(({ treatment }) => treatment === arm)

  it('has three arms, one of them the control, and three outcomes', () => {
    const [campaign] = shop.metrics.campaigns()
    expect(campaign?.arms.map(({ value, role }) => [value, role])).toEqual(
      expect.arrayContaining([
        ['No E-Mail', 'control'],
        ['Mens E-Mail', 'treatment'],
        ['Womens E-Mail', 'treatment'],
      ]),
    )
    expect(campaign?.outcomes).toEqual(['visit_rate', 'conversion_rate', 'spend_per_customer'])
  })

  it('reads what the published analysis says, with a Newcombe interval and the split checked', async () => {
    const visits = await read('visit_rate')
    expect(of(visits, 'Mens E-Mail')?.estimatePp).toBeCloseTo(7.658956365153125, 10)
    expect(of(visits, 'Mens E-Mail')?.ci.low).toBeCloseTo(0.06995330808373154, 10)
    expect(of(visits, 'Mens E-Mail')?.method.interval).toBe('newcombe')
    expect(visits.readOut.srm.p).toBeCloseTo(0.9037, 4)
    expect(visits.readOut.wording).toBe('causal')
    expect(of(await read('conversion_rate'), 'Mens E-Mail')?.estimatePp).toBeCloseTo(0.6805006519615695, 10)
    const spend = await read('spend_per_customer')
    expect(of(spend, 'Womens E-Mail')?.estimate).toBeCloseTo(0.4244122159365967, 9)
    expect(of(spend, 'Mens E-Mail')?.p).toBeCloseTo(1.163814968225482e-7, 12)
  })

  it('reads it for a part of the customers, and for each group of a field', async () => {
    const buyers = await read('visit_rate', { kind: 'compare', field: 'womens', op: 'eq', value: 1 })
    expect(of(buyers, 'Womens E-Mail')?.estimatePp).toBeCloseTo(7.31, 2)
    const { groups } = await shop.metrics.read({
      campaign: 'Hillstrom e-mail test',
      metric: 'visit_rate',
      by: 'zip_code',
    })
    const rural = groups.find(({ label }) => label.en === 'rural')
    expect(rural?.readOut.comparisons.find(({ treatment }) => treatment === 'Womens E-Mail')?.estimatePp).toBeCloseTo(
      2.91,
      2,
    )
  })

  it('tells two arms apart directly, and only those of the campaign', async () => {
    const asked = { campaign: 'Hillstrom e-mail test', metric: 'visit_rate', against: 'Womens E-Mail' }
    const { readOut } = await shop.metrics.read({ ...asked, arm: 'Mens E-Mail' })
    expect(readOut.comparisons).toHaveLength(1)
    const [one] = readOut.comparisons
    expect([one?.treatment, one?.control, one?.adjustedP, one?.incremental]).toEqual([
      'Mens E-Mail',
      'Womens E-Mail',
      null,
      null,
    ])
    // 3894/21307 − 3238/21387 with Newcombe's interval
    expect(one?.estimatePp).toBeCloseTo(3.1356, 3)
    expect(one?.ciPp?.low).toBeCloseTo(2.429, 2)
    expect(one?.ciPp?.high).toBeCloseTo(3.842, 2)
    expect(readOut).toMatchObject({ wording: 'causal', verdict: 'lift_shown', srm: { verdict: 'pass' } })
    // without an arm it is the one other that got something
    const alone = await shop.metrics.read(asked)
    expect(alone.readOut.comparisons).toEqual(readOut.comparisons)
    await expect(shop.metrics.read({ ...asked, arm: 'Letter' })).rejects.toMatchObject({
      code: 'campaign_has_no_arm',
    })
  })

  it('counts rates by group with Wilson intervals in one query', async () => {
    const table = await shop.metrics.query({
      metrics: ['visit_rate'],
      dimensions: ['arm'],
      campaign: 'Hillstrom e-mail test',
      order: 'desc',
      limit: 50,
    })
    expect(table.rows.map((row) => [row.n, Number(((row.visit_rate as number) * 100).toFixed(3))])).toEqual([
      [21307, 18.276],
      [21387, 15.14],
      [21306, 10.617],
    ])
    expect(table.chart).toMatchObject({ kind: 'interval', x: 'arm' })
    expect(table.complete).toBe(true)
  })
})
