import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  ['mortgage-free students', 'housing != true & job = student'],
  ['students who are mortgage-free and over 30', 'job = student & housing != true & age > 30'],
  ['students free of any personal loan', 'job = student & loan != true'],
  ['loan-free students', 'housing != true & loan != true & job = student'],
])('denies what somebody is free of, as "no …" does: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('leaves what is no field with a yes and a no', () => expect(audience('students, interest-free')).toContain('free'))
