import { armsOf } from '../backend/catalog/campaigns.ts'
import type { Catalog, Channel } from '../backend/catalog/catalog.ts'
import { applyLabels, type LabelFile } from '../backend/catalog/labels.ts'
import type { PastCampaign } from '../backend/catalog/past-campaign.ts'
import { outcomeDays } from './outcomes.ts'
import { products } from './products.ts'
import { terms } from './terms.ts'
import { truth } from './truth.ts'

export const workspace = 'demo'
export const timeZone = 'Asia/Shanghai'
export const currency = 'CNY'
/** The demo bank's clock stands still, so that its answers do not change from day to day. */
export const clock = '2026-06-30T02:00:00Z'
export const title = { zh: '演示银行（合成数据）', en: 'Demo bank (synthetic data)' }

const costs: Record<Channel['name'], number> = { sms: 0.045, push: 0.005, email: 0.008, wechat: 0.02, wecom: 0.1 }
const campaigns = Object.fromEntries(truth.map(({ id, zh, en }) => [id, { labels: { zh, en } }]))

const labels: LabelFile = {
  title,
  currency,
  events: {
    touch: { properties: { campaign: { values: campaigns } } },
    enrolment: {
      labels: { zh: '活动入组', en: 'campaign enrolment' },
      synonyms: { zh: ['参加活动', '参加实验'], en: ['campaign participation', 'experiment enrolment'] },
      verbs: { zh: ['入组', '参加活动'], en: ['enrol', 'take part'] },
      properties: { campaign: { values: campaigns } },
    },
  },
}

/** The start of the demo's catalog, before any data: marked synthetic, with currency, zone and clock. */
export const emptyDemo = (): Catalog => ({
  version: 1,
  workspace,
  title,
  synthetic: true,
  timeZone,
  currency,
  clock,
  customers: { labels: { zh: '客户', en: 'customer' }, synonyms: { zh: [], en: [] }, idType: 'integer', rows: 0 },
  attributes: [],
  events: [],
  products: [],
  channels: [],
  glossary: [],
})

/** Everybody in them was drawn and parted by chance, so their results may be read as effects. */
const pastCampaigns = (imported: Catalog): PastCampaign[] => {
  const arms = imported.events
    .find(({ name }) => name === 'enrolment')
    ?.properties.find(({ name }) => name === 'arm')?.values
  return truth.map(({ id, zh, en, channel, start, holdout }) => ({
    name: id,
    labels: { zh, en },
    synonyms: { zh: [], en: [] },
    event: 'enrolment',
    arm: 'arm',
    arms: armsOf(arms ?? []).map((arm) => ({ ...arm, share: arm.role === 'control' ? holdout : 1 - holdout })),
    design: 'randomised',
    channel,
    start,
    windowDays: outcomeDays,
    outcomes: ['conversion_rate', 'revenue_per_customer'],
  }))
}

/** Adds what no file says: products, terms, costs of messages and the names of past campaigns. Done last, so it marks the demo as whole. */
export const finishDemo = (imported: Catalog): Catalog => ({
  ...applyLabels(imported, labels),
  products,
  glossary: terms,
  channels: imported.channels.map((channel) => ({ ...channel, unitCost: costs[channel.name] })),
  campaigns: pastCampaigns(imported),
})

/** Whether the demo was finished; one that was cut off is not. */
export const isFinished = (catalog: Catalog): boolean => catalog.glossary.length > 0 && catalog.products.length > 0
