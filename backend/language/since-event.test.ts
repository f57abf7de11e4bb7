import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  'customers who bought LANTERN in 2025 and have not bought anything since that purchase',
  'customers who bought LANTERN in 2025 and have not bought anything after that purchase',
])('what is told from an event is later than the event, not than the time said of it: %s', (text) =>
  expect(audience(text)).toMatch(/^\{"kind":"funnel".*"without":\{"event":"purchase"\}\}$/),
)

it('without the event it is told from the time', () =>
  expect(audience('customers who bought LANTERN in 2025 and bought nothing since')).toBe(
    'purchase count >= 1 {item contains LANTERN} in 2025-01-01..2025-12-31 & purchase count = 0 in 2026-01-01..',
  ))
