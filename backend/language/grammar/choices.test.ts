import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('each item of a list is a choice, whole by itself', () => {
  const wanted = '(housing = true & balance >= 50000) | job = student'
  it.each([
    ['满足以下任一条件：1）有房贷且余额5万以上；2）学生', wanted],
    ['满足任一条件即可：一、有房贷且余额5万以上；二、学生。', wanted],
    ['Any one of the following: (1) a mortgage and a balance of at least 50000; (2) students.', wanted],
    ['钻石客户，满足任一：有房贷且余额5万以上；学生', `tier = diamond & (${wanted})`],
    [
      'any of the following: a mortgage and a balance of at least 50000; students. Leave out the divorced.',
      `(${wanted}) & marital != divorced`,
    ],
  ])('%s', (text, rule) => expect(audience(text)).toBe(rule))
})
