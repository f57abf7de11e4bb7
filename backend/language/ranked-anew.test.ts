import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [
    ['top 200 by balance', 'exclude customers with a mortgage'],
    'top 200 by balance & housing != true OR top 200 by balance within housing != true & housing != true',
  ],
  [
    ['余额前200名', '去掉有房贷的'],
    'top 200 by balance & housing != true OR top 200 by balance within housing != true & housing != true',
  ],
  [
    ['students', 'top 100 by balance', 'married only'],
    'job = student & top 100 by balance within job = student & marital = married OR job = student & top 100 by balance within (job = student & marital = married) & marital = married',
  ],
])('gives both readings of a condition behind so many customers: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['top 200 by balance', 'of those, exclude customers with a mortgage'], 'top 200 by balance & housing != true'],
  [['余额前200名', '从里面去掉有房贷的'], 'top 200 by balance & housing != true'],
  [['top 5% by balance', 'exclude customers with a mortgage'], 'top 5% by balance & housing != true'],
])('narrows those who were taken where it is said of them, or a share was taken: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['余额前200名', '有房贷的去掉，人数还是200'], 'top 200 by balance within housing != true & housing != true'],
  [
    ['top 200 by balance', 'drop those with a mortgage and fill the list up again'],
    'top 200 by balance within housing != true & housing != true',
  ],
])('takes as many again where the number is to stay: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)
