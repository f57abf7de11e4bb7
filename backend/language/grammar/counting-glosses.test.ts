import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' }
const days = { kind: 'event', event: 'login', window: may, measure: { type: 'days' }, op: 'gte', value: 3 }

describe('words that say again how something is counted', () => {
  it.each([
    '5月登录天数（同一天登录多次只算1天）不少于3天的客户',
    '5月登录满3天（按天去重）的客户',
    'logged in on 3 separate days or more in May; several logins on one day are to be counted as one',
  ])('are no condition beside a count of days: %s', (text) =>
    expect(read(text)).toMatchObject({ rule: days, unread: [] }),
  )

  it.each(['basket size (average order value) above the average of all customers', '客单价比全体客户的平均客单价还高'])(
    'are the same measure by another of its names: %s',
    (text) =>
      expect(read(text)).toMatchObject({
        rule: { kind: 'average', of: { of: 'event', event: 'purchase' }, direction: 'above' },
        unread: [],
      }),
  )

  it.each([
    'they bought in March they bought in April and in May they bought again never missed one of those three months',
    '3月买过 4月也买过 5月还是买过 就这种月月不落的',
  ])('name the times before them: %s', (text) => {
    const { rule, unread } = read(text)
    expect(unread).toEqual([])
    const windows =
      rule?.kind === 'all' ? rule.of.flatMap((one) => ('window' in one && one.window ? [one.window] : [])) : []
    expect(windows).toHaveLength(3)
  })

  it('are asked about where nothing of the kind is counted', () => {
    expect(read('余额5000以上的客户，不是加起来').unread.length).toBeGreaterThan(0)
  })
})

describe('the one event that was counted', () => {
  it.each(['总共只下过一单，而且这一单是上个月下的', 'a single order so far, and that order came in last month'])(
    'has a time of its own: %s',
    (text) =>
      expect(read(text)).toMatchObject({
        rule: {
          kind: 'all',
          of: [
            { kind: 'event', event: 'purchase', measure: { type: 'orders' }, op: 'eq', value: 1 },
            { kind: 'event', event: 'purchase', window: { type: 'calendar', unit: 'month', offset: -1 }, op: 'gte' },
          ],
        },
        unread: [],
      }),
  )
})
