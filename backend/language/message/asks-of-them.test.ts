import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['学生，我们希望他们有房贷', 'job = student & housing = true'],
  ['学生。领导说要有房贷的。', 'job = student & housing = true'],
  ['Students. We need them to have a mortgage.', 'job = student & housing = true'],
  ['Students. They must not be married.', 'job = student & marital != married'],
  ['Students. None of them may have a mortgage.', 'job = student & housing != true'],
  [
    'students; compliance says no married customers',
    'job = student & marital != married ?missing_data [compliance says]',
  ],
  ['学生。我们只打算联系40岁以上的。', 'job = student & age >= 40'],
]

describe('what the house says must hold of customers', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
