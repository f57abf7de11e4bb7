import type { Term } from '../backend/catalog/catalog.ts'
import type { Rule } from '../backend/segments/rule.ts'

const term = (zh: string, en: string, rule: Rule): Term => {
  const [zhLabel = '', ...zhMore] = zh.split('|')
  const [enLabel = '', ...enMore] = en.split('|')
  return { labels: { zh: zhLabel, en: enLabel }, synonyms: { zh: zhMore, en: enMore }, rule }
}
const transactions = (op: 'eq' | 'gte', value: number): Rule => ({
  kind: 'event',
  event: 'transaction',
  measure: { type: 'count' },
  window: { type: 'last', n: 90, unit: 'day' },
  op,
  value,
})
const assets = (value: number): Rule => ({ kind: 'compare', field: 'aum', op: 'gte', value })

/** What the demo bank means by words that every bank defines for itself. */
export const terms: Term[] = [
  term('高净值|高净值客户|富裕客户', 'high net worth|high-net-worth|hnw|wealthy', assets(1_000_000)),
  term('高价值|高价值客户|优质客户', 'high value|high-value|valuable', assets(200_000)),
  term('活跃|活跃客户|活跃用户', 'active', transactions('gte', 1)),
  term(
    '沉睡|沉睡客户|沉默|沉默客户|休眠|休眠客户|不活跃|睡眠客户',
    'dormant|lapsed|inactive|sleeping|idle|gone quiet',
    transactions('eq', 0),
  ),
  term('年轻客户|年轻|年轻人', 'young|young people|younger', { kind: 'between', field: 'age', min: 18, max: 35 }),
  term('老年客户|老年|老年人|银发客户|银发', 'senior|elderly|older', {
    kind: 'compare',
    field: 'age',
    op: 'gte',
    value: 60,
  }),
  term('新客|新客户|新户|新开户客户', 'new customer|new client|newcomer|recently joined', {
    kind: 'date',
    field: 'open_date',
    window: { type: 'last', n: 90, unit: 'day' },
  }),
  term('贵宾|贵宾客户|VIP|VIP客户', 'vip', { kind: 'in', field: 'tier', values: ['platinum', 'diamond'] }),
]
