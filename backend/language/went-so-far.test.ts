import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['balance at most 5000', 'Let the balance go up to ten thousand'], 'balance <= 10000'],
  [['students with a balance of at least 5000', 'let the balance go down to 3000'], 'job = student & balance >= 3000'],
  [['余额不超过5000', '余额可以到1万'], 'balance <= 10000'],
  [['余额5000以上的学生', '余额可以低到3000'], 'balance >= 3000 & job = student'],
  [
    ['balance at most 5000', 'Let the balance go up to 10,000, and remove the students.'],
    'balance <= 10000 & job != student',
  ],
  [['balance from 1000 to 5000', 'make that 2000 to 6000'], 'balance 2000..6000'],
  [
    [
      'students, balance from 1000 to 5000',
      'the same for retirees instead of students, and make the balance 2000 to 6000',
    ],
    'job = retired & balance 2000..6000',
  ],
])('a limit goes as far as it is let: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
