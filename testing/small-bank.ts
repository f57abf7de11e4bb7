import { localActor } from '../backend/actor.ts'
import { campaignService } from '../backend/campaigns/service.ts'
import { type Catalog, catalog as catalogSchema } from '../backend/catalog/catalog.ts'
import { copyService } from '../backend/copy/service.ts'
import { metricService } from '../backend/metrics/service.ts'
import { planService } from '../backend/plans/service.ts'
import type { Receipt } from '../backend/receipt.ts'
import { segmentService } from '../backend/segments/segment-service.ts'
import { watchService } from '../backend/watch/watch.ts'
import type { Workspace } from '../backend/workspace.ts'
import { readForecasts } from '../backend/workspaces/forecasts.ts'
import { glossaryOf } from '../backend/workspaces/glossary.ts'
import { knowledgeService } from '../knowledge/service.ts'
import type { ToolContext } from '../tools/tool.ts'
import { testDatabases } from './database.ts'

const both = (zh: string, en: string) => ({ zh, en })
const attribute = (name: string, type: string, zh: string, more: object = {}) => ({
  name,
  column: name,
  type,
  labels: both(zh, name.replaceAll('_', ' ')),
  ...more,
})

/** 4,000 customers by formula, with transactions over 200 days before the clock. */
export const smallBankCatalog: Catalog = catalogSchema.parse({
  version: 1,
  workspace: 'bank',
  title: both('示例银行', 'Example Bank'),
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  clock: '2026-10-31T04:00:00Z',
  customers: { labels: both('客户', 'customers'), idType: 'integer', rows: 4000 },
  attributes: [
    attribute('customer_name', 'text', '姓名', { sensitivity: 'pii' }),
    attribute('mobile', 'text', '手机号', { sensitivity: 'pii' }),
    attribute('city', 'enum', '城市', {
      values: [
        { value: 'bj', labels: both('北京', 'Beijing') },
        { value: 'sh', labels: both('上海', 'Shanghai') },
      ],
    }),
    attribute('balance', 'integer', '余额', { unit: 'CNY' }),
    attribute('gender', 'text', '性别', { sensitivity: 'protected' }),
    attribute('call_seconds', 'integer', '通话时长', { sensitivity: 'leak' }),
    attribute('consent_sms', 'boolean', '短信同意'),
    attribute('consent_wecom', 'boolean', '企业微信同意'),
  ],
  events: [
    {
      name: 'transaction',
      table: 'event_transaction',
      labels: both('交易', 'transaction'),
      properties: [attribute('amount', 'decimal', '金额', { role: 'amount' })],
    },
  ],
  products: [
    { code: 'W1', labels: both('稳健理财', 'Steady Wealth'), kind: 'wealth', riskGrade: 'R2' },
    { code: 'D1', labels: both('定期存款', 'Term Deposit'), kind: 'deposit' },
  ],
  channels: [
    { name: 'sms', labels: both('短信', 'SMS'), consent: 'consent_sms', address: 'mobile', unitCost: 0.05 },
    { name: 'wecom', labels: both('企业微信', 'WeCom'), consent: 'consent_wecom', unitCost: 0.02 },
  ],
})

const customers = `create table "ws_bank"."customers" as
  select i as customer_id, case when i % 500 = 0 then '欧阳修远' else '王明' end as customer_name,
    case when i % 10 = 0 then null else '1380000' || i end as mobile,
    case when i % 2 = 0 then 'bj' else 'sh' end as city, i * 20 as balance, 'f' as gender, i % 60 as call_seconds,
    i % 4 <> 0 as consent_sms, i % 2 = 0 as consent_wecom
  from generate_series(1, 4000) as numbers(i)`

/** Customer i has a transaction every (10 + i mod 90) days, counted back from the clock. */
const transactions = `create table "ws_bank"."event_transaction" as
  select i as customer_id, timestamp '2026-10-31 04:00:00' - (n + 1) * (10 + i % 90) * interval '1 day' as ts,
    cast(100 as decimal(18, 4)) as amount
  from generate_series(1, 4000) as numbers(i), generate_series(0, 20) as times(n)
  where (n + 1) * (10 + i % 90) <= 200`

/** A small bank on the real engine and the real store, with every service over it; `receipts` fills as tools file. */
export const smallBank = async (change: (catalog: Catalog) => Catalog = (same) => same) => {
  const { store: opened, engine, close } = await testDatabases()
  await engine.open('bank')
  await engine.transaction(async (run) => {
    await run(customers)
    await run(transactions)
  })
  const store = opened.db
  const catalog = change(smallBankCatalog)
  const workspace: Workspace = {
    name: 'bank',
    catalog,
    now: () => catalog.clock ?? '2026-10-31T04:00:00Z',
    dataVersion: '1',
  }
  const segments = segmentService({ engine, workspace, store })
  const plans = planService({ workspace, segments, store })
  const copies = copyService({ engine, workspace, store })
  const campaigns = campaignService({ workspace, segments, plans, copies, store })
  const knowledge = knowledgeService({ workspace: workspace.name, store, now: workspace.now })
  const metrics = metricService({ engine, workspace, store })
  const receipts: Receipt[] = []
  const context: ToolContext = {
    workspace,
    actor: localActor,
    lang: 'zh',
    thread: 't1',
    signal: new AbortController().signal,
    segments,
    plans,
    copies,
    campaigns,
    knowledge,
    glossary: glossaryOf({ workspace, segments }),
    watch: watchService({ workspace, store, metrics, segments }),
    forecasts: () => readForecasts(store, workspace.name, knowledge),
    metrics,
    async file(receipt) {
      const filed = { ...receipt, resultId: `res_${receipts.length}`, tool: 'test', dataVersion: '1' }
      receipts.push(filed)
      return filed
    },
  }
  return { engine, store, workspace, segments, plans, copies, campaigns, knowledge, context, receipts, close }
}
export type SmallBank = Awaited<ReturnType<typeof smallBank>>
