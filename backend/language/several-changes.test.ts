import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['学生，余额2000以上', '余额改成5000以上，还要有信用卡'], 'job = student & balance >= 5000 & card = true'],
  [
    ['students with a balance over 2000', 'raise the balance to 5000, and drop the student condition'],
    'balance > 5000',
  ],
  [['余额5000以上', '5000太高了，改成3000'], 'balance >= 3000'],
  [['balance over 5000', '5000 is too high, make it 3000'], 'balance > 3000'],
  [
    ['student card holders with utilisation over 60', 'balance of at least 5000', 'make that 8000'],
    'job = student & card = true & share_rate > 60 & balance >= 8000',
  ],
  [
    ['学生，余额2000以上', '有房贷的去掉', '算了，有房贷的还是加回来。余额提高到5000'],
    'job = student & balance >= 5000',
  ],
  [['学生', '有房贷的去掉', '有房贷的加回来吧，余额至少5000'], 'job = student & balance >= 5000'],
  [
    ['students', 'no mortgage', 'Bring the mortgage holders back in. They need a credit card.'],
    'job = student & card = true',
  ],
  [
    ['more than 5 purchases in the last 90 days', 'Stretch the 90 days to 180, and cut the students and the retired.'],
    'purchase orders > 5 in last 180 day & !(job in student,retired)',
  ],
  [['学生，使用率超过60', '余额5000以上', '改成8000'], 'job = student & share_rate > 60 & balance >= 8000'],
])('makes several changes of one message, and the last limit the one that is meant: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)
