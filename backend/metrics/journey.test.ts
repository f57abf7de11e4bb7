import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { testWorld } from '../../testing/workspace.ts'
import type { WorkspaceServices } from '../workspaces/open-workspace.ts'
import { metricQuery } from './query.ts'

const watch = { onProgress: () => {}, signal: new AbortController().signal }

describe.skipIf(!requires('shared'))('the coupon campaigns of The Complete Journey', () => {
  let world: Awaited<ReturnType<typeof testWorld>>
  let grocer: WorkspaceServices
  beforeAll(async () => {
    world = await testWorld()
    const folder = join(sharedFolder() as string, 'data/complete-journey')
    const load = (file: string, type: string, time: string, fact: 'received' | 'converted', lookup?: string) =>
      world.fairlead.importing(
        {
          workspace: 'journey',
          now: '2018-01-15T00:00:00Z',
          file: join(folder, file),
          events: { type, customer: 'household_id', time },
          campaign: { column: 'campaign_id', fact },
          ...(lookup && { lookup: { file: join(folder, lookup), on: 'campaign_id' } }),
        },
        watch,
      )
    await load('campaigns.csv', 'mailing', 'start_date', 'received', 'campaign_descriptions.csv')
    await load('coupon_redemptions.csv', 'redemption', 'redemption_date', 'converted')
    grocer = await world.fairlead.workspaces.open('journey')
  }, 180_000)
  afterAll(() => world.close())

  it('counts households reached and redeemed as the package does', async () => {
    const table = await grocer.metrics.query(
      metricQuery.parse({
        metrics: ['sent_customers', 'converted_customers', 'conversion_rate'],
        dimensions: ['campaign'],
      }),
    )
    const of = (name: string) => table.rows.find(({ campaign }) => (campaign as { en: string }).en === name)
    expect(grocer.metrics.campaigns()).toHaveLength(27)
    expect(of('18')).toMatchObject({ sent_customers: 1133, converted_customers: 214 })
    expect(of('13')).toMatchObject({ sent_customers: 1077, converted_customers: 196 })
    expect(of('8')).toMatchObject({ sent_customers: 1076, converted_customers: 158 })
    expect(of('8')?.conversion_rate).toBeCloseTo(158 / 1076, 12)
  })

  it('counts them by the type that the second file says', async () => {
    const { rows } = await grocer.metrics.query(
      metricQuery.parse({ metrics: ['sent_customers', 'converted_customers'], dimensions: ['mailing.campaign_type'] }),
    )
    expect(rows.map((row) => [row.sent_customers, row.converted_customers])).toEqual([
      [3647, 604],
      [2368, 154],
      [574, 34],
    ])
  })

  it('speaks of no effect: nobody was left out', async () => {
    const { readOut } = await grocer.metrics.read({ campaign: '18' })
    expect([readOut.wording, readOut.verdict]).toEqual(['observational', 'not_readable'])
    expect(readOut.refusals.map(({ code }) => code)).toEqual(expect.arrayContaining(['not_randomised', 'no_control']))
    expect(readOut.arms[0]?.value).toBeCloseTo(214 / 1133, 12)
  })
})
