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
    ['2010年3月到6月', range('2010-03-01', '2010-06-30')],
    ['between March 2010 and June', range('2010-03-01', '2010-06-30')],
    ['2009年11月到2月', range('2009-11-01', '2010-02-28')],
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
    ['the trailing 90 days', last(90, 'day')],
    ['over a rolling 12 months', last(12, 'month')],
    ['in the 90 days leading up to today', last(90, 'day')],
    ['past 90 d', last(90, 'day')],
    ['in the last 3m', last(3, 'month')],
    ['刚过去的30天', last(30, 'day')],
    ['过去整整一年', last(1, 'year')],
    ['往前推90天', last(90, 'day')],
    ['in calendar year 2011', range('2011-01-01', '2011-12-31')],
    ['over the course of 2010', range('2010-01-01', '2010-12-31')],
    ['all of 2010', range('2010-01-01', '2010-12-31')],
    ['in the month of May', range('2011-05-01', '2011-05-31')],
    ['back in December 2010', range('2010-12-01', '2010-12-31')],
    ['in the final quarter of 2010', range('2010-10-01', '2010-12-31')],
    ['in the first three months of 2011', range('2011-01-01', '2011-03-31')],
    ['2011年前三个月', range('2011-01-01', '2011-03-31')],
    ['去年最后两个月', range('2010-11-01', '2010-12-31')],
    ['整个2010年', range('2010-01-01', '2010-12-31')],
    ['2010年一整年', range('2010-01-01', '2010-12-31')],
    ['去年全年', calendar('year', -1)],
    ['2011Q3', range('2011-07-01', '2011-09-30')],
    ['10年12月', range('2010-12-01', '2010-12-31')],
    ['6至8月', range('2011-06-01', '2011-08-31')],
    ['6月初到8月底', range('2011-06-01', '2011-08-31')],
    ['since the start of October', range('2011-10-01')],
    ['since the first of July', range('2011-07-01')],
    ['since july first', range('2011-07-01')],
    ['from 1 October on until today', range('2011-10-01')],
    ['since 2011 began', range('2011-01-01')],
    ['since the year began', calendar('year', 0)],
    ['so far in 2011', range('2011-01-01')],
    ['from 1 October 2011 up to now', range('2011-10-01')],
    ['between 1 October and now', range('2011-10-01')],
    ['10月1日(含)起', range('2011-10-01')],
    ['进了10月1号以后到今天', range('2011-10-01')],
    ['10月1日起至今', range('2011-10-01')],
    ['今年到现在为止', range('2011-01-01')],
    ['年初到现在', calendar('year', 0)],
    ['by the end of May', range(undefined, '2011-05-31')],
    ['before the start of June', range(undefined, '2011-05-31')],
    ['5月底之前', range(undefined, '2011-05-31')],
    ['somewhere between three and six months ago', { type: 'ago', min: 3, max: 6, unit: 'month' }],
    ['三到六个月前', { type: 'ago', min: 3, max: 6, unit: 'month' }],
    ['3个月到1年前', { type: 'ago', min: 3, max: 12, unit: 'month' }],
    ['over sixty days back now', { type: 'ago', min: 60, unit: 'day' }],
    ['60 or more days ago', { type: 'ago', min: 60, unit: 'day' }],
    ['半年多以前', { type: 'ago', min: 6, unit: 'month' }],
    ['离现在已经超过六十天', { type: 'ago', min: 60, unit: 'day' }],
    ['in the next 30 days', { type: 'next', n: 30, unit: 'day' }],
    ['未来三个月内', { type: 'next', n: 3, unit: 'month' }],
  ])('reads %s', (text, window) => {
    expect(read(text)).toEqual(window)
  })

  it('leaves a bare year, a verb and an amount alone', () => {
    expect([read('2011'), read('may'), read('90天')]).toEqual([undefined, undefined, undefined])
  })

  it('leaves the days before those that were said, and a deposit of one year, alone', () => {
    const tokens = tokenise('再往前数90天')
    const clock = { tokens, today: { year: 2011, month: 12, day: 10 }, periods: new Map() }
    expect(readWindow(clock, 1)).toBeUndefined()
    expect(read('2011年一年期')).toEqual({ ...range('2011-01-01', '2011-12-31'), short: true })
  })
})
