import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('a heading above a list of conditions', () => {
  for (const heading of [
    'Filters:',
    'Selection rules:',
    'Rules',
    'Two conditions, both required:',
    'Both conditions must be met:',
    '条件两条，同时满足：',
    '条件有两条，缺一不可：',
    '规则如下（共2条）：',
  ])
    it(`says nothing of customers: ${heading}`, () =>
      expect(audience(`${heading}\n- balance over 1,000\n- married`)).toBe('balance > 1000 & marital = married'))

  for (const heading of [
    'Two conditions, either one is enough:',
    'One of these must hold:',
    '满足其中一条即可：',
    '两个条件占一个就行：',
  ])
    it(`joins them by "or": ${heading}`, () =>
      expect(audience(`${heading}\n1. balance over 1,000\n2. married`)).toMatch(/balance > 1000 \| marital = married/))
})
