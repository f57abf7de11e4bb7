import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'

const quoted = (cell: string) => (cell.includes(',') ? `"${cell}"` : cell)
const column = (values: string[], name: string) =>
  `id,${quoted(name)}\n${values.map((value, row) => `${row + 1},${quoted(value)}\n`).join('')}`

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const read = async (values: string[], name = 'x', told = {}) => {
    const report = await place.text(column(values, name), told)
    const [attribute] = (await place.catalog()).attributes
    return { report, attribute, values: (await place.rows()).map((row) => row[attribute?.column ?? '']) }
  }

  it.each([
    ['128.5元', '0元', '1,000元', [128.5, 0, 1000], 'CNY'],
    ['¥12', '￥1,234.50', '¥0.5', [12, 1234.5, 0.5], 'CNY'],
    ['$1,234.50', '-$5', '$ 7', [1234.5, -5, 7], 'USD'],
    ['12.5%', '7%', '100％', [12.5, 7, 100], 'percent'],
    ['54岁', '33岁', '8 岁', [54, 33, 8], 'year'],
    ['3次', '12次', '0次', [3, 12, 0], 'times'],
    ['1,234.50', '12', '1,000,000', [1234.5, 12, 1_000_000], undefined],
    ['37万', '1.2万元', '8000', [370_000, 12_000, 8000], 'CNY'],
  ])('reads %s, %s, %s as numbers with their unit', async (a, b, c, wanted, unit) => {
    const { attribute, values } = await read([a, b, c])
    expect(values).toEqual(wanted)
    expect(attribute?.unit).toBe(unit)
  })

  it('keeps sums of amounts with a sign exact, and says how they were read', async () => {
    const { report } = await read(['0.1元', '0.2元', '0.305元'], '余额')
    const [row] = await engine().rows<{ total: number }>({
      sql: `select sum("余额") as total from "ws_${place.workspace}"."customers"`,
      parameters: [],
    })
    expect(row?.total).toBe(0.605)
    expect(report.notes.map(({ zh }) => zh).join()).toContain('余额（元）')
  })

  it('leaves sorts and mixtures as text', async () => {
    const months = Array.from({ length: 60 }, (_, row) => `${(row % 12) + 1}月`)
    expect((await read(months, 'month_of')).attribute?.type).toBe('enum')
    expect((await read(['5kg', '7元', '3m', '1 box'], 'pack')).attribute?.type).not.toBe('decimal')
    expect((await read(['1,2,3', '4,5', '6'], 'liked')).attribute?.type).toBe('text')
  })

  it('takes the unit of a heading, which then is no part of the name', async () => {
    const { attribute } = await read(['2847.26', '1.5', '7'], '累计消费(元)')
    expect(attribute).toMatchObject({
      name: '累计消费(元)',
      unit: 'CNY',
      labels: { zh: '累计消费', en: 'total spend' },
    })
    const [other] = (await read(['9', '8', '7'], 'monthly_income (USD)')).attribute
      ? (await place.catalog()).attributes
      : []
    expect(other).toMatchObject({ unit: 'USD', labels: { en: 'monthly income' } })
  })

  it('gives an amount of an event its role although its heading has a unit', async () => {
    await place.text('客户编号\n1\n2\n3\n', { id: '客户编号' })
    await place.text('客户编号,下单时间,实付金额(元)\n1,2026/3/5 14:03,25.9\n2,2026/11/25 4:03,7\n', {
      events: { type: 'purchase', customer: '客户编号', time: '下单时间' },
    })
    const [purchase] = (await place.catalog()).events
    expect(purchase?.properties[0]).toMatchObject({ role: 'amount', unit: 'CNY' })
    expect(purchase?.properties[0]?.synonyms.zh).toContain('实付金额')
  })

  it.each([
    ['2026/3/5 14:03', '2026/11/25 4:03', '2026-03-05T14:03:00Z'],
    ['2026/03/05 14:03:22', '2026/11/25 04:03:00', '2026-03-05T14:03:22Z'],
    ['2026.3.5 14:03', '2026.11.25 4:03', '2026-03-05T14:03:00Z'],
    ['2026年3月5日 14:03', '2026年11月25日 4:03', '2026-03-05T14:03:00Z'],
    ['2026年3月5日 14时03分', '2026年11月25日 4时03分', '2026-03-05T14:03:00Z'],
    ['2026/3/5 2:03 PM', '2026/11/25 4:03 AM', '2026-03-05T14:03:00Z'],
    ['25/3/2026 14:03', '5/11/2026 4:03', '2026-03-25T14:03:00Z'],
    ['3/25/2026 14:03', '11/5/2026 4:03', '2026-03-25T14:03:00Z'],
  ])('takes %s as the time of an event', async (first, second, wanted) => {
    await place.text('id\n1\n2\n3\n', { id: 'id' })
    await place.text(`id,at\n1,${first}\n2,${second}\n`, { events: { type: 'visit', customer: 'id', time: 'at' } })
    const [row] = await engine().rows<{ ts: string }>({
      sql: `select ts from "ws_${place.workspace}"."event_visit" where customer_id = 1`,
      parameters: [],
    })
    expect(row?.ts).toBe(wanted)
  })

  it('refuses to put a file with other columns in the place of the customers', async () => {
    await place.text('cust_no,balance,job,city\n1,5,student,X\n2,7,teacher,Y\n3,8,student,X\n', { id: 'cust_no' })
    const events = 'event_id,cust_no,amount,channel\nE1,1,5,app\nE2,1,6,web\nE3,2,7,web\nE4,2,7,web\n'
    await expect(place.text(events)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problem: expect.stringContaining('--events') },
    })
    expect(await place.rows()).toHaveLength(3)
    expect(await place.text('cust_no,balance,job,region\n1,5,student,X\n2,7,teacher,Y\n')).toMatchObject({ rows: 2 })
    expect(await place.text(events, { id: 'event_id' })).toMatchObject({ rows: 4 })
  })
})
