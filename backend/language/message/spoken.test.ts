import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['the 35-and-over crowd with a mortgage', 'age >= 35 & housing = true'],
  ['the 40-and-under gang, single', 'age <= 40 & marital = single'],
  ['sixty-plus with a credit card', 'age >= 60 & card = true'],
  ['50岁往上那拨人', 'age >= 50'],
  ['students, no other conditions', 'job = student'],
  ['只要学生，没有其他要求', 'job = student'],
])('reads how people speak of people: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ['the good ones with a mortgage', 'housing = true ?ambiguous [good]'],
  ['质量好的客户', '?ambiguous [质量好]'],
  ['our most promising clients', '?ambiguous [most promising]'],
  ['值得联系的学生', 'job = student ?ambiguous [值得联系]'],
])('asks what makes somebody good: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
