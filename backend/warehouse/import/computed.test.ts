import { afterEach, beforeEach, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'

const table = `id,code,qty,price,note,opened
1,C1,2,1.10,"O'Brien; drop table customers",2024-01-05
2,A2,-3,2.20,,2024-02-05
3,A3,5,,%_x,
4,,0,4.40,ÉTÉ,2024-04-05
`

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const kept = async (where: string) => {
    const report = await place.text(table, { where })
    const ids = (await place.rows()).map(({ customer_id }) => customer_id)
    expect(report.filtered).toBe(4 - ids.length)
    expect(report.rejected).toBe(0)
    return ids
  }

  it.each<[string, number[]]>([
    ['qty > 0', [1, 3]],
    ['not qty > 0', [2, 4]],
    ['price is present', [1, 2, 4]],
    ['price is missing or qty < 0', [2, 3]],
    ['price > 1 and qty >= 0', [1, 4]],
    ['not price > 2', [1, 3]],
    ["not code starts with 'C'", [2, 3, 4]],
    ["code starts with 'a'", [2, 3]],
    ["code != 'C1'", [2, 3, 4]],
    ["code in ('C1', 'A3')", [1, 3]],
    ['qty between -3 and 0', [2, 4]],
    ["note contains '%'", [3]],
    ["note contains 'été'", [4]],
    ["note = 'O''Brien; drop table customers'", [1]],
    ["opened >= '2024-02-05'", [2, 4]],
    ['CODE is present and QTY > 0', [1, 3]],
  ])('keeps the rows that fulfil %s', async (where, ids) => {
    expect(await kept(where)).toEqual(ids)
  })

  it.each<[string, (number | null)[]]>([
    ['x=qty*price', [2.2, -6.6, null, 0]],
    ['x=qty+price*2', [4.2, 1.4, null, 8.8]],
    ['x=(qty+1)*10', [30, -20, 60, 10]],
    ['x=price/qty', [0.55, -2.2 / 3, null, null]],
    ['x=-qty', [-2, 3, -5, -0]],
    ['x=qty/0', [null, null, null, null]],
  ])('computes %s', async (derive, expected) => {
    await place.text(table, { derive: [derive] })
    const values = (await place.rows()).map(({ x }) => x as number | null)
    for (const [index, value] of values.entries())
      if (expected[index] === null) expect(value).toBeNull()
      else expect(value).toBeCloseTo(expected[index] as number, 9)
  })

  it('takes names and values that look like SQL as nothing but names and values', async () => {
    const hostile = `x"); drop table customers; --`
    await place.text(`id,"${hostile.replaceAll('"', '""')}"\n1,5\n2,7\n`, {
      derive: [`"y'; --" = "${hostile.replaceAll('"', '""')}" * 2`],
      where: `"${hostile.replaceAll('"', '""')}" > 5`,
    })
    expect(Object.values((await place.rows())[0] ?? {})).toEqual([2, 7, 14])
    expect((await place.catalog()).attributes.map(({ name }) => name)).toEqual([hostile, "y'; --"])
    expect(await kept("note != ''' or 1=1 --'")).toEqual([1, 2, 3, 4])
  })

  it('keeps type names that look like SQL as names', async () => {
    await place.text('who,at\n1,2024-01-01\n', { events: { type: 'a"; drop', customer: 'who', time: 'at' } })
    const [event] = (await place.catalog()).events
    expect(event).toMatchObject({ name: 'a"; drop', table: 'event_a_drop', rows: 1 })
    expect(await place.rows('event_a_drop')).toHaveLength(1)
  })

  it('refuses what it cannot compute or compare, naming option and column', async () => {
    const refused = (options: object) => expect(place.text(table, options)).rejects
    await refused({ derive: ['x=code*2'] }).toMatchObject({ code: 'invalid_input', details: { place: '--derive' } })
    await refused({ derive: ['x=nope*2'] }).toMatchObject({ code: 'unknown_column', details: { option: '--derive' } })
    await refused({ derive: ['x=qty*'] }).toMatchObject({ code: 'invalid_expression', details: { position: 7 } })
    await refused({ where: "qty = 'many'" }).toMatchObject({ code: 'invalid_input', details: { place: '--where' } })
    await refused({ where: "opened > 'soon'" }).toMatchObject({ code: 'invalid_input' })
    await refused({ where: 'qty >' }).toMatchObject({ code: 'invalid_expression', details: { position: 6 } })
  })

  it('does not count rows that a filter leaves out as bad', async () => {
    const report = await place.text('id,qty\n,1\n,2\n3,4\n4,5\n', { id: 'id', where: 'id is present' })
    expect(report).toMatchObject({ rows: 2, filtered: 2, rejected: 0 })
  })
})
