import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  ['有房贷的学生，什么婚姻状况都行', 'housing = true & job = student'],
  ['学生，不管什么学历都可以', 'job = student'],
])('is no condition where any value will do: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
