import { describe, expect, it } from 'vitest'
import { tokenise } from '../normalise.ts'
import { readWindow } from './window.ts'

const read = (text: string) => {
  const tokens = tokenise(text)
  const found = readWindow({ tokens, today: { year: 2011, month: 12, day: 10 }, periods: new Map() }, 0)
  return found && found.length === tokens.length ? found.window : found ? { ...found.window, short: true } : undefined
}
const last = (n: number, unit: string) => ({ type: 'last', n, unit })
const calendar = (unit: string, offset: number) => ({ type: 'calendar', unit, offset })
const range = (from?: string, to?: string) => ({ type: 'range', ...(from ? { from } : {}), ...(to ? { to } : {}) })

describe('readWindow', () => {
  it.each([
    ['近90天', last(90, 'day')],
    ['最近三个月', last(3, 'month')],
    ['过去一年里', last(1, 'year')],
    ['半年内', last(6, 'month')],
    ['近一年半', last(18, 'month')],
    ['最近两周内', last(2, 'week')],
    ['in the last 6 months', last(6, 'month')],
    ['over the past fortnight', last(2, 'week')],
    ['in the past year', last(1, 'year')],
    ['last 90 days', last(90, 'day')],
    ['in the last month', last(1, 'month')],
    ['last month', calendar('month', -1)],
    ['上个月', calendar('month', -1)],
    ['本季度', calendar('quarter', 0)],
    ['今年以来', calendar('year', 0)],
    ['year to date', calendar('year', 0)],
    ['this week', calendar('week', 0)],
    ['yesterday', calendar('day', -1)],
    ['去年12月', range('2010-12-01', '2010-12-31')],
    ['2011年第三季度', range('2011-07-01', '2011-09-30')],
    ['Q3 2011', range('2011-07-01', '2011-09-30')],
    ['三季度', range('2011-07-01', '2011-09-30')],
    ['the third quarter of 2011', range('2011-07-01', '2011-09-30')],
    ['H1 2011', range('2011-01-01', '2011-06-30')],
    ['2011年上半年', range('2011-01-01', '2011-06-30')],
    ['三月到五月', range('2011-03-01', '2011-05-31')],
    ['between March and May', range('2011-03-01', '2011-05-31')],
    ['from March to May 2011', range('2011-03-01', '2011-05-31')],
    ['between November and January', range('2010-11-01', '2011-01-31')],
    ['2011年3月1日至2011年5月31日', range('2011-03-01', '2011-05-31')],
    ['3月1日到15日', range('2011-03-01', '2011-03-15')],
    ['since June', range('2011-06-01')],
    ['6月以来', range('2011-06-01')],
    ['自2011年6月起', range('2011-06-01')],
    ['before 2011-06-01', range(undefined, '2011-05-31')],
    ['6月1日之前', range(undefined, '2011-05-31')],
    ['after 1 June 2011', range('2011-06-02')],
    ['until June', range(undefined, '2011-06-30')],
    ['in 2011', range('2011-01-01', '2011-12-31')],
    ['2011年', range('2011-01-01', '2011-12-31')],
    ['in May', range('2011-05-01', '2011-05-31')],
    ['in March last year', range('2010-03-01', '2010-03-31')],
    ['on June 5th', range('2011-06-05', '2011-06-05')],
    ['December', range('2011-12-01', '2011-12-31')],
    ['more than 90 days ago', { type: 'ago', min: 90, unit: 'day' }],
    ['between 30 and 60 days ago', { type: 'ago', min: 30, max: 60, unit: 'day' }],
    ['半年前', { type: 'ago', min: 6, unit: 'month' }],
    ['in the next 30 days', { type: 'next', n: 30, unit: 'day' }],
    ['未来三个月内', { type: 'next', n: 3, unit: 'month' }],
  ])('reads %s', (text, window) => {
    expect(read(text)).toEqual(window)
  })

  it('leaves a bare year, a verb and an amount alone', () => {
    expect([read('2011'), read('may'), read('90天')]).toEqual([undefined, undefined, undefined])
  })
})
