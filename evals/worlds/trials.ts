import type { PastCampaign } from '../../backend/catalog/past-campaign.ts'
import { bank, bankClock, bankTables } from './bank.ts'
import { draw } from './draw.ts'
import { pastOutcomes } from './past-outcomes.ts'
import type { World } from './world.ts'

const customers = 600

/** A campaign of the data: who was in it, how many of a hundred in treatment, and how many of a hundred converted in each arm. */
interface Trial {
  name: string
  /** Days before the clock at which customers were assigned. */
  daysAgo: number
  /** Customers of a hundred who were assigned. */
  assigned: number
  treated: number
  converted: { treatment: number; control: number }
  declared: Pick<PastCampaign, 'design'> & Partial<Pick<PastCampaign, 'windowDays'>> & { shares?: [number, number] }
}

/** One that shows a lift, one of another channel, one that shows none, one that harms, a broken split, one not at random, one without control, one that is not over. */
const campaigns: Trial[] = [
  ['C2026-03', 100, 100, 50, 40, 20, { design: 'randomised', shares: [0.5, 0.5], windowDays: 30 }],
  ['C2025-06', 380, 90, 50, 20, 20, { design: 'randomised', shares: [0.5, 0.5], windowDays: 30 }],
  ['C2025-08', 320, 90, 50, 10, 30, { design: 'randomised', shares: [0.5, 0.5], windowDays: 30 }],
  ['C2025-10', 270, 100, 62, 30, 20, { design: 'randomised', shares: [0.5, 0.5], windowDays: 30 }],
  ['C2025-12', 200, 80, 40, 35, 15, { design: 'quasi', windowDays: 30 }],
  ['C2025-03', 470, 70, 100, 25, 0, { design: 'none', windowDays: 30 }],
  ['C2026-01', 5, 90, 50, 20, 20, { design: 'randomised', shares: [0.5, 0.5], windowDays: 30 }],
].map(
  ([name, daysAgo, assigned, treated, treatment, control, declared]) =>
    ({ name, daysAgo, assigned, treated, converted: { treatment, control }, declared }) as Trial,
)

const enrolments = (seed: number): string =>
  campaigns
    .map(({ name, daysAgo, assigned, treated, converted }) => {
      const key = (what: string) => `${name}/${what}`
      return `select i as customer_id, ${bankClock} - interval ${daysAgo} day as ts, '${name}' as campaign,
        case when ${draw(seed, key('arm'), 100)} < ${treated} then 'treatment' else 'control' end as arm,
        ${draw(seed, key('converted'), 100)} < (case when ${draw(seed, key('arm'), 100)} < ${treated} then ${converted.treatment} else ${converted.control} end) as converted,
        (case when ${draw(seed, key('revenue'), 3)} = 0 then ${draw(seed, key('paid'), 500)} else 0 end)::bigint as revenue
        from generate_series(1, ${customers}) as numbers(i) where ${draw(seed, key('in'), 100)} < ${assigned}`
    })
    .join(' union all ')

const isEvent = (table: string) => table.startsWith('event_')

/** The bank with more customers, no other events, and campaigns whose true effects are known by formula. */
export const trials: World = {
  name: 'trials',
  version: 2,
  zoneHours: bank.zoneHours,
  populations: 3,
  async catalog() {
    const { campaigns: _, ...catalog } = await bank.catalog()
    const event = catalog.events.find(({ name }) => name === 'enrolment')
    const values = event?.properties.find(({ role }) => role === 'campaign')?.values ?? []
    const arms = event?.properties.find(({ role }) => role === 'arm')?.values ?? []
    const declared = campaigns.map(({ name, declared: { shares, ...told } }): PastCampaign => {
      const { labels, synonyms } = values.find(({ value }) => value === name) ?? {
        labels: { zh: name, en: name },
        synonyms: { zh: [], en: [] },
      }
      return {
        name,
        labels,
        synonyms,
        event: 'enrolment',
        arm: 'arm',
        arms: (['treatment', 'control'] as const).flatMap((role, at) => {
          const arm = arms.find(({ value }) => value === role)
          const share = shares?.[at]
          return arm ? [{ value: role, labels: arm.labels, synonyms: arm.synonyms, role, ...(share && { share }) }] : []
        }),
        outcomes: [],
        ...told,
      }
    })
    return {
      ...catalog,
      workspace: 'trials',
      customers: { ...catalog.customers, rows: customers },
      campaigns: declared,
    }
  },
  outcomes: pastOutcomes,
  tables: (seed) =>
    bankTables(seed, customers).map(([table, select]) => [
      table,
      table === 'event_enrolment' ? enrolments(seed) : isEvent(table) ? `${select} limit 0` : select,
    ]),
}
