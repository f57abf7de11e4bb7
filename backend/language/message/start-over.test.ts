import { expect, it } from 'vitest'
import { startsOverAt } from './start-over.ts'

it.each([
  ['算了，重新来：杭州的女性客户', '杭州的女性客户'],
  ['前面的都不要了，换成：有房贷的', '换成：有房贷的'],
  ['let us start over with retired clients', 'retired clients'],
  ['This leads nowhere. Scrap everything: women in Hangzhou', 'women in Hangzhou'],
])('begins anew with what is said behind: %s', (text, rest) => expect(text.slice(startsOverAt(text))).toBe(rest))

it.each(['forget everything about the loans', '重新开始', 'start over', 'customers who opened an account from abroad'])(
  'begins nothing anew in: %s',
  (text) => expect(startsOverAt(text)).toBeUndefined(),
)
