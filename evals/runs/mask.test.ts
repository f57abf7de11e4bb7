import { expect, it } from 'vitest'
import { maskPersonal, personalLeft } from './mask.ts'

const zh = (text: string, known: string[] = []) => maskPersonal(text, 'zh', known).text
const en = (text: string, known: string[] = []) => maskPersonal(text, 'en', known).text

it('takes out addresses, telephone numbers, announced ids and names with a title', () => {
  expect(zh('给王小明先生（13812345678，w.m@example.com.cn）发短信')).toBe('给[姓名]先生（[电话]，[邮箱]）发短信')
  expect(zh('客户 100234 为什么不在里面？卡号6222020200112233')).toBe('客户 [编号] 为什么不在里面？卡号[编号]')
  expect(en('Why is customer C-10023 not in it? Call Mrs. Ann Smith at +1 (602) 555-0142')).toBe(
    'Why is customer [id] not in it? Call Mrs. [name] at [phone]',
  )
})

it('takes out values of personal fields wherever they stand, whole words only in Latin script', () => {
  expect(zh('欧阳娜娜和客户7要不要排除', ['欧阳娜娜'])).toBe('[个人信息]和客户7要不要排除')
  expect(en('Al asked for all of it, al too', ['Al'])).toBe('[personal] asked for all of it, [personal] too')
})

it('leaves what a case is about: bounds, periods, amounts, dates, products', () => {
  for (const text of [
    '近90天没交易、余额5万以上的客户',
    '余额 50,000 到 120,000.50 元',
    '2026-03-01 到 2026-03-31 之间',
    '30-45岁，积分1000以上',
    '买过稳享90天的客户',
  ])
    expect(zh(text)).toBe(text)
  for (const text of [
    'customers over 30 with more than 50,000.00 in 2026',
    'between 2026-03-01 and 2026-03-31',
    'customer age 30 and over',
  ])
    expect(en(text)).toBe(text)
})

it('says what is left beyond doubt', () => {
  expect(personalLeft('写信到 a@b.cn，打 138-1234-5678')).toEqual(['email', 'phone'])
  expect(personalLeft('余额5万以上')).toEqual([])
})
