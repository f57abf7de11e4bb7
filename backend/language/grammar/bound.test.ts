import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('two limits of one field', () => {
  it.each([
    ['at least 2 and at most 4 children', 'children >= 2 & children <= 4'],
    ['less than 3 and more than 5 children', 'children < 3 & children > 5 ?contradiction'],
    ['over 3000 or under 100 in balance', 'balance > 3000 | balance < 100'],
    ['balance over 3000 and more than 2 children', 'balance > 3000 & children > 2'],
    ['fifty or older and have three hundred thousand or more in balance', 'age >= 50 & balance >= 300000'],
  ])('reads both of %s', (text, rule) => expect(audience(text)).toBe(rule))
})

it.each(['余额1000以上、联系过3次以上的学生', 'students with a balance above 1000 who called more than 3 times'])(
  'takes so many times for no amount of money: %s',
  (text) => expect(audience(text)).not.toMatch(/balance >=? 3(?!\d)/),
)

it.each(['30岁以上、联系过3次以上的学生', 'students over 30 who called more than 3 times'])(
  'takes so many times for no age: %s',
  (text) => expect(audience(text)).not.toMatch(/age >=? 3(?!\d)/),
)

describe('bounds in words, as docs/semantics.md §3 fixes them', () => {
  it.each([
    '余额超过5000',
    '余额大于5000',
    '余额高于5000',
    '余额多于5000',
    '余额5000多',
    '余额过5000',
    'balance over 5000',
    'balance more than 5000',
    'balance above 5000',
    'balance greater than 5000',
    'balance exceeding 5000',
  ])('%s leaves the value out', (text) => {
    expect(audience(text)).toBe('balance > 5000')
  })

  it.each([
    '余额5000以上',
    '余额至少5000',
    '余额不低于5000',
    '余额不少于5000',
    '余额满5000',
    '余额达到5000',
    '余额5000起',
    '余额5000及以上',
    'balance at least 5000',
    'balance 5000 or more',
    'balance 5000 or above',
    'balance no less than 5000',
    'balance from 5000',
    'balance 5000+',
    'balance = 5000 or more',
    '余额=5000以上',
  ])('%s includes the value', (text) => {
    expect(audience(text)).toBe('balance >= 5000')
  })

  it.each([
    '余额不到5000',
    '余额不足5000',
    '余额低于5000',
    '余额小于5000',
    '余额少于5000',
    '余额未满5000',
    'balance under 5000',
    'balance less than 5000',
    'balance below 5000',
    'balance fewer than 5000',
  ])('%s stays below the value', (text) => {
    expect(audience(text)).toBe('balance < 5000')
  })

  it.each([
    '余额5000以下',
    '余额5000以内',
    '余额至多5000',
    '余额最多5000',
    '余额不超过5000',
    '余额不高于5000',
    '余额5000及以下',
    'balance at most 5000',
    'balance 5000 or less',
    'balance up to 5000',
    'balance no more than 5000',
    'balance within 5000',
  ])('%s goes up to the value', (text) => {
    expect(audience(text)).toBe('balance <= 5000')
  })

  it.each([
    '余额5000到8000',
    '余额5000至8000',
    '余额5000-8000',
    '余额介于5000和8000之间',
    'balance between 5000 and 8000',
    'balance from 5000 to 8000',
    'balance 5000–8000',
  ])('%s includes both ends', (text) => {
    expect(audience(text)).toBe('balance 5000..8000')
  })
})

describe('numbers and fields', () => {
  it.each([
    ['余额1.5万以上', 'balance >= 15000'],
    ['余额两百块以上', 'balance >= 200'],
    ['余额一千五以上', 'balance >= 1500'],
    ['balance of 1.5k or more', 'balance >= 1500'],
    ['余额5万到10万', 'balance 50000..100000'],
    ['balance 5-10k', 'balance 5000..10000'],
    ['balance higher than 5k and lower than 10k', 'balance > 5000 & balance < 10000'],
  ])('reads amounts as people say them: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['使用率超过80%', 'share_rate > 80'],
    ['utilisation over 80%', 'share_rate > 80'],
  ])('reads shares in the unit of the field: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['余额为负', 'balance < 0'],
    ['negative balance', 'balance < 0'],
    ['overdrawn customers', 'balance < 0'],
  ])('reads signs: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['2 children', 'children = 2'],
    ['fewer than 2 children', 'children < 2'],
    ['没有孩子', '!(children > 0)'],
  ])('counts things: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['income not over 5000', 'income <= 5000'],
    ['收入不超过5000且不低于2000', 'income <= 5000 & income >= 2000'],
  ])('turns a denied comparison round: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each(['余额大约1万', 'balance around 10k'])('asks how wide %s is meant', (text) => {
    expect(audience(text)).toBe('balance 9000..11000 ?ambiguous')
  })
})
