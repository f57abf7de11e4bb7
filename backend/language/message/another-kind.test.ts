import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['students and retirees', 'students can go'], 'job = retired'],
  [['students and retirees', 'the students have to go'], 'job = retired'],
  [['students and retirees', 'those with a mortgage need to go'], 'job in student,retired & housing != true'],
])('a kind of people that can go is left out: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['balance between 1000 and 3000', 'a balance of 1000 or more is all we need'], 'balance >= 1000'],
  [['balance at least 3000', '2000 is all I need'], 'balance >= 2000'],
  [['余额至少3000', '3000卡得太死，2000吧'], 'balance >= 2000'],
  [['余额至少3000', '3000定得太硬了，2000'], 'balance >= 2000'],
])('what is enough takes the place of the limit: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
