import { expect, test } from 'vitest'
import { combinations } from './combinations.ts'
import { readLogic } from './requests.ts'

test('every combination is worded in both languages, in either part', async () => {
  for (const part of ['dev', 'held-out']) {
    const made = new Set((await readLogic(part)).map(({ category, lang }) => `${category} ${lang}`))
    for (const name of Object.keys(combinations))
      for (const lang of ['zh', 'en']) expect(made).toContain(`${name} ${lang}`)
  }
})

test('no blank is left open, and each request has its reference', async () => {
  for (const { text, sql } of await readLogic('dev')) {
    expect(text).not.toMatch(/[{}]|undefined/)
    expect(sql).toMatch(/^select customer_id from customers where .*[^\s]$/)
    expect(sql).not.toContain('undefined')
  }
})

test('the same phrasing is always put into the same words', async () => {
  expect(await readLogic('dev')).toEqual(await readLogic('dev'))
})
