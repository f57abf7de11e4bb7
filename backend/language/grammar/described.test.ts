import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['people who spent over 5,000 this year, the sort who order rarely and big', 'purchase sum(amount) > 5000 in year 0'],
  ['今年消费超过5000的人——买得少但一买就是大单的那种。', 'purchase sum(amount) > 5000 in year 0'],
  ['students with a balance over 500, the kind of people who log in often', 'job = student & balance > 500'],
])('what only describes whom the conditions make is none: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('says so', () =>
  expect(
    read('students with a balance over 500, the sort who order rarely').assumptions.map(({ note }) => note.en),
  ).toEqual(['"the sort who order rarely" is taken as the condition beside it']))

it.each([
  ['students with a balance over 500, the kind who have a mortgage', 'job = student & balance > 500 & housing = true'],
])('but what names a field is a condition: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
