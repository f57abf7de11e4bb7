import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'

const rows = [
  '客户号,年龄,开户日期,余额,职业',
  '1001,34,2023-05-01,12000.5,教师',
  '1002,abc,2024/02/30,3000,医生',
  '1003,56,2022-11-11,五万,教师',
  '1003,56,2022-11-11,50000,教师',
  ',41,2021-01-01,700,司机',
  '1005,29,2025-06-01,n/a,司机',
  '1006,38,2020-07-07,80000,医生',
  '1007,61,2019-03-03,-20,医生',
]
const table = `${rows.join('\n')}\n`

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const rejects = () => readFileSync(join(place.folder, 'imports', place.workspace, 'rejects.csv'), 'utf8')

  it('refuses a small file with a bad value in a typed column, naming line, column, value and what is accepted', async () => {
    await expect(place.text(table)).rejects.toMatchObject({
      code: 'too_many_bad_rows',
      details: {
        bad: 3,
        total: 8,
        zh: expect.arrayContaining(['第 3 行，列“年龄”（abc）：值与该列的类型不符，应为整数，如 1200']),
      },
    })
    expect(rejects()).toContain('expected a date such as 2024-02-29","2024/02/30"')
    expect(rejects()).toContain('expected a number such as 1200.5","五万"')
  })

  it('keeps the types and the id of a small file whose bad rows are let go, and says which these are', async () => {
    const report = await place.text(table, { maxBad: 3 })
    expect(report).toMatchObject({ rows: 5, rejected: 3 })
    expect(await place.types()).toMatchObject({ 年龄: 'integer', 开户日期: 'date', 余额: 'decimal' })
    expect((await place.catalog()).attributes.find(({ name }) => name === '年龄')?.sensitivity).toBe('protected')
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([1001, 1003, 1005, 1006, 1007])
    expect(report.notes.map(({ en }) => en)).toContain(
      'Not imported: line 4, column "余额" (五万): a value that is not of the type of its column, expected a number such as 1200.5.',
    )
  })

  it('says of a column that stays text how many of its values are of another type', async () => {
    const report = await place.text('id,size\n1,1\n2,2\n3,1\n4,5+\n5,2\n6,5+\n7,1\n8,2\n')
    expect(await place.types()).not.toMatchObject({ size: 'integer' })
    expect(report.notes.map(({ zh }) => zh)).toContain(
      '列“size”按文本保存：8 个值中有 6 个是整数，如 1200，“5+”等不是。应为此类型时，请改正后重新导入。',
    )
  })

  it('keeps a column as text where that is asked for', async () => {
    const houses = 'id,house\n1,12\n2,14\n3,16b\n4,20\n5,31\n'
    await expect(place.text(houses)).rejects.toMatchObject({ code: 'too_many_bad_rows' })
    expect(await place.text(houses, { text: ['house'] })).toMatchObject({ rows: 5, rejected: 0 })
    expect((await place.rows()).map(({ house }) => house)).toEqual(['12', '14', '16b', '20', '31'])
    await expect(place.text(houses, { text: ['flat'] })).rejects.toMatchObject({ code: 'unknown_column' })
  })

  it('says why a column that is named like an id is not taken as one', async () => {
    const report = await place.text('客户号,年龄\n1,30\n1,40\n2,50\n,60\n')
    expect(report.notes.map(({ zh }) => zh)).toContain(
      '列“客户号”的值多有重复或为空，不能作为客户编号；客户编号为行号，从 1 开始。仍要用它时请加 --id。',
    )
  })

  it('marks an age as protected also where it stays text', async () => {
    await place.text('id,年龄\n1,三十多\n2,四十多\n3,二十多\n')
    expect((await place.catalog()).attributes[0]).toMatchObject({ name: '年龄', sensitivity: 'protected' })
  })
})
