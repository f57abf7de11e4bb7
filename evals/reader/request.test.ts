import { describe, expect, it } from 'vitest'
import { readSet, request, turnsOf } from './request.ts'

const plain = { id: 'bank-x-01-en', world: 'bank', lang: 'en', category: 'x', text: 'students' }

describe('requests', () => {
  it('want either an audience or a question, from either a message or turns', () => {
    const sql = 'select customer_id from customers'
    expect(request.safeParse({ ...plain, sql }).success).toBe(true)
    expect(request.safeParse({ ...plain, expect: 'ask', reasons: ['ambiguous'] }).success).toBe(true)
    expect(request.safeParse(plain).success).toBe(false)
    expect(request.safeParse({ ...plain, sql, expect: 'ask' }).success).toBe(false)
    expect(request.safeParse({ ...plain, turns: ['students'], sql }).success).toBe(false)
  })

  it('may repeat a text', () => {
    expect(turnsOf(request.parse({ ...plain, text: 'ab ', repeat: 3, expect: 'ask' }))).toEqual(['ab ab ab '])
  })

  it('of the development set are in both languages alike, each pair naming one of the other language', async () => {
    const all = await readSet('dev')
    const count = (lang: string) => all.filter((one) => one.lang === lang).length
    expect(count('zh')).toBeGreaterThanOrEqual(250)
    expect(Math.abs(count('zh') - count('en'))).toBeLessThan(0.05 * all.length)
    const byId = new Map(all.map((one) => [one.id, one]))
    for (const { id, lang, world, pair } of all.filter((one) => one.pair)) {
      const other = byId.get(pair ?? '')
      expect([id, other?.world, other?.lang]).toEqual([id, world, lang === 'zh' ? 'en' : 'zh'])
    }
  })
})
