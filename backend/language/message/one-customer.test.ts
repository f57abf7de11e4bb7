import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'
import { oneCustomer } from './one-customer.ts'

describe('one customer', () => {
  it.each([
    ['why is customer 123 not in it?', '123'],
    ["Why isn't client C-0042 selected", 'C-0042'],
    ['is user 77 in this audience?', '77'],
    ['why was 12345 left out?', '12345'],
    ['客户123为什么没选上', '123'],
    ['为什么客户 C000123 不在里面？', 'C000123'],
    ['编号8001在不在里面', '8001'],
    ['10086号客户为什么被排除了', '10086'],
  ])('is asked about by %s', (text, id) => {
    expect(oneCustomer(text)).toBe(id)
    expect(read(text)).toMatchObject({ intent: 'explain', customer: id })
  })

  it.each([
    'customers with a balance over 5000',
    'why so few',
    '为什么这么少',
    'is there a customer over 60 with 3 loans',
    '年龄在30到45岁的客户',
    'which customers bought in 2009',
    '余额5000以上的客户有多少',
  ])('is not asked about by %s', (text) => {
    expect(oneCustomer(text)).toBeUndefined()
  })
})
