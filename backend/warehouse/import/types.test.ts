import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'

/** A table with an id and one column. */
const column = (values: string[], name = 'x') =>
  `id,${name}\n${values.map((value, row) => `${row + 1},${value}\n`).join('')}`
const repeated = (values: string[], times: number) => Array.from({ length: times }, () => values).flat()

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const read = async (values: string[], name = 'x') => {
    await place.text(column(values, name))
    const [attribute] = (await place.catalog()).attributes
    return { attribute, values: (await place.rows()).map((row) => row[attribute?.column ?? '']) }
  }

  it('sees a decimal that comes late in a column of integers', async () => {
    const numbers = Array.from({ length: 30_000 }, (_, row) => String(row % 90))
    numbers[29_990] = '2.75'
    const { attribute, values } = await read(numbers)
    expect(attribute).toMatchObject({ type: 'decimal', max: 89 })
    expect(values[29_990]).toBe(2.75)
    expect(values[5]).toBe(5)
  })

  it('sees a word that comes late, and keeps it as a bad row only where nearly all are numbers', async () => {
    const numbers = Array.from({ length: 25_000 }, (_, row) => String(row % 90))
    numbers[24_000] = 'n/k'
    const report = await place.text(column(numbers))
    expect(report).toMatchObject({ rows: 24_999, rejected: 1 })
    expect((await place.catalog()).attributes[0]).toMatchObject({ type: 'integer', missing: 0 })
  })

  it('keeps categories such as 1, 2, 5+ as text, and calls words among many numbers bad', async () => {
    await place.text(column(repeated(['1', '2', '3', '1', '2', '3', '4', '1', '2', '2', '1', '5+'], 10), 'size'))
    expect(await place.types()).toEqual({ size: 'enum' })
    const ages = Array.from({ length: 200 }, (_, row) => (row % 40 === 7 ? `bad ${row}` : String(18 + (row % 60))))
    await expect(place.text(column(ages, 'age'))).rejects.toMatchObject({ details: { bad: 5, allowed: 2 } })
    expect(await place.text(column(ages, 'age'), { maxBad: 5 })).toMatchObject({ rows: 195, rejected: 5 })
    expect(await place.types()).toEqual({ age: 'integer' })
  })

  it('keeps decimals exact, so that sums are', async () => {
    await place.text(column(repeated(['0.1', '0.2', '0.305'], 1000)))
    const [row] = await engine().rows<{ total: number }>({
      sql: `select sum("x") as total from "ws_${place.workspace}"."customers"`,
      parameters: [],
    })
    expect(row?.total).toBe(605)
  })

  it.each([
    ['yes and no', ['yes', 'no', 'Yes', 'NO', ''], [true, false, true, false, null]],
    ['true and false', ['true', 'FALSE', 'true'], [true, false, true]],
    ['Y and N', ['Y', 'n', 'Y'], [true, false, true]],
    ['是 and 否', ['是', '否', '是'], [true, false, true]],
    ['有 and 无', ['有', '无', ''], [true, false, null]],
  ])('reads %s as booleans', async (_, given, expected) => {
    const { attribute, values } = await read(given)
    expect(attribute?.type).toBe('boolean')
    expect(values).toEqual(expected)
  })

  it('reads 0 and 1 as booleans only where the name asks for it', async () => {
    await place.text('id,is_vip,kids\n1,1,1\n2,0,0\n3,1,1\n')
    expect(await place.types()).toEqual({ is_vip: 'boolean', kids: 'integer' })
  })

  it.each([
    ['ISO', ['2024-02-29', '2023-12-01'], ['2024-02-29', '2023-12-01']],
    ['slashes', ['2024/2/29', '2023/12/1'], ['2024-02-29', '2023-12-01']],
    ['day first', ['31-12-2023', '01-02-2024'], ['2023-12-31', '2024-02-01']],
    ['day first with dots', ['31.12.2023', '1.2.2024'], ['2023-12-31', '2024-02-01']],
    ['month first', ['12/31/2023', '2/1/2024'], ['2023-12-31', '2024-02-01']],
    ['Chinese', ['2024年2月29日', '2023年12月1日'], ['2024-02-29', '2023-12-01']],
  ])('reads dates written in the %s way', async (_, given, expected) => {
    const { attribute, values } = await read(given, 'opened')
    expect(attribute).toMatchObject({ type: 'date', min: expected.toSorted()[0] })
    expect(values).toEqual(expected)
  })

  it('reads eight digits as a date only where the name says so', async () => {
    await place.text('id,open_date,amount_a\n1,20240229,20240229\n2,20231201,20231201\n')
    expect(await place.types()).toEqual({ open_date: 'date', amount_a: 'integer' })
  })

  it('leaves dates whose day and month cannot be told apart as text, and says so', async () => {
    const report = await place.text(column(['01/02/2024', '03/04/2024', '05/06/2024'], 'joined'))
    expect((await place.types()).joined).not.toBe('date')
    expect(report.notes.map(({ en }) => en).join(' ')).toContain('joined')
  })

  it('reads times, with and without a zone, in the zone of the workspace', async () => {
    await place.text(column(['2024-07-01 08:00:00', '2024-07-01T08:00:00Z', ''], 'seen'), { timeZone: 'Asia/Shanghai' })
    expect((await place.rows()).map(({ seen }) => seen)).toEqual(['2024-07-01T00:00:00Z', '2024-07-01T08:00:00Z', null])
    expect(await place.catalog()).toMatchObject({ timeZone: 'Asia/Shanghai' })
  })

  it('lists the values of an enum with their counts kept, and leaves free text alone', async () => {
    await place.text(
      `id,job,email\n${Array.from({ length: 60 }, (_, row) => `${row},${['student', 'retired', 'unknown'][row % 3]},u${row}@x.com`).join('\n')}\n`,
    )
    const { attributes } = await place.catalog()
    expect(attributes.map(({ name, type, distinct }) => [name, type, distinct])).toEqual([
      ['job', 'enum', 3],
      ['email', 'text', 60],
    ])
    expect(attributes[0]?.values?.find(({ value }) => value === 'unknown')?.unknown).toBe(true)
  })

  it('keeps codes as they are: leading zeros, signs of science, underscores', async () => {
    await place.text('id,zip,code,ref\n1,007,1e5,1_000\n2,012,2e5,2_000\n3,123,3e5,3_000\n')
    expect((await place.rows()).map(({ zip, ref }) => [zip, ref])).toEqual([
      ['007', '1_000'],
      ['012', '2_000'],
      ['123', '3_000'],
    ])
  })

  it('takes NA, null and - as missing among numbers, and blanks as missing everywhere', async () => {
    const { attribute, values } = await read(['1', 'NA', 'null', '-', '', ' ', '7'])
    expect(attribute).toMatchObject({ type: 'integer', missing: 5 })
    expect(values).toEqual([1, null, null, null, null, null, 7])
  })

  it('reads whole numbers that were written as floats', async () => {
    const { attribute, values } = await read(['58.0', '44.0', '-3.0'])
    expect(attribute?.type).toBe('integer')
    expect(values).toEqual([58, 44, -3])
  })

  it('keeps ids that a double cannot hold as text', async () => {
    await place.text('id,a\n6228480123456789012,x\n6228480123456789013,y\n')
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([
      '6228480123456789012',
      '6228480123456789013',
    ])
  })

  it('keeps numbers that a double cannot hold as text', async () => {
    const { attribute } = await read(['12345678901234567890', '12345678901234567891'], 'serial')
    expect(attribute?.type).not.toBe('integer')
    expect((await place.rows())[0]?.serial).toBe('12345678901234567890')
  })

  it('gives physical names to columns that a database cannot hold, and keeps the names of the file', async () => {
    await place.text('id,customer_id,ts,Select,"a ""b"" 🙂",余额（元）\n1,x,y,z,1,2\n2,x,y,z,1,2\n')
    const { attributes } = await place.catalog()
    expect(attributes.map(({ name }) => name)).toEqual(['customer_id', 'ts', 'Select', 'a "b" 🙂', '余额（元）'])
    expect(new Set(attributes.map(({ column }) => column.toLowerCase())).size).toBe(5)
    expect(await place.rows()).toHaveLength(2)
  })
})
