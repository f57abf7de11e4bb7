import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../../testing/engines.ts'
import { type ImportPlace, importPlace } from '../../../testing/importing.ts'
import { countQuery } from '../../segments/compile.ts'
import type { Rule } from '../../segments/rule.ts'
import { customerScope } from '../../segments/scope.ts'
import { distributeWorkspace } from '../cluster/distribute.ts'

const people = 'id,city\n1,Oslo\n2,Bergen\n3,Oslo\n'
const accounts = 'account_no,owner,balance,status\nA1,1,100.5,open\nA2,1,7,closed\nA3,3,2000,open\nA4,9,1,open\n'
const asAccounts = { entity: { name: 'accounts', customer: 'owner' } }

forEachEngine((engine) => {
  let place: ImportPlace
  beforeEach(async () => {
    place = await importPlace(engine())
  })
  afterEach(() => place.close())

  const count = async (rule: Rule): Promise<number> => {
    const scope = customerScope(await place.catalog(), '2026-01-01T00:00:00Z')
    const [row] = await engine().rows<{ count: number }>(countQuery(rule, scope, new Map()))
    return row?.count ?? -1
  }
  const open: Rule = {
    kind: 'related',
    entity: 'accounts',
    has: 'all',
    where: { kind: 'compare', field: 'status', op: 'eq', value: 'open' },
  }
  const rich: Rule = {
    kind: 'related_measure',
    entity: 'accounts',
    measure: { type: 'sum', property: 'balance' },
    op: 'gte',
    value: 107.5,
  }

  describe('things that belong to customers', () => {
    it('are kept with their customers, described in both languages and asked by rules', async () => {
      await place.text(people)
      const report = await place.text(accounts, asAccounts)
      expect(report).toMatchObject({
        kind: 'entity',
        entity: 'accounts',
        rows: 4,
        customers: 3,
        orphans: 1,
        rejected: 0,
      })
      const [entity] = (await place.catalog()).entities ?? []
      expect(entity).toMatchObject({
        name: 'accounts',
        table: 'entity_accounts',
        rows: 4,
        labels: { zh: '账户', en: 'account' },
      })
      expect(entity?.properties.map(({ name, type }) => [name, type])).toEqual([
        ['account_no', 'text'],
        ['balance', 'decimal'],
        ['status', 'text'],
      ])
      expect(await count(open)).toBe(1)
      expect(await count(rich)).toBe(2)
      expect(await count({ kind: 'related', entity: 'accounts', has: 'none' })).toBe(1)
    })

    it('replace those of the same kind, change nothing twice, and outlive an import of customers', async () => {
      await place.text(people)
      await place.text(accounts, asAccounts)
      expect(await place.text(accounts, asAccounts)).toMatchObject({ unchanged: true, kind: 'entity', rows: 4 })
      await place.text('account_no,owner,balance,status\nA9,2,5,open\n', asAccounts)
      expect(await place.rows('entity_accounts')).toMatchObject([{ customer_id: 2, account_no: 'A9' }])
      await place.text('id,city\n1,Oslo\nx2,Bergen\n')
      expect(await place.rows('entity_accounts')).toMatchObject([{ customer_id: '2' }])
      expect((await place.catalog()).entities).toHaveLength(1)
      await place.text('policy,owner\nP1,1\n', { entity: { name: 'policies', customer: 'owner' } })
      expect((await place.catalog()).entities?.map(({ name }) => name)).toEqual(['accounts', 'policies'])
    })

    it('make no customers of their own where those come from events', async () => {
      await place.text('who,at\n1,2026-01-01\n', { events: { type: 'order', customer: 'who', time: 'at' } })
      await place.text(accounts, asAccounts)
      await place.text('who,at\n1,2026-01-01\n2,2026-01-02\n', {
        events: { type: 'order', customer: 'who', time: 'at' },
      })
      expect((await place.rows()).map(({ customer_id }) => customer_id)).toEqual([1, 2])
      expect(await count(open)).toBe(0)
    })

    it('are refused before there are customers, without a customer, and beside events or an id', async () => {
      await expect(place.text(accounts, asAccounts)).rejects.toMatchObject({ code: 'no_customers' })
      await place.text(people)
      await expect(place.text(accounts, { entity: { name: 'accounts', customer: 'client' } })).rejects.toMatchObject({
        code: 'unknown_column',
        details: { column: 'client', option: '--customer' },
      })
      await expect(place.text(accounts, { ...asAccounts, id: 'owner' })).rejects.toMatchObject({
        code: 'invalid_input',
        details: { place: '--entity' },
      })
      await expect(place.text(accounts, { entity: { name: ' ', customer: 'owner' } })).rejects.toMatchObject({
        code: 'invalid_input',
      })
      await expect(place.text('account_no,owner\nA1,1\nA2,\nA3,\n', asAccounts)).rejects.toMatchObject({
        code: 'too_many_bad_rows',
        details: { bad: 2, total: 3 },
      })
      expect((await place.catalog()).entities).toBeUndefined()
    })

    it('lie beside their customers on a cluster', async () => {
      await place.text(people)
      await place.text(accounts, asAccounts)
      if (!engine().abilities.cluster) return
      await distributeWorkspace(engine(), place.workspace, { shards: 4 })
      await place.text(`${accounts}A5,2,3,open\n`, asAccounts)
      expect(await count(open)).toBe(2)
    })
  })
})
