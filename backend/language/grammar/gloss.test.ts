import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const same: [string, string][] = [
  ['双十一当天（2025年11月11日）下过单的客户', 'purchase count >= 1 in 2025-11-11..2025-11-11'],
  ['ordered on Double 11 (11 November 2025)', 'purchase count >= 1 in 2025-11-11..2025-11-11'],
  ['去年双十一（11月11日）下过单', 'purchase count >= 1 in 2025-11-11..2025-11-11'],
  ['上半年（2026年1月到6月）下过单的客户', 'purchase count >= 1 in 2026-01-01..2026-06-30'],
  ['元旦前那周，也就是2025年12月22日到28日下过单', 'purchase count >= 1 in 2025-12-22..2025-12-28'],
  ['余额5万以上（不低于50000）', 'balance >= 50000'],
  ['至少登录过3次的学生（3次登录）', 'login count >= 3 & job = student'],
  ['students who logged in at least 3 times (3 logins)', 'job = student & login count >= 3'],
  ['收入未知、而且学历也未知', 'income missing & education missing'],
]

describe('what is said twice', () => {
  for (const [text, wanted] of same) it(text, () => expect(audience(text)).toBe(wanted))

  it('asks where the brackets say something else', () =>
    expect(audience('余额5万以上（不超过20万元的那种）')).toContain('balance'))
})
