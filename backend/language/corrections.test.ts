import { describe, expect, it } from 'vitest'
import { thread } from './testing/read.ts'

describe('a correction', () => {
  it.each([
    ['sorry, not students, I meant retirees', 'retired with a mortgage'],
    ['my mistake, not students, retirees', 'retired with a mortgage'],
    ["oops, I didn't mean students but retirees", 'retired with a mortgage'],
    ['I meant retirees, not students', 'retired with a mortgage'],
    ['I said students but meant retirees', 'retired with a mortgage'],
    ['打错了，是退休', 'retired with a mortgage'],
    ['看错了，应该是退休', 'retired with a mortgage'],
    ['我指的是退休，不是学生', 'retired with a mortgage'],
    ['说错了，不是学生，是退休', 'retired with a mortgage'],
    ['我说的不是学生，是退休', 'retired with a mortgage'],
    ['抱歉，应该是退休，不是学生', 'retired with a mortgage'],
  ])('exchanges what was said wrong: %s', (text, wanted) =>
    expect(thread('students with a mortgage', text)).toBe(thread(wanted)),
  )

  it.each([
    ['customers who bought candles', 'sorry, not that, I meant "LUNCH BAG"', 'customers who bought "LUNCH BAG"'],
    ['买过“CANDLE”的客户', '弄错了，不是这个，是“LUNCH BAG”', '买过“LUNCH BAG”的客户'],
  ])('of what was only pointed at is one of the goods: %s, %s', (first, text, wanted) =>
    expect(thread(first, text)).toBe(thread(wanted)),
  )

  it.each(['not students, I meant wombats', '不是学生，是袋熊'])(
    'is asked about where it names nothing that is known: %s',
    (text) => expect(thread('students with a mortgage', text)).toMatch(/\?|\[/),
  )
})

describe('two changes in one message', () => {
  it.each([
    ['put the students back and leave out the retired instead', 'over 30 without retired customers'],
    ['学生也算，退休的不要', 'over 30 without retired customers'],
    ['学生加回来，退休的去掉', 'over 30 without retired customers'],
  ])('are made one after the other: %s', (text, wanted) =>
    expect(thread('customers over 30', 'without students', text)).toBe(thread('customers over 30', wanted.slice(8))),
  )
})

describe('people who should go', () => {
  it.each([
    'those who are over 60 should go',
    'anyone over 60 has to go too',
    'people over 60 can go',
    'get those over 60 off the list',
    '别把60岁以上的算进来',
    '60岁以上的别拉进来',
    '60岁以上的不要放进来',
  ])('are left out: %s', (text) => expect(thread('students with a mortgage', text)).toMatch(/!\(age >=? 60\)$/))
  it.each(['customers who can go', 'the wombats should go'])('are asked about where they are not known: %s', (text) =>
    expect(thread('students with a mortgage', text)).toMatch(/\?|\[/),
  )
  it.each(['skip those whose job we do not know', "leave out anybody whose job we don't know"])(
    'may be those of whom nothing is known: %s',
    (text) =>
      expect(thread('customers over 30', text)).toBe(
        thread('customers over 30', 'leave out those whose job is unknown'),
      ),
  )
})

describe('a limit on events that were named', () => {
  it.each([
    ['customers who bought "LUNCH BAG" in 2025', 'that purchase must be over 50'],
    ['customers who bought "LUNCH BAG" in 2025', 'the lunch bag order has to be 50 or more'],
    ['2025年买过“LUNCH BAG”的客户', '那笔的金额要超过50'],
    ['2025年买过“LUNCH BAG”至少两次的客户', '买过一次就行，但那笔金额得超过50'],
  ])('is a filter of them: %s, %s', (first, text) => expect(thread(first, text)).toMatch(/amount >=? 50/))

  it.each(['the wombat purchase must be over 50', '袋熊那笔的金额要超过50'])(
    'is asked about where it names others: %s',
    (text) => expect(thread('customers who bought "LUNCH BAG" in 2025', text)).toMatch(/\?|\[/),
  )
})
