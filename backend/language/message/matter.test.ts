import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

const rule = 'job = student & balance > 5000'

describe('what is said of the campaign around an audience', () => {
  it.each([
    'students with a balance over 5000. The SMS copy should sound relaxed rather than pushy.',
    'students with a balance over 5000. The tone should be formal, without slang.',
    'students with a balance over 5000. Keep the message under 160 characters.',
    'students with a balance over 5000. No exclamation marks in the subject line, please.',
    'students with a balance over 5000; the call-backs are planned for next week.',
    'students with a balance over 5000. Printed invitations will be posted next week.',
    'students with a balance over 5000. The voucher is worth 20 yuan and expires after 30 days.',
    'students with a balance over 5000. The budget must not exceed 5,000 yuan.',
    'students with a balance over 5000. Validity: 30 days. Budget: 4,000.',
    'students with a balance over 5000. The gift should cost no more than 30 yuan each.',
    'Prospects for the new savings plan: students with a balance over 5000.',
    'The target group of the spring campaign is students with a balance over 5000.',
    'Business has been slow lately. Please pull students with a balance over 5000.',
    'Given the cost, this round covers only students with a balance over 5000.',
    'I need a list of students with a balance over 5000 by Friday.',
  ])('is no condition: %s', (text) => expect(audience(text)).toBe(rule))

  it.each([
    '余额超过5000的学生。短信文案语气轻松一点，不要显得催促。',
    '余额超过5000的学生。标题控制在15字以内。',
    '余额超过5000的学生。措辞要克制，不夸大收益。',
    '余额超过5000的学生，电子报下周三寄出。',
    '余额超过5000的学生，问卷下个月发。',
    '余额超过5000的学生，优惠券有效期到下月底。',
    '余额超过5000的学生，礼品单价不超过30元。',
    '余额超过5000的学生，周末餐饮满减券发给他们。',
    '余额超过5000的学生。奖品是保温杯，价值不超过80元。',
    '余额超过5000的学生。走短信，不走电话。',
    '余额超过5000的学生，月底前发完。',
    '年底存款产品的潜在客群：余额超过5000的学生。',
    '去年同期的效果不错，今年再来一次：余额超过5000的学生。',
    '会员日马上到了，我想触达余额超过5000的学生。',
    '周五前我需要余额超过5000的学生的名单。',
  ])('limits nobody: %s', (text) => expect(audience(text)).toContain('balance > 5000'))

  it('is told as background', () =>
    expect(
      read('students with a balance over 5000. The tone should be formal.').assumptions.map(({ note }) => note.en),
    ).toContain('"The tone should be formal" is taken as background, not as a condition'))
})

describe('what is said of customers', () => {
  it.each([
    ['students. The voucher is only for those with a mortgage.', 'housing = true'],
    ['students. The letter goes to married people only.', 'marital = married'],
    ['学生，名额给余额最高的500人。', 'balance'],
    ['学生，礼品要发给余额5000以上的。', 'balance >= 5000'],
    ['学生，优惠只给有房贷的。', 'housing = true'],
  ])('stays a condition beside a thing of the campaign: %s', (text, found) => expect(audience(text)).toContain(found))

  it.each([
    '学生，短信打开率超过5%。',
    '学生，优惠券使用超过3次。',
    '学生，邮件有效。',
    'students. The e-mail must be verified.',
    'students. Vouchers redeemed at least twice.',
    'students. Calls should be fewer than 3.',
  ])('is asked about where the data hold nothing for it: %s', (text) => expect(audience(text)).toMatch(/\?/))
})
