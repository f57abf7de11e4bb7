import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    'bought in both April and May 2026 but not in June',
    'purchase count >= 1 in 2026-04-01..2026-04-30 & purchase count >= 1 in 2026-05-01..2026-05-31 & purchase count = 0 in 2026-06-01..2026-06-30',
  ],
  [
    '近30天网点和手机银行都买过的',
    'purchase count >= 1 {place = branch} in last 30 day & purchase count >= 1 {place = app} in last 30 day',
  ],
  [
    'bought both through the app and at a branch',
    'purchase count >= 1 {place = app} & purchase count >= 1 {place = branch}',
  ],
  ['purchases at a branch or through the app this year', 'purchase count >= 1 {place in branch,app} in year 0'],
]

describe('both of two values, or either', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
