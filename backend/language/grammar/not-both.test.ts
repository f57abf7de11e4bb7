import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('one of two, and not the other', () => {
  it.each([
    [
      'bought either a LUNCH BAG or a LANTERN but not both of them',
      '(purchase count >= 1 {item contains LUNCH BAG} | purchase count >= 1 {item contains LANTERN}) & !(purchase count >= 1 {item contains LUNCH BAG} & purchase count >= 1 {item contains LANTERN})',
    ],
    [
      '买过LUNCH BAG或者LANTERN，但没有两样都买过的',
      '(purchase count >= 1 {item contains LUNCH BAG} | purchase count >= 1 {item contains LANTERN}) & !(purchase count >= 1 {item contains LUNCH BAG} & purchase count >= 1 {item contains LANTERN})',
    ],
    [
      'LUNCH BAG和LANTERN只买过其中一样的客户',
      '(purchase count >= 1 {item contains LUNCH BAG} | purchase count >= 1 {item contains LANTERN}) & !(purchase count >= 1 {item contains LUNCH BAG} & purchase count >= 1 {item contains LANTERN})',
    ],
    [
      'bought exactly one of LUNCH BAG and LANTERN',
      '(purchase count >= 1 {item contains LUNCH BAG} | purchase count >= 1 {item contains LANTERN}) & !(purchase count >= 1 {item contains LUNCH BAG} & purchase count >= 1 {item contains LANTERN})',
    ],
    [
      'ordered in March or in April, but not in both',
      '(purchase count >= 1 in 2026-03-01..2026-03-31 | purchase count >= 1 in 2026-04-01..2026-04-30) & !(purchase count >= 1 in 2026-03-01..2026-03-31 & purchase count >= 1 in 2026-04-01..2026-04-30)',
    ],
    ['有房贷或个人贷款，但没有都有的', '(housing = true | loan = true) & !(housing = true & loan = true)'],
  ])('holds for goods and times as for fields: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})

it.each([
  [
    'a negative balance or a mortgage, but not both',
    '(balance < 0 | housing = true) & !(balance < 0 & housing = true)',
  ],
  [
    'students with a mortgage or a balance over 5000 but not both',
    'job = student & (housing = true | balance > 5000) & !(housing = true & balance > 5000)',
  ],
  ['余额为负、有房贷，两个条件只占一个的客户', '(balance < 0 | housing = true) & !(balance < 0 & housing = true)'],
  [
    '有房贷或者余额5000以上，两者只满足一个',
    '(housing = true | balance >= 5000) & !(housing = true & balance >= 5000)',
  ],
])('takes one of two conditions, whatever they limit: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
