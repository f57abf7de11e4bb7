import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { checkText, type TextToCheck } from './check-text.ts'

const sentOn = '2026-11-24'
const check = (text: string, more: Partial<TextToCheck> = {}) =>
  checkText({ fields: [{ field: 'body', text }], sentOn, packs: ['cn'], ...more })
const rules = (text: string, more: Partial<TextToCheck> = {}) =>
  check(text, more).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)

describe('promises of principal or return', () => {
  it.each([
    '本产品保本保息，稳赚不赔',
    '保 本·保 息',
    'ｂ保本',
    '保\u200b本',
    '保*本',
    '保|本理财',
    '零风险投资',
    '我们保证您的投资一定盈利',
    '除非保本，否则不买',
    '别人是骗局，我们保本',
    '确保本金安全',
    'A guaranteed return for every customer',
  ])('block “%s”', (text) => {
    expect(rules(text)).toContain('CN-AD-25b block')
  })

  it.each([
    '本产品为非保本浮动收益型',
    '理财产品不保本，投资须谨慎',
    '投资并非无风险',
    '任何承诺保本的都是骗局',
    '为确保本人操作，请核对身份',
    '由担保本公司债务的机构提供',
    '不承诺保本保收益',
    '业绩比较基准不代表未来表现和实际收益，不构成收益承诺',
    'Returns are not guaranteed',
  ])('leave “%s” alone', (text) => {
    expect(rules(text)).not.toContain('CN-AD-25b block')
  })

  it('leave a quoted warning alone', () => {
    expect(check('谨防“保本高收益”骗局').outcome).toBe('pass')
  })

  it('point at the words as they were written', () => {
    const text = '新品上市：保\u200b 本理财'
    const [finding] = check(text).findings
    expect(finding?.span).toEqual({ field: 'body', text: '保\u200b 本', start: 5, end: 9 })
    expect(text.slice(5, 9)).toBe('保\u200b 本')
  })
})

describe('absolute terms', () => {
  it.each(['全国最佳银行，唯一推荐', '行业排名第一', '顶级服务', '我们是最好的银行'])('block “%s”', (text) => {
    expect(rules(text)).toContain('CN-AD-9.3 block')
  })

  it.each([
    '信用卡最低还款额为10%',
    '最高可贷30万元',
    '最近三个月',
    '第一季度账单已出',
    '这是您第一次登录',
    '客户唯一标识',
    '最佳时间是早上',
    '保险与安全是我们的责任，请领取最新账单',
    '高级客户经理为您服务，首次登录请改密码',
  ])('leave “%s” alone', (text) => {
    expect(check(text).outcome).toBe('pass')
  })
})

describe('inducing words', () => {
  it('block what induces and pass a formal risk grade', () => {
    expect(rules('秒到账，零门槛')).toEqual(['CN-NET-10 block', 'CN-NET-10 block'])
    expect(check('中低风险（R2）').outcome).toBe('pass')
    expect(check('R2 中低风险').outcome).toBe('pass')
    expect(rules('产品风险等级：低风险（R1）')).toEqual(['CN-NET-10 warn'])
  })

  it('follow the law in force on the day of sending', () => {
    expect(check('秒到账，零门槛', { sentOn: '2026-09-29' }).outcome).toBe('pass')
    expect(check('秒到账，零门槛', { sentOn: '2026-09-30' }).outcome).toBe('block')
  })
})

describe('what must be said', () => {
  it('asks for the risk line of an investment product', () => {
    const risk = '理财非存款，产品有风险，投资须谨慎。'
    expect(rules('新发理财，欢迎了解。', { productKind: 'wealth' })).toEqual(['CN-AD-25a block'])
    expect(rules(`新发理财，欢迎了解。${risk}`, { productKind: 'wealth' })).toEqual([])
    expect(rules('新发存款，欢迎了解。', { productKind: 'deposit' })).toEqual([])
  })

  it('asks for sender and refusal in an SMS', () => {
    expect(rules('欢迎了解', { channel: 'sms' })).toEqual(['CN-AD-43 block', 'CN-SMS-1 block'])
    expect(rules('【示例银行】欢迎了解。拒收请回复R', { channel: 'sms' })).toEqual([])
  })

  it('asks for the benchmark statement, or for the annual rate, by the kind of product', () => {
    expect(rules('年化收益率3.5%', { productKind: 'wealth' })).toContain('CN-WM-1 block')
    expect(rules('年化收益率3.5%', { productKind: 'loan' })).toEqual(['CN-LOAN-2 block'])
    expect(rules('日息低至0.02%', { productKind: 'loan' })).toEqual(['CN-LOAN-2 block'])
    expect(rules('年化利率7.2%（单利），贷款需审批，请理性借贷。', { productKind: 'loan' })).toEqual([])
  })
})

describe('English rules', () => {
  const us = (text: string, more: Partial<TextToCheck> = {}) => rules(text, { packs: ['us'], ...more })
  const uk = (text: string, more: Partial<TextToCheck> = {}) => rules(text, { packs: ['uk'], ...more })

  it('find the vectors of the United States', () => {
    expect(us('Earn 5.00% with a free account ($8 monthly fee)')).toEqual(['US-DD-8a block', 'US-DD-8b block'])
    expect(us('Open an account: 3% interest.')).toEqual(['US-DD-8b block'])
    expect(us('Savings at 0.5 % annual interest')).toEqual(['US-DD-8b block'])
    expect(us('0% interest, and 3% interest-free days')).not.toContain('US-DD-8b block')
    expect(us('0% intro APR for 15 months')).toEqual(['US-Z-16 block'])
    expect(us('0% intro APR for 15 months. After that, a 21.99% APR applies.')).toEqual([])
    expect(us('Your savings are 100% protected', { productKind: 'fund' })).toContain('US-FDIC-B block')
    expect(us('Not FDIC insured. May lose value.', { productKind: 'fund' })).toEqual([])
    expect(us('Guaranteed approval, no credit check')).toEqual(['US-UDAAP block', 'US-UDAAP block'])
    expect(us('Open a savings account today', { productKind: 'deposit' })).toEqual(['US-FDIC-6 block'])
    expect(us('5.00% APY')).toEqual(['US-DD-8c block'])
  })

  it('find the vectors of the United Kingdom and the Union', () => {
    expect(uk('Your savings are 100% protected')).toEqual(['UK-BCOBS-2.2 block'])
    expect(uk('Your savings are 100% protected by the FSCS up to £85,000')).toEqual([])
    expect(uk('Guaranteed approval, no credit check')).toEqual(['UK-CONC-3.3 block', 'UK-CONC-3.3 block'])
    const loan = { packs: ['eu'], productKind: 'loan' } as const
    expect(rules('A loan for your plans', loan)).toEqual(['EU-CCD2-8 block'])
    expect(rules('A loan for your plans', { ...loan, sentOn: '2026-11-19' })).toEqual([])
  })
})

interface Sentence {
  text: string
  expected: string
}
const sentences = (): Sentence[] =>
  JSON.parse(readFileSync(join(sharedFolder() as string, 'data/adlaw/adlaw.json'), 'utf8')).test_sentences

describe.skipIf(!requires('shared'))('the collected advertising sentences', () => {
  it('get the expected verdict', () => {
    const wrong = sentences().filter(({ text, expected }) => check(text).outcome !== expected)
    expect(wrong.map(({ text, expected }) => `${expected}: ${text} ${rules(text)}`)).toEqual([])
  })
})
