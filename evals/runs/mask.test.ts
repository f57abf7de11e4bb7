import { expect, it } from 'vitest'
import { maskMessages, personalLeft } from './mask.ts'

const zh = (text: string, known: string[] = []) => maskMessages([text], 'zh', known)[0]?.text
const en = (text: string, known: string[] = []) => maskMessages([text], 'en', known)[0]?.text

it('takes out addresses, telephone numbers, announced ids and names with a title', () => {
  expect(zh('给王小明先生（13812345678，w.m@example.com.cn）发短信')).toBe('给[姓名]先生（[电话]，[邮箱]）发短信')
  expect(zh('客户 100234 为什么不在里面？卡号6222020200112233')).toBe('客户 [编号] 为什么不在里面？卡号[卡号]')
  expect(en('Why is customer C-10023 not in it? Call Mrs. Ann Smith at +1 (602) 555-0142')).toBe(
    'Why is customer [id] not in it? Call Mrs. [name] at [phone]',
  )
})

it('takes out values of personal fields wherever they stand, whole words only in Latin script', () => {
  expect(zh('欧阳娜娜和客户7要不要排除', ['欧阳娜娜'])).toBe('[个人信息]和客户7要不要排除')
  expect(en('Al asked for all of it, al too', ['Al'])).toBe('[personal] asked for all of it, [personal] too')
})

it.each([
  ['王先生说没收到短信', '[姓名]先生说没收到短信'],
  ['给余额高的李娜女士打电话', '给余额高的[姓名]女士打电话'],
  ['客户张三为什么不在里面', '客户[姓名]为什么不在里面'],
  ['客户王小明近期要流失吗', '客户[姓名]近期要流失吗'],
  ['联系人：欧阳娜娜，请回访林志玲', '联系人：[姓名]，请回访[姓名]'],
  ['我叫陈建国，客户经理是周杰伦', '我叫[姓名]，客户经理是[姓名]'],
  ['尊敬的赵敏，您好', '尊敬的[姓名]，您好'],
  ['刘总要的名单', '[姓名]总要的名单'],
  ['客户 John Smith 投诉了', '客户 [姓名] 投诉了'],
  ['联系 Mary Johnson 问一下', '联系 [姓名] 问一下'],
])('takes out a name that its neighbours show: %s', (text, masked) => expect(zh(text)).toBe(masked))

it.each([
  ['Dear Anna, thank you', 'Dear [name], thank you'],
  ['why is customer Jane Doe left out?', 'why is customer [name] left out?'],
  ["Mr. J. O'Neill and Dr Ana María Ruiz asked", 'Mr. [name] and Dr [name] asked'],
  ['a member named Priya called', 'a member named [name] called'],
  ['account holder Wei Chen, in May', 'account holder [name], in May'],
])('takes out a name that its neighbours show: %s', (text, masked) => expect(en(text)).toBe(masked))

it.each([
  ['王小明的存款有多少', '[姓名]的存款有多少'],
  ['给李小红和张伟发短信', '给[姓名]和[姓名]发短信'],
  ['查一下陈建国为什么没收到', '查一下陈建国为什么没收到'],
  ['查陈建国为什么没收到', '查[姓名]为什么没收到'],
  ['欧阳娜娜是不是黄金会员？', '[姓名]是不是黄金会员？'],
  ['联系 Mary Johnson 和 李小红', '联系 [姓名] 和 [姓名]'],
  ['客户王小明、李雷、韩梅梅都投诉了', '客户[姓名]、[姓名]、[姓名]都投诉了'],
])('takes out a Chinese name where a phrase begins, and those joined to a name: %s', (text, masked) =>
  expect(zh(text)).toBe(masked),
)

it('takes out Latin names that are joined to a name, and no kind of customers', () => {
  expect(en('call Mr. Smith and Ann Lee about it')).toBe('call Mr. [name] and [name] about it')
  expect(en('customer Ann Smith and Gold members')).toBe('customer [name] and Gold members')
  expect(en('customer Ann Smith, Platinum customers')).toBe('customer [name], Platinum customers')
})

it.each([
  ['寄到上海市浦东新区世纪大道100号', '寄到[地址]'],
  ['她住在杭州市西湖区文三路120弄5号602室吧', '她住在[地址]吧'],
  ['住阳光花园3号楼2单元501室', '住[地址]'],
])('takes out where people live: %s', (text, masked) => expect(zh(text)).toBe(masked))

it.each([
  ['send it to 742 Evergreen Terrace, Springfield, IL 62704 please', 'send it to [address] please'],
  ['she lives at 10 Downing Street, SW1A 2AA', 'she lives at [address]'],
  ['350 Fifth Avenue, Apt 4B and P.O. Box 12', '[address] and [address]'],
])('takes out where people live: %s', (text, masked) => expect(en(text)).toBe(masked))

it('takes a person who was named once out of the other messages too', () => {
  const texts = (messages: string[], lang: 'zh' | 'en') => maskMessages(messages, lang).map((one) => one.text)
  expect(texts(['王小明上次买了什么？', '客户王小明的余额'], 'zh')).toEqual([
    '[姓名]上次买了什么？',
    '客户[姓名]的余额',
  ])
  expect(texts(['customer Ann Smith left', 'did Smith come back? Ann Smith I mean'], 'en')).toEqual([
    'customer [name] left',
    'did [name] come back? [name] I mean',
  ])
})

it.each([
  ['卡 4111 1111 1111 1111 丢了', '卡 [卡号] 丢了'],
  ['身份证 11010519491231002X', '身份证 [编号]'],
  ['DOB 1990-03-07，生于1990年3月7日', 'DOB [出生日期]，生于[出生日期]'],
  ['出生日期：1990/3/7，生日是1990年3月7日', '出生日期：[出生日期]，生日是[出生日期]'],
  ['她1990年3月7日出生', '她[出生日期]出生'],
  ['date of birth: 7 March 1990, born on March 7th, 1990', 'date of birth: [出生日期], born on [出生日期]'],
  ['打 010-65550142 或 +86 138 1234 5678', '打 [电话] 或 [电话]'],
  ['微信号：ann_smith88', '微信号：[编号]'],
  ['SSN 123-45-6789, IBAN GB29 NWBK 6016 1331 9268 19', 'SSN [编号], IBAN [编号]'],
])('takes out numbers by their form: %s', (text, masked) => expect(zh(text)).toBe(masked))

it('leaves what a case is about: bounds, periods, amounts, dates, products', () => {
  for (const text of [
    '近90天没交易、余额5万以上的客户',
    '余额 50,000 到 120,000.50 元',
    '2026-03-01 到 2026-03-31 之间',
    '30-45岁，积分1000以上',
    '买过稳享90天的客户',
    '客户余额5万以上、客户高价值、客户金卡升级',
    '客户高频交易，客户周末消费，客户任意产品',
    '沉睡客户唤醒，用户白名单，会员付费率',
    '高净值客户经理名下的客户，客户总资产100000000以上',
    '2026年客户江苏、武汉、苏州各多少，客户万能险',
    '会员等级为黄金的用户，客户常用渠道是微信',
    '黄金会员的客户，徐汇区的客户，杨浦的，给基金经理看，谢啦',
    '张江的网点，马拉松的参加者，常网购的客户，金卡和白金卡',
    '1990-01-01之后出生的客户，生日在1990-01-01到1995-12-31之间，出生于1980年1月1日以前',
    '上海市浦东新区的客户，世纪大道支行，100号以上的网点',
    '近90天交易总金额，给客户发短信，联系不上的客户，客户方案和5万总额',
  ])
    expect(zh(text)).toBe(text)
  for (const text of [
    'customers over 30 with more than 50,000.00 in 2026',
    'between 2026-03-01 and 2026-03-31',
    'customer age 30 and over',
    'Customer Lifetime Value by city, customers in New York',
    'born before 1990-01-01, born on 1990-01-01 or later, birthday from 1990-01-01',
    '30 Gold customers, 100 days on the road, the 20 Main branches',
    'Dear Customer, customer segment Gold in May, client base of 250000000',
  ])
    expect(en(text)).toBe(text)
})

it('says what is left beyond doubt', () => {
  expect(personalLeft('写信到 a@b.cn，打 138-1234-5678')).toEqual(['email', 'phone'])
  expect(personalLeft('4111111111111111')).toEqual(['card'])
  expect(personalLeft('11010519491231002X')).toEqual(['id'])
  expect(personalLeft('SSN 123-45-6789')).toContain('id')
  expect(personalLeft('余额5万以上，2026-03-01 开户')).toEqual([])
})
