import { expect, it } from 'vitest'
import { billedParts } from './billed-parts.ts'

it('is billed by channel as the longest text that may be sent', () => {
  const variant = (parts: number, outcome: 'pass' | 'block') =>
    ({ channel: 'sms', length: { parts }, verdict: { outcome } }) as Parameters<typeof billedParts>[0][number]
  expect(billedParts([variant(1, 'pass'), variant(2, 'pass'), variant(4, 'block')])).toEqual({ sms: 2 })
  expect(billedParts([variant(4, 'block')])).toEqual({ sms: 4 })
})
