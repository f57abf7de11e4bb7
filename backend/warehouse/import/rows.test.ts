import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'

const people = (rows: number, line: (row: number) => string = (row) => `${row},${row * 10}`) =>
  `id,balance\n${Array.from({ length: rows }, (_, row) => `${line(row + 1)}\n`).join('')}`

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const rejects = () => readFileSync(join(place.folder, 'imports', place.workspace, 'rejects.csv'), 'utf8').trim()

  it('takes an obvious id column, and says so', async () => {
    const report = await place.text('Customer ID,age\nB7,30\nA1,40\n')
    expect(report.notes.map(({ zh }) => zh)).toEqual(['客户编号取自列“Customer ID”。'])
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual(['A1', 'B7'])
  })

  it.each(['客户号', '会员编号', 'cust_no', 'user_id', 'ID'])('takes %s as the id', async (name) => {
    await place.text(`${name},年龄\n11,30\n12,40\n`)
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([11, 12])
  })

  it('does not take a column as the id whose values repeat', async () => {
    await place.text('number,age\n1,30\n1,40\n2,50\n')
    expect(await place.types()).toEqual({ number: 'integer', age: 'integer' })
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([1, 2, 3])
  })

  it('keeps integer ids as integers, also those written as floats, and others as they are', async () => {
    await place.text('id,a\n3.0,x\n10.0,y\n')
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([3, 10])
    await place.text('id,a\n003,x\nQ-1,y\n')
    expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual(['003', 'Q-1'])
  })

  it('rejects the later rows of an id that comes twice, rows without one, and cells of another type', async () => {
    const file = people(400, (row) => {
      if (row === 100) return '7,1'
      if (row === 200) return ',1'
      return row === 300 ? '300,lots' : `${row},${row * 10}`
    })
    const report = await place.text(file)
    expect(report).toMatchObject({
      rows: 397,
      rejected: 3,
      customers: 397,
      rejects: expect.stringMatching(/rejects\.csv$/),
    })
    expect(rejects().split('\n')).toEqual([
      'line,column,reason,value',
      '101,"id","a customer id that an earlier row has","7"',
      '201,"id","no customer id",""',
      '301,"balance","a value that is not of the type of its column, expected a whole number such as 1200","lots"',
    ])
    expect((await place.rows()).find(({ customer_id }) => customer_id === 7)).toMatchObject({ balance: 70 })
  })

  it('rejects rows of a wrong width, open quotes and NUL characters with their lines', async () => {
    const file = people(500, (row) => {
      if (row === 50) return '50,1,2'
      if (row === 60) return '60'
      return row === 70 ? '70,"7"0' : row === 80 ? '80,8\u00000' : `${row},${row * 10}`
    })
    const report = await place.text(file)
    expect(report).toMatchObject({ rows: 496, rejected: 4 })
    expect(
      rejects()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').slice(0, 3).join(',')),
    ).toEqual([
      '51,"","too many fields"',
      '61,"","too few fields"',
      '71,"","quotes that do not match"',
      '81,"","a NUL character"',
    ])
  })

  it('guards rejected values against spreadsheets that would run them', async () => {
    await place.text(`id,balance\n=cmd(),1\n${'x,2\n'.repeat(2)}`, { id: 'id', maxBad: 5 })
    await place.text(people(200, (row) => (row === 9 ? '9,=HYPERLINK(1)' : `${row},1`)))
    expect(rejects()).toContain(`"'=HYPERLINK(1)"`)
  })

  it('rolls back where more than one row in a hundred is bad, and lists the bad ones', async () => {
    await place.text(people(100))
    const bad = people(200, (row) => (row % 40 === 0 ? `${row},oops` : `${row},${row}`))
    await expect(place.text(bad, { maxBad: 4 })).rejects.toMatchObject({
      code: 'too_many_bad_rows',
      details: { bad: 5, total: 200, allowed: 4, en: expect.arrayContaining([expect.stringContaining('line 41')]) },
    })
    expect(await place.rows()).toHaveLength(100)
    expect(rejects().split('\n')).toHaveLength(6)
    expect(await place.text(bad, { maxBad: 5 })).toMatchObject({ rows: 195, rejected: 5 })
  })

  it('allows one in a hundred by default, and none with 0', async () => {
    const one = people(150, (row) => (row === 3 ? ',1' : `${row},1`))
    expect(await place.text(one)).toMatchObject({ rejected: 1 })
    const two = people(150, (row) => (row <= 2 ? ',1' : `${row},1`))
    await expect(place.text(two)).rejects.toMatchObject({ code: 'too_many_bad_rows' })
    await expect(place.text(`${one}\n`, { maxBad: 0 })).rejects.toMatchObject({ details: { bad: 1, allowed: 0 } })
  })

  it('removes the rejects of an earlier import that the next one does not have', async () => {
    await place.text(people(150, (row) => (row === 3 ? ',1' : `${row},1`)))
    await place.text(people(150))
    expect(existsSync(join(place.folder, 'imports', place.workspace, 'rejects.csv'))).toBe(false)
  })

  it('names the columns of the file where an option names one that is not there', async () => {
    await expect(place.text(people(3), { id: 'uid' })).rejects.toMatchObject({
      code: 'unknown_column',
      details: { column: 'uid', option: '--id', available: ['id', 'balance'] },
    })
  })
})
