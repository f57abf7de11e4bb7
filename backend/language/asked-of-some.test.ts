import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [
    ['今年买过的', '其中有房贷的只要余额5万以上的'],
    'purchase count >= 1 in year 0 & (housing != true | balance >= 50000)',
  ],
  [
    ['students', 'of those with a mortgage, only the ones with a balance over 50000'],
    'job = student & (housing != true | balance > 50000)',
  ],
  [
    ['students', 'those with a mortgage must also have a balance over 50000'],
    'job = student & (housing != true | balance > 50000)',
  ],
])('more is asked of some of the audience at hand, the others stay: %s', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['今年买过的', '其中有房贷的'], 'purchase count >= 1 in year 0 & housing = true'],
  [['students', 'among them only those with a mortgage'], 'job = student & housing = true'],
])('a part of the audience is that part: %s', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
