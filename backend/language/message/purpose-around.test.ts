import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('what customers are to get or to do, and what the sender thinks of them', () => {
  it.each([
    ['A welcome gift goes to students with a balance over 500', 'job = student & balance > 500'],
    ['信用卡准备先推给这批人：学生，余额500以上', 'job = student & balance >= 500'],
    ['学生最容易流失，想先关怀一下：余额不满500的客户', 'balance < 500'],
    ['Students leave fastest, so we want to call them first: customers with a balance under 500', 'balance < 500'],
    ['没有房贷的已婚客户，我们想劝他们办信用卡', 'housing != true & marital = married'],
    [
      "married customers without a mortgage. We'd like to talk them into a credit card.",
      'marital = married & housing != true',
    ],
    ['请核对一下没有登记收入的客户，估计都是学生', 'income missing'],
    ['Please check the customers who have no income on file. I suspect they are students.', 'income missing'],
    ['余额不到100的已婚客户，我怕他们觉得麻烦', 'balance < 100 & marital = married'],
    ['customers with a mortgage, probably students', 'housing = true'],
  ])('is told as background: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each([
    ['students, probably with a balance over 500', 'balance > 500'],
    ['学生，我们想劝他们把余额提到500以上', '?'],
  ])('but a limit is never dropped: %s', (text, wanted) => expect(audience(text)).toContain(wanted))
})
