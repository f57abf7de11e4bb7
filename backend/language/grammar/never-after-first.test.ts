import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const once = 'purchase orders = 1'
it.each([
  ['students whose first purchase was in March 2026 and who have not ordered again since', once],
  ['first purchase in March 2026, nothing since', once],
  ['students who made their first purchase in March 2026 and never ordered again', once],
  ['2026年3月首次购买，之后再也没下过单的学生', once],
  ['首次购买在2026年一季度，此后没有再买过', once],
])('means one order where nothing came after the first: %s', (text, wanted) => expect(audience(text)).toContain(wanted))

it.each([
  ['ordered in March 2026 and not since', 'purchase count = 0 in 2026-04-01..'],
  ['first purchase in March 2026, none since 1 May 2026', 'purchase count = 0 in 2026-05-01..'],
  ['2026年3月首次购买，5月以后没下过单', 'purchase count = 0 in 2026-06-01..'],
])('denies the time that is said, else: %s', (text, wanted) => expect(audience(text)).toContain(wanted))
