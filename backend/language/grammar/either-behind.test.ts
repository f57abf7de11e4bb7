import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('one of the things listed is enough', () => {
  it.each([
    [
      'customers with at least one of a mortgage, a personal loan and a credit card',
      'housing = true | loan = true | card = true',
    ],
    ['mortgage and credit card, either one will do', 'housing = true | card = true'],
    ['房贷和信用卡，办了其中任何一个就算；学生不要', 'job != student & (housing = true | card = true)'],
    ['已婚客户，房贷、信用卡任意一项都行', 'marital = married & (housing = true | card = true)'],
    ['有房贷和信用卡中至少一种的', 'housing = true | card = true'],
    ['余额5万以上，月收入1万以上，两条满足一条就要', 'balance >= 50000 | income >= 10000'],
    [
      '学生里，余额5万以上的、近半年买过东西的，两样占一样就行',
      'job = student & (balance >= 50000 | purchase count >= 1 in last 6 month)',
    ],
    ['有房贷，或者余额5万以上，符合其中一条就要', 'housing = true | balance >= 50000'],
    ['余额5万以上的要，近半年买过东西的也要', 'balance >= 50000 | purchase count >= 1 in last 6 month'],
    [
      '学生不要。剩下的客户里，余额5万以上的要，近半年买过东西的也要，两样占一样就行',
      'job != student & (balance >= 50000 | purchase count >= 1 in last 6 month)',
    ],
    ['customers with a mortgage and a credit card', 'housing = true & card = true'],
  ])('where the message says so: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each([
    ['bought at least one of "lamp" and "tray"', 'purchase count >= 1 {item contains lamp | item contains tray}'],
    ['bought "lamp" and "tray", at least one of them', 'purchase count >= 1 {item contains lamp | item contains tray}'],
  ])('of goods: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
