import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  ['准备退休的客户', '?missing_data [退休]'],
  ['余额5000以上，打算结婚的客户', 'balance >= 5000 ?missing_data [结婚]'],
  ['customers planning to retire', '?missing_data [retire]'],
  ['people who are about to get married, balance over 5000', 'married'],
  ['students hoping to buy a fund', 'buy'],
  ['孩子准备出国留学的家庭，余额5000以上', '孩子'],
])('asks about what customers mean to do: %s', (text, wanted) => expect(audience(text)).toContain(wanted))

it.each([
  ['我们准备联系退休的客户，余额5000以上', 'job = retired & balance >= 5000'],
  ['we are planning to contact retired customers', 'job = retired'],
])('reads what the sender means to do with them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
