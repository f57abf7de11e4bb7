import { expect, it } from 'vitest'
import { withoutEitherBehind } from './either-behind.ts'

it.each([
  ['They must have a mortgage or a card; either one will do', 'They must have a mortgage or a card'],
  ['with a mortgage or a card. Either is fine.', 'with a mortgage or a card'],
  ['要有房贷或者信用卡，有一样就行', '要有房贷或者信用卡'],
])('leaves off what is said behind alternatives: %s', (text, rest) => expect(withoutEitherBehind(text)).toBe(rest))

it.each([
  'with a mortgage; with a card; either one will do',
  '有房贷，有信用卡，有一样就行',
  'students or retired people',
])('keeps it where it may make alternatives of what stands before, and what says no such thing: %s', (text) =>
  expect(withoutEitherBehind(text)).toBe(text),
)
