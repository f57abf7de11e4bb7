import { describe, expect, it } from 'vitest'
import { days, inZone, relative } from './times.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

describe('times', () => {
  it('says how long ago in the largest unit that fits', () => {
    expect(relative('2026-11-24T11:59:40Z', now, 'en')).toBe('just now')
    expect(relative('2026-11-24T09:30:00Z', now, 'en')).toBe('2 hours ago')
    expect(relative('2026-12-01T12:00:00Z', now, 'zh')).toBe('下周')
    expect(relative('2026-11-30T11:59:59Z', now, 'en')).toBe('in 6 days')
  })

  it('writes a stretch of dates without repeating what they share', () => {
    expect(days('2026-11-26', '2026-12-20', 'en')).toBe('26 Nov – 20 Dec 2026')
    expect(days('2026-07-01', '2026-07-14', 'zh')).toBe('2026年7月1日至14日')
    expect(days('2026-12-20', '2027-01-02', 'zh')).toBe('2026年12月20日至2027年1月2日')
  })

  it("writes an instant in the workspace's zone", () => {
    expect(inZone('2011-12-10T00:00:00Z', 'Asia/Shanghai', 'en')).toContain('08:00')
  })
})
