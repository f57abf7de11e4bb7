import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'
import { countQuery } from '../../segments/compile.ts'
import type { Rule } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const tags = async () => (await place.catalog()).attributes.find(({ name }) => name === 'tags')
  const count = async (rule: Rule): Promise<number> => {
    const scope = customerScope(await place.catalog(), '2026-01-01T00:00:00Z')
    const [row] = await engine().rows<{ count: number }>(countQuery(rule, scope, new Map()))
    return row?.count ?? -1
  }
  const has = (...values: string[]): Rule => ({ kind: 'list', field: 'tags', has: 'any', values })
  const sized = (value: number): Rule => ({ kind: 'size', field: 'tags', op: 'eq', value })

  describe('a text column that plainly holds lists', () => {
    it.each([
      [';', 'id,tags\n1,golf;ski\n2,ski\n3,golf;ski;sail\n4,golf\n5,\n6,sail;golf\n'],
      ['|', 'id,tags\n1,golf|ski\n2,ski\n3,golf|ski|sail\n4,golf\n5,\n6,sail|golf\n'],
      ['; ', 'id,tags\n1,golf; ski\n2,ski\n3,golf; ski; sail\n4,golf\n5,\n6,sail; golf\n'],
      ['、', 'id,tags\n1,golf、ski\n2,ski\n3,golf、ski、sail\n4,golf\n5,\n6,sail、golf\n'],
    ])('is described with what stands between the values: %s', async (separator, text) => {
      await place.text(text, { delimiter: ',' })
      expect(await tags()).toMatchObject({ type: 'text', separator })
      expect((await tags())?.values).toBeUndefined()
      expect([await count(has('ski')), await count(has('sail', 'ski')), await count(sized(3))]).toEqual([3, 4, 1])
    })

    it.each([
      ['sentences', 'id,tags\n1,"Call back; ask for Ann"\n2,"Angry; wants a refund"\n3,none\n4,"Moved; new address"\n'],
      [
        'a mark that is rare',
        `id,tags\n${Array.from({ length: 40 }, (_, i) => `${i + 1},${i < 2 ? 'a;b' : 'a'}`).join('\n')}\n`,
      ],
      ['values that stand once', 'id,tags\n1,a;b\n2,c;d\n3,e;f\n4,g;h\n'],
      ['an empty value', 'id,tags\n1,a;;b\n2,b;a\n3,a;b\n4,a;b\n'],
    ])('and %s are none', async (_, text) => {
      await place.text(text, { delimiter: ',' })
      expect((await tags())?.separator).toBeUndefined()
    })
  })

  describe('lists of the file itself', () => {
    const rows = [
      { id: 1, tags: ['golf', 'ski'] },
      { id: 2, tags: [] },
      { id: 3, tags: null },
      { id: 4, tags: ['ski', null, ''] },
    ]
    const expectLists = async (separator: string) => {
      expect(await tags()).toMatchObject({ type: 'text', separator, missing: 1 })
      expect([await count(has('ski')), await count(sized(2)), await count(sized(1)), await count(sized(0))]).toEqual([
        2, 1, 1, 1,
      ])
    }

    it('are kept from JSON lines, an empty one apart from none', async () => {
      await place.import(await place.file('people.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')))
      await expectLists('|')
    })

    it('are kept from Parquet', async () => {
      const path = `${place.folder}/people.parquet`
      const stage = await engine().stage(place.folder)
      await stage.run(
        sql`copy (select * from (values (1, ['golf', 'ski']), (2, []::varchar[]), (3, null), (4, ['ski', null, ''])) as t(id, tags)) to ${sql.lit(path)} (format parquet)`,
      )
      await stage.close()
      await place.import(path)
      await expectLists('|')
    })

    it('are told apart by a mark that none of their values holds', async () => {
      const with_ = [
        { id: 1, tags: ['a|b', 'c'] },
        { id: 2, tags: ['c'] },
      ]
      await place.import(await place.file('people.jsonl', with_.map((row) => JSON.stringify(row)).join('\n')))
      expect(await tags()).toMatchObject({ separator: ';' })
      expect(await count(has('a|b'))).toBe(1)
    })

    it('of a column with other cells too stay text', async () => {
      await place.import(
        await place.file('people.jsonl', ['{"id":1,"tags":["a"]}', '{"id":2,"tags":"plain"}'].join('\n')),
      )
      expect((await tags())?.separator).toBeUndefined()
      expect(await place.rows()).toMatchObject([{ tags: '["a"]' }, { tags: 'plain' }])
    })

    it('with one cell that is none make a bad row, listed with its line', async () => {
      const many = Array.from({ length: 200 }, (_, at) => JSON.stringify({ id: at + 1, tags: ['a', 'b'] }))
      const report = await place.import(
        await place.file('people.jsonl', [...many, JSON.stringify({ id: 201, tags: 'no list' })].join('\n')),
      )
      expect(report).toMatchObject({ rows: 200, rejected: 1 })
    })
  })
})
