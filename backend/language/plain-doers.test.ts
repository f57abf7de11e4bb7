import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const said: [string, string][] = [
  ['shoppers with a balance of at least 5000', 'balance >= 5000'],
  ['married shoppers aged over 30', 'marital = married & age > 30'],
  ['shoppers in May', 'purchase count >= 1 in 2026-05-01..2026-05-31'],
  ['student shoppers since June', 'job = student & purchase count >= 1 in 2026-06-01..'],
  ['repeat shoppers', 'purchase orders >= 2'],
]

describe('shoppers', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
