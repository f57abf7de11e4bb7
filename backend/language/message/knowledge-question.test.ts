import { describe, expect, it } from 'vitest'
import { asksKnowledge } from './knowledge-question.ts'

describe('questions about what is known', () => {
  it.each([
    'have we tried this?',
    'Did we ever run a win-back by SMS?',
    'what worked for dormant customers?',
    'what do we know about gold card upgrades',
    'is there a playbook for new customers?',
    '以前做过理财唤醒吗，效果怎么样？',
    '我们试过用企业微信做到期承接吗',
    '有没有做过代发工资客户的活动',
    '对沉睡客户什么办法最有效？',
    '有什么唤醒沉睡客户的经验',
    '我们以前用邮件推过信用卡激活吗，效果怎么样？',
    '之前给沉睡客户发过短信唤醒没有？',
    '以往做理财唤醒，走哪个渠道效果最好？',
    'have we ever pushed card activation by e-mail, and did it work?',
    'has card activation been done before? how did it go?',
    'which channel did best for wealth win-back in the past?',
    'which playbook should I use to win back lapsed customers?',
    'what is the evidence against discounts?',
    'does an odd-amount incentive work better?',
    '以往的沉睡唤醒活动有没有反例？',
    '理财唤醒有没有相反的证据？',
    'any counter-evidence on wealth win-back?',
    'is there any test that contradicts this for wealth win-back?',
    'have deposit campaigns ever failed?',
    '给沉睡客户发短信有用吗？',
    '周五下午发短信效果好吗？',
    'does texting dormant customers work?',
  ])('are seen: %s', (text) => expect(asksKnowledge(text)).toBe(true))

  it.each([
    '给沉睡客户发短信',
    '给收到过短信、反应好的客户发短信，预算5万',
    'customers who have not bought for 90 days',
    'win back lapsed gold customers next week by SMS',
    'how did the spring e-mail do?',
    'what data do you have?',
    '近90天没有交易的客户',
    '做过定投的客户有多少？',
    '以前推过理财的客户有多少？',
    '以前买过理财的客户有多少？',
    '在ATM办过交易，但从没通过网点办过',
    '上个月做过交易但没登录的',
    '给沉睡客户做一次理财唤醒',
    '哪个渠道增量最好？',
  ])('are not taken for: %s', (text) => expect(asksKnowledge(text)).toBe(false))
})
