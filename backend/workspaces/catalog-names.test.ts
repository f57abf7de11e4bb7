import { expect, it } from 'vitest'
import { smallBankCatalog } from '../../testing/small-bank.ts'
import { namesOfCatalog } from './catalog-names.ts'

it('names what the data call things in both languages, and nothing personal', () => {
  const named = namesOfCatalog(smallBankCatalog).map(({ zh, en }) => `${zh[0]} ${en[0]}`)
  expect(named).toEqual(
    expect.arrayContaining(['稳健理财 Steady Wealth', '北京 Beijing', '交易 transaction', '短信 SMS', '余额 balance']),
  )
  expect(named.filter((one) => /姓名|手机号/.test(one))).toEqual([])
})
