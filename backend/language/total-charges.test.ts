import { expect, it } from 'vitest'
import { catalog } from '../catalog/catalog.ts'
import { createReader } from './reader.ts'
import { written } from './testing/written.ts'

const called = (zh: string, en: string) => ({ labels: { zh, en } })
const telco = catalog.parse({
  version: 1,
  workspace: 'telco',
  title: { zh: '电信', en: 'Telco' },
  timeZone: 'Asia/Shanghai',
  currency: 'USD',
  clock: '2026-06-30T02:00:00Z',
  customers: { labels: { zh: '客户', en: 'customers' }, idType: 'integer', rows: 100 },
  attributes: [
    { name: 'monthly', column: 'monthly', type: 'decimal', ...called('月费', 'monthly charge') },
    { name: 'total', column: 'total', type: 'decimal', ...called('累计费用', 'total charge') },
    {
      name: 'points',
      column: 'points',
      type: 'integer',
      ...called('积分', 'loyalty point'),
      synonyms: { zh: [], en: ['point'] },
    },
    {
      name: 'internet',
      column: 'internet',
      type: 'enum',
      ...called('上网服务', 'internet service'),
      values: [
        { value: 'dsl', ...called('DSL', 'DSL') },
        { value: 'no', ...called('没有上网服务', 'no internet service') },
      ],
    },
  ],
  events: [],
  channels: [],
})
const read = createReader(telco)
const rule = (text: string, current?: ReturnType<typeof read>['rule']) =>
  written(read(text, { now: telco.clock ?? '', ...(current ? { current } : {}) }).rule)

it('takes the last word of "in total" for the field that it begins', () => {
  expect(rule('customers with more than 1,000 in total charges')).toBe('total > 1000')
})

it('reads the balance of points as the points', () => {
  expect(rule('points balance over 5000')).toBe('points > 5000')
  expect(rule('积分余额超过5000')).toBe('points > 5000')
})

it('reads a service that is not had, in fewer words', () => {
  const none = { kind: 'compare', field: 'internet', op: 'eq', value: 'no' } as const
  expect(rule('没上网的客户')).toBe('internet = no')
  expect(rule('把没有上网的换成DSL客户', none)).toBe('internet = dsl')
})

it('asks what goes, where an exchange denies what it does not know', () => {
  const dsl = { kind: 'compare', field: 'internet', op: 'eq', value: 'dsl' } as const
  const { clarification } = read('把没有游艇的换成DSL客户', { now: telco.clock ?? '', current: dsl })
  expect(clarification?.reason).toBeDefined()
})
