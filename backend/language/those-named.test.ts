import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  'Our people only cover Hangzhou and Guangzhou, so limit it to those two cities.',
  'We have stock in Hangzhou and Guangzhou. Keep just those two.',
  '我们同事只跑杭州和广州，所以就限这两个城市。',
  '只有杭州和广州能领，就只做这两个地方吧',
])('as many values as are pointed at are those that the words before name: %s', (text) =>
  expect(thread('students', text)).toBe('job = student & city in hz,gz'),
)

it.each(['Our people only cover Hangzhou, so limit it to those two cities.', '同事只跑杭州，所以就限这两个城市。'])(
  'and asked about where they are not so many, or where more is said: %s',
  (text) => expect(thread('students', text)).toMatch(/\?|\[/),
)

it('nothing new beside what was named in full', () =>
  expect(thread('students', 'income over 5000 in Hangzhou and Guangzhou, so limit it to those two cities')).toBe(
    'job = student & income > 5000 & city in hz,gz',
  ))
