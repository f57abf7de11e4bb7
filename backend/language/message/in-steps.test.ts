import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['先取余额最高的3%，再从里面留下没有房贷的', 'top 3% by balance & housing != true'],
  ['余额前500名，然后从中去掉已婚的', 'top 500 by balance & marital != married'],
  ['take the 100 oldest clients, then remove those with a mortgage', 'top 100 by age & housing != true'],
  ['start with the top 200 by balance and drop anyone who is married', 'top 200 by balance & marital != married'],
  ['pull the bottom 10% by income; of those, keep only students', 'bottom 10% by income & job = student'],
  ['first take the 50 oldest, then keep the single ones', 'top 50 by age & marital = single'],
  ['先挑余额前100的，从中再找已婚的', 'top 100 by balance & marital = married'],
  ['先取余额最高的500人，再从这500人里面去掉学生', 'top 500 by balance & job != student'],
  ['take the 500 highest balances first, then from those 500 remove students', 'top 500 by balance & job != student'],
  ['先把余额最高的2%挑走，再从剩下的人里面选学生', '!(top 2% by balance) & job = student'],
])('ranks everybody before the second step: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('is an audience, not a change', () => expect(read('先取余额前500名，再去掉已婚的').intent).toBe('segment'))

it('leaves events in order alone', () =>
  expect(audience('先买了CANDLE，然后又买了LANTERN')).toBe(
    'purchase {item contains CANDLE} then purchase {item contains LANTERN}',
  ))
