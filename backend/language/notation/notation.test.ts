import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

const said: [string, string][] = [
  ['count(purchase, last 90d) >= 3', 'purchase orders >= 3 in last 90 day'],
  ['sum(amount | 近6个月) < 1000', 'purchase sum(amount) < 1000 in last 6 month'],
  ['n_distinct(sku | trailing 6 months) > 50 && !housing', 'purchase products > 50 in last 6 month & housing != true'],
  ['count(login | L30D) = 0', 'login count = 0 in last 30 day'],
  ['avg(purchase.amount, 1y) > 500 or tier = gold', 'purchase avg(amount) > 500 in last 1 year | tier = gold'],
  ['count(purchase where place == branch, 180 d) >= 2', 'purchase orders >= 2 {place = branch} in last 180 day'],
  [
    'count(purchase[place == app].amount, 2026-Q1) >= 2',
    'purchase orders >= 2 {place = app} in 2026-01-01..2026-03-31',
  ],
  ['logins_90d > mean(logins_90d)', 'login count in last 90 day above average'],
  ['purchaseCount12m >= 2', 'purchase orders >= 2 in last 12 month'],
  ['spend_ytd >= 2000', 'purchase sum(amount) >= 2000 in year 0'],
  ['isnull(education) & balance > 100', 'education missing & balance > 100'],
  ['education is not null and income between 1000 and 5000', '!(education missing) & income 1000..5000'],
  ["job in ['student', 'retired'] && !(housing || loan)", 'job in student,retired & housing != true & loan != true'],
  ['job not in (student, retired)', '!(job in student,retired)'],
  ['1000 <= balance < 5000', 'balance >= 1000 & balance < 5000'],
  ['balance >= percentile(balance, 90)', 'top 10% by balance'],
  ['rank(balance) <= 100', 'top 100 by balance'],
  [
    "income > 3000 AND job = 'student' ORDER BY balance DESC LIMIT 50",
    'income > 3000 & job = student & top 50 by balance within (income > 3000 & job = student)',
  ],
  ['tier in (silver..diamond)', 'tier in silver,gold,diamond'],
  ['days_since(joined) > 60', 'joined 60+ day ago'],
  ['joined < now - 60d', 'joined 60+ day ago'],
  ["joined between '2026-01-01' and '2026-03-31'", 'joined in 2026-01-01..2026-03-31'],
  ['days_since_last_login between 30 and 90', 'last login 30-90 day ago'],
  ['first(purchase) >= 2026-01-01', 'first purchase in 2026-01-01..'],
  [
    'last(purchase).place = branch',
    '{"kind":"edge","which":"last","event":"purchase","is":{"kind":"compare","field":"place","op":"eq","value":"branch"}}',
  ],
  ['login -> purchase within 48h', 'login then purchase within 48 hour'],
  ['seq(login, purchase[place = app], 30d)', 'login then purchase {place = app} within 30 day'],
  [
    'exists(purchase, last 30d) && !exists(login, last 30d)',
    'purchase count >= 1 in last 30 day & login count = 0 in last 30 day',
  ],
  [
    '近90天 count(purchase) >= 5 且 sum(amount) > 5000',
    'purchase orders >= 5 in last 90 day & purchase sum(amount) > 5000 in last 90 day',
  ],
  ['login_days(2026-05) >= 3', 'login days >= 3 in 2026-05-01..2026-05-31'],
  ['purchase_cnt(90d) between 5 and 10', 'purchase orders 5..10 in last 90 day'],
  ['NOT EXISTS purchase[place = app]', 'purchase count = 0 {place = app}'],
  ['purchase.last_90d.count >= 3', 'purchase orders >= 3 in last 90 day'],
  [
    '(消费金额_近90天 > 5000) & (登录次数_近30天 >= 3)',
    'purchase sum(amount) > 5000 in last 90 day & login count >= 3 in last 30 day',
  ],
  ['first(purchase) within last 30d', 'first purchase in last 30 day'],
  ['logins >= 3 (30d), purchases = 0 (30d)', 'login count >= 3 in last 30 day & purchase orders = 0 in last 30 day'],
  ['(余额 > 1000 || 月收入 >= 5000) && 房贷 == 否', '(balance > 1000 | income >= 5000) & housing = false'],
  ['职业 in [学生, 退休] 且 isnull(学历)', 'job in student,retired & education missing'],
  ['count(购买 where 渠道=网点, 近180天) >= 2', 'purchase orders >= 2 {place = branch} in last 180 day'],
]

describe('notation of analysts', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})

describe('notation beside words', () => {
  for (const [text, wanted] of [
    [
      'please return customers where count(login, 30d) >= 2 and who are students',
      'login count >= 2 in last 30 day & job = student',
    ],
    ['sum(amount | 近6个月) < 1000 的学生', 'purchase sum(amount) < 1000 in last 6 month & job = student'],
  ] as const)
    it(text, () => expect(audience(text)).toBe(wanted))

  it('compares with the average of the group that is named before', () => {
    for (const text of ['among students only: balance > mean(balance)', '学生内部比：balance > mean(balance)'])
      expect(read(text).rule).toEqual({
        kind: 'all',
        of: [
          { kind: 'compare', field: 'job', op: 'eq', value: 'student' },
          {
            kind: 'average',
            of: { of: 'attribute', field: 'balance' },
            direction: 'above',
            within: { kind: 'compare', field: 'job', op: 'eq', value: 'student' },
          },
        ],
      })
  })

  it('keeps conditions apart from comments, which are told', () => {
    const { rule, unread, assumptions } = read('isnull(education) & balance > 100  # data-completion list')
    expect(rule).toMatchObject({ kind: 'all' })
    expect(unread).toEqual([])
    expect(assumptions.map(({ note }) => note.en)).toEqual([
      '"# data-completion list" is taken as a comment, not as a condition',
    ])
    expect(audience('balance > 1000 → 补资料名单')).toBe('balance > 1000')
    expect(audience('balance > 1000 # students')).toBe('balance > 1000 & job = student')
  })
})

describe('notation that cannot be read is asked about by name', () => {
  for (const [text, piece] of [
    ['count(refund, last 90d) >= 3', 'refund'],
    ['sum(profit | 近6个月) < 1000', 'profit'],
    ['count(purchase where colour = red) > 3', 'colour'],
    ['sum(quantity * amount | last 90d) > 500', '* amount'],
    ['balance > 100 && median(amount) > 10', 'median'],
    ['foo_bar > 3 && balance > 100', 'foo_bar|3'],
  ] as const)
    it(text, () => {
      const { unread, clarification } = read(text)
      expect(unread.map((span) => span.text).join('|')).toBe(piece)
      expect(clarification?.reason).toBe('missing_data')
    })

  it('never reads a denial as its opposite', () => {
    expect(audience('!housing && balance > 0')).toBe('housing != true & balance > 0')
    expect(audience('balance > 0 && not(card)')).toBe('balance > 0 & card != true')
  })
})
