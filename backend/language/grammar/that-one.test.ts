import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  'customers with only one order in their whole history, placed in March 2026',
  'customers with exactly one order ever, made in March 2026',
  'customers with only one order in total, which was in March 2026',
  '历史上只下过一单，而且这一单是在2026年3月下的客户',
])('says when the one event of the whole history was: %s', (text) =>
  expect(audience(text)).toMatch(/purchase orders = 1 & purchase count.*2026-03/),
)
