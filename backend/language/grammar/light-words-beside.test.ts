import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('words that another word tells', () => {
  it.each([
    ['最近两周刚下过单的不要，其他客户都要', 'purchase count = 0 in last 2 week'],
    ['recently ordered, in the last 30 days', 'purchase count >= 1 in last 30 day'],
    ['4月1日起又回来下单的客户', 'purchase count >= 1 in 2026-04-01..'],
    ['came back and bought in the last 30 days', 'purchase count >= 1 in last 30 day'],
    ['近60天一单都没有的学生', 'purchase count = 0 in last 60 day & job = student'],
    ['Loyal customers: at least 5 orders this year', 'purchase orders >= 5 in year 0'],
    ['沉睡客户：180天没下过单', 'purchase count = 0 in last 180 day'],
    ['students with more than five orders to date', 'job = student & purchase orders > 5'],
    ['让客服联系近60天没下单的学生', 'purchase count = 0 in last 60 day & job = student'],
    ['Our account managers should ring the customers who are students', 'job = student'],
    ['请大客户经理给余额前5%的客户打电话', 'top 5% by balance'],
    ['三个月或更久没买东西的学生', 'purchase count = 0 in last 3 month & job = student'],
    ['last ordered six or more months ago', 'last purchase 6+ month ago'],
    ['students who last ordered six months ago or longer', 'job = student & last purchase 6+ month ago'],
    ['除了杭州，其他地方90天没下过单的客户', 'city != hz & purchase count = 0 in last 90 day'],
  ])('say nothing of their own: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each(['loyal customers: students', 'customers who have a key account manager', '去年同期下过单的客户'])(
    'are asked about where nothing tells them: %s',
    (text) => expect(audience(text)).toContain('?'),
  )
})
