import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../stage.ts'
import { payloads } from './payloads.ts'
import { WorldMisfit } from './world.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ lanes: 0 })
}, 240_000)
afterAll(() => stage.close())

const alike = (a: string[][], b: string[][]) =>
  JSON.stringify(a.map((ids) => ids.toSorted())) === JSON.stringify(b.map((ids) => ids.toSorted()))

describe.each(['bank', 'shop', 'hostile'])('the world %s', (name) => {
  it('has at least three populations that differ', async () => {
    const { reference } = await stage.world(name)
    const half = await reference('select customer_id from customers where points > 500')
    expect(half.length).toBeGreaterThanOrEqual(3)
    expect(new Set(half.map((ids) => ids.toSorted().join())).size).toBe(half.length)
  }, 240_000)
})

describe('the bank', () => {
  it.each([
    ['a strict bound and an inclusive one', 'deposit_balance > 50000', 'deposit_balance >= 50000'],
    ['unknown and no', 'has_mortgage is not true', 'has_mortgage = false'],
    [
      'never and not lately',
      `customer_id not in (select customer_id from "transaction")`,
      `customer_id not in (select customer_id from "transaction" where ts >= $now - interval 90 day)`,
    ],
    [
      '90 days and 90 days less a second',
      `customer_id in (select customer_id from "transaction" where ts >= $now - interval 90 day)`,
      `customer_id in (select customer_id from "transaction" where ts > $now - interval 90 day)`,
    ],
    [
      'local days and UTC days',
      `customer_id in (select customer_id from "transaction" where local >= timestamp '2026-06-01')`,
      `customer_id in (select customer_id from "transaction" where ts >= timestamp '2026-06-01')`,
    ],
  ])(
    'tells %s apart',
    async (_, a, b) => {
      const { reference } = await stage.world('bank')
      const select = (where: string) => reference(`select customer_id from customers where ${where}`)
      expect(alike(await select(a), await select(b))).toBe(false)
    },
    240_000,
  )
  it('is the same each time it is made', async () => {
    const other = await openStage({ lanes: 0 })
    const sql = 'select customer_id from customers where deposit_balance > 50000 and age > 40'
    expect(
      alike(await (await other.world('bank')).reference(sql), await (await stage.world('bank')).reference(sql)),
    ).toBe(true)
    await other.close()
  }, 240_000)
  it('holds other people from another seed, in a workspace of its own', async () => {
    const sql = 'select customer_id from customers where deposit_balance > 50000 and age > 40'
    const [usual, drawn] = [await stage.world('bank'), await stage.world('bank', 911)]
    expect(drawn.catalog.workspace).not.toBe(usual.catalog.workspace)
    expect(alike(await drawn.reference(sql), await usual.reference(sql))).toBe(false)
  }, 240_000)
  it('says of a reference that does not fit it that it is no judgement', async () => {
    await expect((await stage.world('bank')).reference('select nothing from nowhere')).rejects.toBeInstanceOf(
      WorldMisfit,
    )
  }, 240_000)
})

it('the hostile bank holds every planted order in names or notes', async () => {
  const rows = await (await stage.world('hostile')).rows('select name, note from customers')
  const held = JSON.stringify(rows)
  for (const { text } of payloads) expect(held).toContain(JSON.stringify(text).slice(1, -1))
}, 240_000)
