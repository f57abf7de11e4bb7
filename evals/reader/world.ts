import type { ImportRequest } from '../../backend/workspaces/import-request.ts'

export const worldNames = ['bank', 'hillstrom', 'telco', 'retail', 'demo', 'personality', 'journey'] as const
export type WorldName = (typeof worldNames)[number]

/** Data that requests are read against. */
export interface World {
  name: WorldName
  /** The imports that make it, one after another, with paths below the folder of public data; the demo makes itself. */
  sources?: Omit<ImportRequest, 'workspace'>[]
  /** Hours that local time is ahead of UTC, all the year round. */
  zoneHours: number
  /** Columns of which one follows from another: shuffled as one and never lost, so that either way to say a thing selects the same. */
  together: string[][]
  /** Date columns that hold the local day of a customer's first or last event. */
  derived: { column: string; event: string; which: 'first' | 'last' }[]
}

const plain = { zoneHours: 0, together: [], derived: [] }

export const worlds: World[] = [
  {
    name: 'bank',
    sources: [{ file: 'data/uci-bank-marketing/bank-full.csv', now: '2010-12-01T00:00:00Z' }],
    ...plain,
    together: [['pdays', 'previous', 'poutcome']],
  },
  {
    name: 'hillstrom',
    sources: [{ file: 'data/hillstrom/hillstrom.csv', now: '2008-04-01T00:00:00Z' }],
    ...plain,
    together: [['history', 'history_segment']],
  },
  {
    name: 'telco',
    sources: [{ file: 'data/telco-churn/Telco-Customer-Churn.csv', now: '2018-01-01T00:00:00Z' }],
    ...plain,
    together: [
      ['PhoneService', 'MultipleLines'],
      [
        'InternetService',
        'OnlineSecurity',
        'OnlineBackup',
        'DeviceProtection',
        'TechSupport',
        'StreamingTV',
        'StreamingMovies',
      ],
    ],
  },
  {
    name: 'retail',
    sources: [
      {
        file: 'data/online-retail/online_retail.csv.gz',
        now: '2011-12-10T00:00:00Z',
        events: { type: 'purchase', customer: 'CustomerID', time: 'InvoiceDate' },
        derive: ['amount=Quantity*UnitPrice'],
        where: "CustomerID is present and Quantity > 0 and UnitPrice > 0 and not InvoiceNo starts with 'C'",
      },
    ],
    ...plain,
    derived: [
      { column: 'first_order', event: 'purchase', which: 'first' },
      { column: 'last_order', event: 'purchase', which: 'last' },
    ],
  },
  {
    name: 'demo',
    ...plain,
    zoneHours: 8,
    together: [
      ['age', 'birthday'],
      ['province', 'city'],
      ['has_credit_card', 'credit_limit', 'utilisation'],
    ],
    derived: [
      { column: 'last_transaction', event: 'transaction', which: 'last' },
      { column: 'last_login', event: 'login', which: 'last' },
      { column: 'last_contacted', event: 'touch', which: 'last' },
    ],
  },
  {
    name: 'personality',
    sources: [{ file: 'data/customer-personality/marketing_campaign.tsv', id: 'ID', now: '2014-07-01T00:00:00Z' }],
    ...plain,
  },
  {
    name: 'journey',
    sources: [
      { file: 'data/complete-journey/demographics.csv', id: 'household_id', now: '2018-01-01T00:00:00Z' },
      {
        file: 'data/complete-journey/transactions_sample.csv.gz',
        events: { type: 'purchase', customer: 'household_id', time: 'transaction_timestamp' },
        lookup: { file: 'data/complete-journey/products.csv.gz', on: 'product_id' },
      },
      {
        file: 'data/complete-journey/coupon_redemptions.csv',
        events: { type: 'redemption', customer: 'household_id', time: 'redemption_date' },
      },
    ],
    ...plain,
  },
]

export const worldOf = (name: WorldName): World => {
  const found = worlds.find((world) => world.name === name)
  if (!found) throw new Error(`no world ${name}`)
  return found
}
