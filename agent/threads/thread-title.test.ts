import { expect, it } from 'vitest'
import { threadTitle } from './thread-title.ts'

it('keeps a short message, on one line', () => {
  expect(threadTitle(' retired\n clients ')).toBe('retired clients')
})

it('cuts a long one at the end of a word, and Chinese anywhere', () => {
  expect(threadTitle('Customers with a balance over 50000 and no transaction in the last 90 days')).toBe(
    'Customers with a balance over 50000 and no transaction in…',
  )
  expect(threadTitle('客'.repeat(80))).toBe(`${'客'.repeat(60)}…`)
  expect(threadTitle('x'.repeat(80))).toBe(`${'x'.repeat(60)}…`)
})
