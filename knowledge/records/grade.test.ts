import { describe, expect, it } from 'vitest'
import { gradeOf } from './grade.ts'
import type { OutcomeRecord } from './outcome-record.ts'

const now = '2026-06-30T00:00:00Z'
const arms = (treatment: number, control: number) => ({
  treatment: { customers: treatment, converted: Math.round(treatment * 0.03) },
  control: { customers: control, converted: Math.round(control * 0.02) },
})
const good: OutcomeRecord = {
  name: { zh: '甲', en: 'A' },
  audience: { text: { zh: '客户', en: 'customers' } },
  channels: ['sms'],
  dates: { start: '2026-03-01' },
  design: 'randomised',
  arms: arms(8000, 2000),
  effect: { estimate: 0.01, low: 0.002, high: 0.018, standardError: 0.004 },
  srm: { verdict: 'pass', p: 0.4 },
  verdict: 'lift_shown',
}
const grade = (change: Partial<OutcomeRecord>) => gradeOf({ outcome: { ...good, ...change } }, now).grade

describe('evidence grade', () => {
  it('is A for a large, recent, checked random split', () => expect(grade({})).toBe('A'))
  it.each([
    ['an unchecked split', { srm: { verdict: 'not_checked' as const } }, 'B'],
    ['fewer than a thousand in an arm', { arms: arms(4000, 900) }, 'B'],
    ['a test of more than two years ago', { dates: { start: '2024-05-01' } }, 'B'],
    ['a small and old test', { arms: arms(900, 900), dates: { start: '2024-05-01' } }, 'C'],
    ['fewer than two hundred in an arm', { arms: arms(500, 150) }, 'C'],
    ['a comparison that was not random', { design: 'quasi' as const }, 'C'],
    ['no control group', { design: 'none' as const, verdict: 'not_readable' as const }, 'D'],
    ['a failed split check', { srm: { verdict: 'mismatch' as const } }, 'void'],
    ['a result that could not be read', { verdict: 'not_readable' as const }, 'void'],
  ])('falls with %s', (_what, change, expected) => expect(grade(change)).toBe(expected))

  it('says that a lesson without a measurement is ungraded', () => {
    expect(gradeOf({}, now)).toMatchObject({ grade: 'ungraded', reasons: [{ zh: '没有测量过效果' }] })
  })
  it('gives a reason for every step down', () => {
    const { reasons } = gradeOf({ outcome: { ...good, arms: arms(4000, 900), dates: { start: '2024-05-01' } } }, now)
    expect(reasons.map(({ en }) => en)).toEqual([
      'customers were assigned at random',
      'fewer than 1000 customers in the smaller arm',
      'more than two years old',
    ])
  })
})
