import { describe, expect, it } from 'vitest'
import { days, inZone, relative } from './times.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

describe('times', () => {
  it('says how long ago in the largest unit that fits', () => {
    expect(relative('2026-11-24T11:59:40Z', now, 'en')).toBe('now')
    expect(relative('2026-11-24T09:30:00Z', now, 'en')).toBe('2 hours ago')
    expect(relative('2026-12-01T12:00:00Z', now, 'zh')).toBe('下周')
  })

  it('writes a stretch of dates without repeating what they share', () => {
    expect(days('2026-11-26', '2026-12-20', 'en')).toBe('26 Nov – 20 Dec 2026')
  })

  it("writes an instant in the workspace's zone", () => {
    expect(inZone('2011-12-10T00:00:00Z', 'Asia/Shanghai', 'en')).toContain('08:00')
  })
})
