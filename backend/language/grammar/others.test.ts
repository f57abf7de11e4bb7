import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    'students need a balance of at least 500, everyone else at least 5,000',
    '(job = student & balance >= 500) | (job != student & balance >= 5000)',
  ],
  ['学生余额要500以上，其他人要5000以上', '(job = student & balance >= 500) | (job != student & balance >= 5000)'],
  [
    'those with a mortgage: students need a balance of at least 500, everyone else at least 5,000',
    'housing = true & ((job = student & balance >= 500) | (job != student & balance >= 5000))',
  ],
  ['Not touching students for now. Everybody else with a mortgage.', 'job != student & housing = true'],
  ['Stop calling students. Of the rest, take those with a mortgage.', 'job != student & housing = true'],
  ['余额5000以上，别给我学生', 'balance >= 5000 & job != student'],
  ['学生别再打了，剩下的里面有房贷的', 'job != student & housing = true'],
])('reads who the others are: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
