import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const en = 'more than 5 purchases in the last three months, balance over 50000'
const zh = '近三个月购买超过5次，余额5万以上'
it.each([
  [[en, 'Three months is a bit long, make it two.'], 'purchase orders > 5 in last 2 month & balance > 50000'],
  [
    [en, "50,000 probably won't fill the room, bring it down to 30k"],
    'purchase orders > 5 in last 3 month & balance > 30000',
  ],
  [[en, '5 is asking a lot, lower it to 3'], 'purchase orders > 3 in last 3 month & balance > 50000'],
  [[en, "Hm, isn't 50,000 a bit high? Let's say 40,000."], 'purchase orders > 5 in last 3 month & balance > 40000'],
  [[en, 'Five feels loose. Eight.'], 'purchase orders > 8 in last 3 month & balance > 50000'],
  [
    [en, 'The 50,000 in balance is too ambitious; kindly bring it down to 30,000'],
    'purchase orders > 5 in last 3 month & balance > 30000',
  ],
  [[zh, '哎，5万会不会太高？4万好了'], 'purchase orders > 5 in last 3 month & balance >= 40000'],
  [[zh, '余额门槛定5万偏高了，请降到4万'], 'purchase orders > 5 in last 3 month & balance >= 40000'],
  [[zh, '三个月太久了，改成两个月'], 'purchase orders > 5 in last 2 month & balance >= 50000'],
  [[zh, '5万的话估计坐不满，降到3万吧'], 'purchase orders > 5 in last 3 month & balance >= 30000'],
  [[zh, '5万还是低了点，提到8万'], 'purchase orders > 5 in last 3 month & balance >= 80000'],
])('the number that something is said against is the one that changes: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('moves no other number where the audience does not hold the one that is blamed', () => {
  expect(thread(en, '90 is too long, make it 60')).not.toContain('60')
  expect(thread('balance over 900', '90 is too long, make it 60')).not.toContain('60')
})
