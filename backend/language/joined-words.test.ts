import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

describe('a verb and its object around a count', () => {
  it.each([
    ['只下过一次单的客户', 'purchase orders = 1'],
    ['下过至少3次单、余额超过1万的客户', 'purchase orders >= 3 & balance > 10000'],
    ['今年只下了两回单的已婚客户', 'purchase orders = 2 in year 0 & marital = married'],
    ['从没下过一次单的客户', 'purchase count = 0'],
  ])('is one word: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
