import { describe, expect, it } from 'vitest'
import { asksWatch } from './watch-question.ts'

describe('questions whether figures stand out', () => {
  it.each([
    ['is anything off with revenue?', 'revenue'],
    ['Is our purchase amount normal lately?', 'purchase amount'],
    ['have logins been unusual recently?', 'logins'],
    ['any anomalies in conversion?', 'conversion'],
    ['交易额最近正常吗？', '交易额'],
    ['最近的登录人数有没有异常', '登录人数'],
    ['看看销售额有什么异动', '销售额'],
  ])('%s names %s', (text, name) => {
    expect(asksWatch(text)).toMatchObject({ of: 'named', readings: expect.arrayContaining([name]) })
  })
  it.each([
    'which metric looks the most unusual?',
    '有没有指标突然下降',
    '哪个指标最不正常？',
    'did any metrics suddenly drop?',
  ])('all are meant: %s', (text) => {
    expect(asksWatch(text)).toEqual({ of: 'all' })
  })
  it.each(['which segments changed size?', '哪些人群的人数变化较大', 'have any segments suddenly shrunk?'])(
    'sizes of segments are meant: %s',
    (text) => {
      expect(asksWatch(text)).toEqual({ of: 'segments' })
    },
  )
  it.each([
    'customers whose balance is unusual',
    '余额异常的客户',
    'why did revenue drop on 2026-06-24?',
    'anything unusual?',
  ])('others are not of this kind: %s', (text) => {
    expect(asksWatch(text)).toBeUndefined()
  })
})
