import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [
    ['top 200 by balance', 'exclude customers with a mortgage first'],
    'top 200 by balance within housing != true & housing != true',
  ],
  [['余额前200名', '先去掉有房贷的再取'], 'top 200 by balance within housing != true & housing != true'],
  [['余额前200名', '有房贷的不参与排名'], 'top 200 by balance within housing != true & housing != true'],
  [['top 200 by balance', 'rank only among students'], 'top 200 by balance within job = student & job = student'],
])('ranks only those whom the words put before the ranking: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)
