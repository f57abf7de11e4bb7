import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('a heading that leaves out', () => {
  it.each([
    ['Audience: students; balance over 1,000.\nExclude: married; has a mortgage.'],
    ['目标人群：学生；余额超过1000。\n排除：已婚；有房贷。'],
    ['Audience:\n- students\n- balance > 1,000\nExclude:\n- married\n- has a mortgage'],
    ['目标客群：\n- 学生\n- 余额超过1000\n排除：\n- 已婚的\n- 有房贷的'],
    ['包含：学生；余额超过1000\n排除：\n1. 已婚\n2. 有房贷'],
    ['Exclude:\nmarried\nhas a mortgage\nInclude:\nstudents\nbalance over 1,000'],
    ['Base: students with a balance over 1,000\nMinus: married\nMinus: those with a mortgage'],
    ['基础：学生，余额超过1000\n减：已婚\n减：有房贷的'],
  ])('governs every item of its list: %j', (text) => {
    const said = audience(text)
    for (const one of ['job = student', 'balance > 1000', 'marital != married', 'housing != true'])
      expect(said).toContain(one)
    expect(said).not.toMatch(/[?[|]/)
  })

  it.each([
    [
      'Audience: students\nExclude: married, divorced; balance under 100',
      'job = student & !(marital in married,divorced) & !(balance < 100)',
    ],
    ['人群：学生\n排除：没有手机银行登录，余额不足100；有房贷', /balance < 100.*housing != true/],
    ['Exclude: married; has a mortgage. Students only', 'job = student & marital != married & housing != true'],
    ['Audience: students\nExclude: education: primary; married', /education != primary|\?/],
  ])('reads each item by itself: %j', (text, wanted) => expect(audience(text)).toMatch(wanted))

  it('ends with a cell, a field of a form, or a sentence of its own', () => {
    expect(audience('目标：黄金及以上 | 排除：房贷 | 余额≥5')).toContain('balance >= 5')
    expect(audience('Audience: students\nExclude:\n- married\n- has a mortgage\nBudget: 2000')).toContain(
      'job = student',
    )
    expect(audience('Exclude: married. Balance over 1,000.')).toBe('marital != married & balance > 1000')
  })

  it('asks about an item that says nothing known, and drops none', () =>
    expect(audience('Audience: students\nExclude:\n- married\n- owns a zeppelin')).toMatch(/\?/))
})

it.each([
  [
    'Base: students\nMinus: married\nPlus: customers with a mortgage',
    '(job = student & marital != married) | housing = true',
  ],
  ['基础：学生\n减：已婚\n加：有房贷的', '(job = student & marital != married) | housing = true'],
  ['基础：学生；加上：退休；减去：已婚', 'job in student,retired & marital != married'],
])('brings in besides, or takes away, step by step: %j', (text, wanted) => expect(audience(text)).toBe(wanted))
