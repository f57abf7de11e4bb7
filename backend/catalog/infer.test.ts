import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { absence, requires, sharedFolder } from '../../testing/requires.ts'
import { type Attribute, type AttributeType, catalog } from './catalog.ts'
import { inferCatalog } from './infer.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'

const rowsLooked = 3000
const typeOf = (values: string[]): AttributeType => {
  const filled = values.filter((value) => value.trim() !== '')
  if (filled.every((value) => /^(yes|no)$/i.test(value))) return 'boolean'
  if (filled.every((value) => /^\d\d-\d\d-\d{4}$/.test(value))) return 'date'
  if (filled.every((value) => /^-?\d+$/.test(value))) return 'integer'
  if (filled.every((value) => /^-?\d*\.?\d+$/.test(value))) return 'decimal'
  return new Set(filled).size <= 60 ? 'enum' : 'text'
}
const profileOf = (name: string, values: string[]): ColumnProfile => {
  const type = typeOf(values)
  const distinct = [...new Set(values)]
  const numbers = values.map(Number)
  const numeric = type === 'integer' || type === 'decimal'
  return {
    name,
    column: name,
    type,
    distinct: distinct.length,
    missing: 0,
    ...(numeric && { min: Math.min(...numbers), max: Math.max(...numbers) }),
    ...(type === 'enum' && { values: distinct.map((value) => ({ value, count: 1 })) }),
  }
}

/** The first rows of a real file, profiled simply: enough to see what its headers are taken for. */
const realTable = (path: string, separator: string): TableProfile => {
  const bytes = readFileSync(join(sharedFolder() ?? '', 'data', path))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [header = [], ...rows] = text
    .split(/\r?\n/, rowsLooked)
    .map((line) =>
      line
        .split(separator === ',' ? /,(?=(?:[^"]*"[^"]*")*[^"]*$)/ : separator)
        .map((cell) => cell.replaceAll('"', '')),
    )
  const columns = header.map((name, index) =>
    profileOf(
      name,
      rows.map((row) => row[index] ?? ''),
    ),
  )
  return { kind: 'customers', idType: 'integer', rows: rows.length, columns }
}
const attributesOf = (path: string, separator: string): Attribute[] => {
  const made = inferCatalog({ workspace: 'real', timeZone: 'UTC', profile: realTable(path, separator) })
  return catalog.parse(made).attributes
}
const wordsOf = ({ labels, synonyms }: Attribute) => [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en]
const shared = (attributes: Attribute[]): string[] => {
  const owners = new Map<string, number>()
  for (const word of attributes.flatMap((each) => [...new Set(wordsOf(each).map((word) => word.toLowerCase()))]))
    owners.set(word, (owners.get(word) ?? 0) + 1)
  return [...owners].filter(([, count]) => count > 1).map(([word]) => word)
}
const isUnlabelled = ({ labels }: Attribute) => !/\p{Script=Han}/u.test(labels.zh)

const there = requires('shared')
describe.skipIf(!there)(
  there ? 'the headers of public data' : `the headers of public data (skipped — ${absence('shared')})`,
  () => {
    it('knows every column of the Portuguese bank; only a bare word for loans is shared', () => {
      const attributes = attributesOf('uci-bank-marketing/bank-full.csv', ';')
      const by = (name: string) => attributes.find((attribute) => attribute.name === name)
      expect(attributes.filter(isUnlabelled)).toEqual([])
      expect(shared(attributes).sort()).toEqual(['loan', '贷款'])
      expect(by('balance')).toMatchObject({ unit: 'EUR', labels: { zh: '余额', en: 'balance' } })
      expect(by('duration')).toMatchObject({ unit: 'second', sensitivity: 'leak' })
      expect(by('y')?.sensitivity).toBe('leak')
      expect(by('duration')?.leaks).toEqual(['y'])
      expect(by('pdays')?.absent).toEqual([-1])
      expect(by('education')?.values?.map(({ value }) => value)).toEqual([
        'primary',
        'secondary',
        'tertiary',
        'unknown',
      ])
      expect(by('job')?.values?.find(({ value }) => value === 'unknown')?.unknown).toBe(true)
      expect(by('housing')?.values?.[0]).toMatchObject({
        value: 'true',
        labels: { zh: '有房贷', en: 'has a housing loan' },
      })
    })

    it('knows the second bank file, whose yes and no come with an unknown', () => {
      const attributes = attributesOf('uci-bank-marketing/bank-additional-full.csv.gz', ';')
      const by = (name: string) => attributes.find((attribute) => attribute.name === name)
      expect(attributes.filter(isUnlabelled)).toEqual([])
      expect(by('pdays')?.absent).toEqual([999])
      expect(by('poutcome')?.values?.find(({ value }) => value === 'nonexistent')?.unknown).toBe(true)
      expect(
        by('default')
          ?.values?.map(({ labels }) => labels.zh)
          .sort(),
      ).toEqual(['未知', '没有违约'])
    })

    it('knows the mailing experiment and marks what is known only afterwards', () => {
      const attributes = attributesOf('hillstrom/hillstrom.csv', ',')
      expect(attributes.filter(isUnlabelled)).toEqual([])
      expect(attributes.filter(({ sensitivity }) => sensitivity === 'leak').map(({ name }) => name)).toEqual([
        'visit',
        'conversion',
        'spend',
      ])
      expect(attributes.find(({ name }) => name === 'recency')?.unit).toBe('month')
      expect(attributes.find(({ name }) => name === 'mens')?.values?.map(({ value }) => value)).toEqual(['1', '0'])
      expect(shared(attributes)).toEqual([])
    })

    it('knows the telephone company', () => {
      const attributes = attributesOf('telco-churn/Telco-Customer-Churn.csv', ',').filter(
        ({ name }) => name !== 'customerID',
      )
      expect(attributes.filter(isUnlabelled)).toEqual([])
      expect(shared(attributes)).toEqual([])
      expect(attributes.find(({ name }) => name === 'Contract')?.values?.map(({ labels }) => labels.zh)).toEqual([
        '按月合约',
        '一年合约',
        '两年合约',
      ])
    })

    it('knows the grocer, with its numbered campaigns', () => {
      const attributes = attributesOf('customer-personality/marketing_campaign.tsv', '\t').filter(
        ({ name }) => name !== 'ID',
      )
      expect(attributes.filter(isUnlabelled)).toEqual([])
      expect(attributes.find(({ name }) => name === 'AcceptedCmp3')?.labels).toEqual({
        zh: '接受第3次活动',
        en: 'accepted campaign 3',
      })
      expect(attributes.find(({ name }) => name === 'MntWines')?.synonyms.zh).toContain('红酒')
      expect(shared(attributes)).toEqual([])
    })
  },
)

const table = (columns: [name: string, type: AttributeType][]): TableProfile => ({
  kind: 'customers',
  idType: 'text',
  rows: 5,
  columns: columns.map(([name, type]) => ({ name, column: name, type, distinct: 5, missing: 0 })),
})
const labelled = (...columns: [name: string, type: AttributeType][]) =>
  inferCatalog({ workspace: 'made', timeZone: 'UTC', currency: 'CNY', profile: table(columns) }).attributes

describe('made-up headers', () => {
  it('matches names whatever their case, separators and prefixes', () => {
    const balances = labelled(
      ['cust_balance', 'decimal'],
      ['Account.Balance', 'decimal'],
      ['accountBalance', 'decimal'],
      ['账户余额', 'decimal'],
    )
    expect(balances.map(({ labels, unit }) => [labels.zh, unit])).toEqual(Array(4).fill(['余额', 'CNY']))
  })

  it('marks what identifies a person and what may never choose one', () => {
    const kinds = labelled(
      ['姓名', 'text'],
      ['手机号', 'text'],
      ['id_card_no', 'text'],
      ['religion', 'text'],
      ['民族', 'text'],
      ['nationality', 'text'],
      ['is_pregnant', 'boolean'],
      ['性别', 'text'],
      ['age', 'integer'],
    )
    expect(kinds.map(({ sensitivity }) => sensitivity)).toEqual([
      'pii',
      'pii',
      'pii',
      'protected',
      'protected',
      'protected',
      'protected',
      'protected',
      'protected',
    ])
  })

  it('knows the headers of Chinese banks and shops', () => {
    const labels = Object.fromEntries(
      labelled(
        ['年龄', 'integer'],
        ['婚姻状况', 'enum'],
        ['学历', 'enum'],
        ['是否有房贷', 'boolean'],
        ['余额', 'decimal'],
        ['会员等级', 'enum'],
        ['注册时间', 'timestamp'],
        ['最近一次消费时间', 'timestamp'],
        ['累计消费金额', 'decimal'],
        ['持有产品数', 'integer'],
        ['客单价', 'decimal'],
        ['是否开通手机银行', 'boolean'],
      ).map(({ name, labels, unit }) => [name, [labels.en, unit]]),
    )
    expect(labels).toEqual({
      年龄: ['age', 'year'],
      婚姻状况: ['marital status', undefined],
      学历: ['education', undefined],
      是否有房贷: ['housing loan', undefined],
      余额: ['balance', 'CNY'],
      会员等级: ['membership tier', undefined],
      注册时间: ['registration date', undefined],
      最近一次消费时间: ['last purchase date', undefined],
      累计消费金额: ['total spend', 'CNY'],
      持有产品数: ['number of products', undefined],
      客单价: ['average order value', 'CNY'],
      是否开通手机银行: ['mobile banking', undefined],
    })
  })

  it('reads a window in a name, in either language', () => {
    const [logins, spend, months] = labelled(
      ['近30天登录次数', 'integer'],
      ['total_spent_l90d', 'decimal'],
      ['orders_last_6_months', 'integer'],
    )
    expect(logins).toMatchObject({
      labels: { zh: '近30天登录次数', en: 'number of logins in the last 30 days' },
      unit: 'times',
    })
    expect(spend).toMatchObject({
      labels: { zh: expect.stringContaining('近90天'), en: 'total spend in the last 90 days' },
      unit: 'CNY',
    })
    expect(months?.labels.en).toBe('number of orders in the last 6 months')
  })

  it('takes 0 and 1 beside other numbers as numbers, not as no and yes', () => {
    const [kids] = inferCatalog({
      workspace: 'made',
      timeZone: 'UTC',
      profile: {
        ...table([]),
        columns: [
          {
            name: 'kids_count',
            column: 'kids_count',
            type: 'enum',
            distinct: 4,
            missing: 0,
            values: ['0', '1', '2', '3+'].map((value) => ({ value, count: 9 })),
          },
        ],
      },
    }).attributes
    expect(kids?.values?.map(({ labels }) => labels.en)).toEqual(['0', '1', '2', '3+'])
  })

  it('makes readable labels from names that it does not know', () => {
    const [amount, odd] = labelled(['txn_amt_90d', 'decimal'], ['fooBarBaz', 'integer'])
    expect(amount?.labels).toEqual({ zh: '近90天交易金额', en: 'transaction amount 90d' })
    expect(odd?.labels).toEqual({ zh: 'foo bar baz', en: 'foo bar baz' })
  })

  it('describes events with verbs and gives each role to one property', () => {
    const profile: TableProfile = {
      ...table([
        ['InvoiceNo', 'text'],
        ['StockCode', 'text'],
        ['Description', 'text'],
        ['Quantity', 'integer'],
        ['UnitPrice', 'decimal'],
        ['amount', 'decimal'],
      ]),
      kind: 'event',
      event: 'purchase',
      customers: 3,
    }
    const made = inferCatalog({ workspace: 'shop', timeZone: 'UTC', clock: '2011-12-10T00:00:00Z', profile })
    const [purchase] = made.events
    expect(purchase).toMatchObject({ table: 'event_purchase', labels: { zh: '购买', en: 'purchase' } })
    expect(purchase?.verbs.en).toContain('buy')
    expect(purchase?.properties.map(({ role }) => role)).toEqual([
      'order',
      'product_code',
      'product_name',
      'quantity',
      'price',
      'amount',
    ])
    expect(made).toMatchObject({ clock: '2011-12-10T00:00:00Z', customers: { rows: 3 } })
  })
})
