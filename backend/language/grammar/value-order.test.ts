import { expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { audience, inShort } from '../testing/read.ts'

const value = (name: string, zh: string, en: string) => ({ value: name, labels: { zh, en } })
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
const months = [...monthNames, 'November', 'December']
const called = (zh: string, en: string) => ({ labels: { zh, en } })
const reader = createReader(
  catalog.parse({
    ...readerCatalog,
    events: [],
    attributes: [
      {
        name: 'job',
        column: 'job',
        type: 'enum',
        ...called('职业', 'job'),
        values: [value('student', '学生', 'students')],
      },
      {
        ...{ name: 'met', column: 'met', type: 'enum', ...called('到访月份', 'visit month') },
        values: months.map((name, n) => value(name.slice(0, 3), `${n + 1}月`, name)).toReversed(),
      },
      {
        ...{ name: 'deal', column: 'deal', type: 'enum', ordered: true, ...called('合约', 'contract') },
        values: [
          value('none', '无合约', 'no contract'),
          value('one', '一年合约', 'one-year contract'),
          value('two', '两年合约', 'two-year contract'),
        ],
      },
    ],
  }),
)
const read = (text: string) => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))

it.each([
  ['visit month March through May', 'met in Mar,Apr,May'],
  [
    'students, visit month anywhere from Mar to Jun, but not May',
    'job = student & met in Mar,Apr,May,Jun & met != May',
  ],
  ['到访月份在3月到5月的学生', 'met in Mar,Apr,May & job = student'],
  ['visit month from November to February', 'met in Nov,Dec,Jan,Feb'],
  ['到访月份在3月以前的', 'met in Jan,Feb'],
  ['visit month January to March or November', 'met in Jan,Feb,Mar,Nov'],
  ['visit month after September', 'met in Oct,Nov,Dec'],
])('reads a range of months that are values of the data: %s', (text, wanted) => expect(read(text)).toBe(wanted))

it.each([
  ['at least a 1-yr contract', 'deal in one,two'],
  ['students on a 1- or 2-year contract', 'job = student & deal in one,two'],
  ['24个月的合约', 'deal = two'],
])('finds a value by the length of time in its name: %s', (text, wanted) => expect(read(text)).toBe(wanted))

it.each([
  ['education from primary to secondary', 'education in primary,secondary'],
  ['白银到黄金等级的', 'tier in silver,gold'],
  ['等级白银到黄金的客户', 'tier in silver,gold'],
  ['education from primary through tertiary', 'education in primary,secondary,tertiary'],
  ['education between primary and secondary, retired', 'education in primary,secondary & job = retired'],
  ['学历是小学到中学，余额超过3000', 'education in primary,secondary & balance > 3000'],
])('takes in what lies between two values of an order: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('leaves the time of a campaign to the plan', () =>
  expect(reader('campaign running from March to May for students', { now: '2026-06-30T00:00:00Z' })).toMatchObject({
    brief: { start: '2027-03-01', end: '2027-05-31' },
    rule: { field: 'job' },
  }))

it('is no range where the values stand in no order', () =>
  expect(audience('customers in Hangzhou to Guangzhou')).not.toContain(' in '))
