import { expect, test } from 'vitest'
import { moves } from './moves.ts'
import { readMoves } from './requests.ts'

test('every phrasing of either part makes a conversation in one scene or two', async () => {
  for (const part of ['dev', 'held-out']) {
    const requests = await readMoves(part)
    const made = new Map<string, number>()
    for (const { id } of requests) {
      const phrasing = id.slice(0, id.lastIndexOf('-'))
      made.set(phrasing, (made.get(phrasing) ?? 0) + 1)
    }
    const asked = new Set([...made.keys()].map((phrasing) => phrasing.split('-').slice(0, 2).join('-')))
    for (const move of Object.keys(moves)) for (const lang of ['zh', 'en']) expect(asked).toContain(`${move}-${lang}`)
    expect([...made.values()].every((count) => count === 1 || count === 2)).toBe(true)
  }
})

test('the same phrasing is always put into the same conversation', async () => {
  expect(await readMoves('dev')).toEqual(await readMoves('dev'))
})

test('no blank is left open, and each conversation has its reference', async () => {
  for (const { turns = [], sql } of await readMoves('dev')) {
    expect(turns.join('\n')).not.toMatch(/[{}]|undefined/)
    expect(sql).toMatch(/^select customer_id from customers where .*[^\s]$/)
  }
})
