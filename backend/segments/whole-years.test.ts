import { beforeAll, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { catalog } from '../catalog/catalog.ts'
import { countQuery } from './compile.ts'
import { loadWorld } from './naive/load.ts'
import type { World } from './naive/world.ts'
import { customerScope } from './scope.ts'

const label = (text: string) => ({ zh: text, en: text })
const born = ['2000-11-25', '2000-11-26', '2004-02-29', '2026-11-26', null]

/** Five people born on days where a year is just over or not quite. */
const people: World = {
  catalog: catalog.parse({
    version: 1,
    workspace: 'people',
    title: label('people'),
    timeZone: 'Asia/Shanghai',
    customers: { labels: label('customer'), idType: 'integer', rows: born.length },
    attributes: [
      { name: 'birth_date', column: 'birth_date', type: 'date', labels: label('date of birth') },
      { name: 'age', column: 'birth_date', type: 'integer', labels: label('age'), yearsSince: 'birth_date' },
    ],
  }),
  asOf: '2026-11-25T01:00:00Z',
  customers: born.map((day, at) => ({ id: at + 1, values: { birth_date: day } })),
  events: {},
  segments: {},
  lists: {},
  things: {},
}

forEachEngine((engine) => {
  beforeAll(() => loadWorld(engine(), people))

  const countOf = async (value: number, asOf = people.asOf) => {
    const rule = { kind: 'compare', field: 'age', op: 'eq', value } as const
    const scope = customerScope(people.catalog, asOf)
    const [row] = await engine().rows<{ count: number }>(countQuery(rule, scope, new Map()))
    return Number(row?.count)
  }

  it('counts a year from the birthday on, by the local date', async () => {
    expect(await countOf(26)).toBe(1)
    expect(await countOf(25)).toBe(1)
    // in Shanghai it is the next day already
    expect(await countOf(26, '2026-11-25T16:30:00Z')).toBe(2)
  })

  it('makes one born on 29 February older on 1 March', async () => {
    expect(await countOf(21, '2026-02-28T04:00:00Z')).toBe(1)
    expect(await countOf(22, '2026-03-01T04:00:00Z')).toBe(1)
  })

  it('knows no age of those born later or without a date', async () => {
    expect(await countOf(0)).toBe(0)
    expect(await countOf(-1)).toBe(0)
  })
})
