import { describe, expect, it } from 'vitest'
import { readPattern } from './regex-subset.ts'

describe('a pattern', () => {
  it.each([
    ['abc', 'abc'],
    ['a.c', 'a[^\n]c'],
    ['(ab|c)+?', '(?:ab|c)+'],
    ['\\d{2,3}', '[0-9]{2,3}'],
    ['[^\\w.]', '[^0-9A-Za-z_\\.]'],
    ['\\$1\\.', '\\$1\\.'],
    ['^[一-龥]{2,}$', '^[一-龥]{2,}$'],
    ['[]a]', '[\\]a]'],
    ['it\'s "q"', 'it\\\'s \\"q\\"'],
  ])('%s is written as both engines take it', (pattern, canonical) => {
    expect(readPattern(pattern, false)).toBe(canonical)
  })

  it('is lowered, letter by letter, where case does not matter', () => {
    expect(readPattern('^Ä[A-Z]\\W', true)).toBe('^ä[a-z][^0-9A-Za-z_]')
  })

  it.each([
    ['(?=a)', 3, 'groups that start with (?'],
    ['(?<!a)b', 3, 'groups that start with (?'],
    ['(?i)a', 3, 'groups that start with (?'],
    ['(a)\\1', 5, '\\1 is not supported'],
    ['\\bword', 2, '\\b is not supported'],
    ['\\p{L}', 2, '\\p is not supported'],
    ['[[:alpha:]]', 2, 'named classes'],
    ['a**', 3, 'nothing to repeat'],
    ['*a', 1, 'nothing to repeat'],
    ['a|', 3, 'an empty alternative'],
    ['(a', 3, 'not closed'],
    ['a)', 2, 'not opened'],
    ['[a', 3, 'not closed'],
    ['[z-a]', 5, 'ends before it starts'],
    ['a{3,1}', 2, 'low to high'],
    ['a{999}', 2, 'up to 255'],
    ['((a{100}){100}){100}', 15, 'too long when written out'],
    ['(a+)+'.repeat(60), 1, 'at most 200 characters'],
    [`${'('.repeat(11)}a${')'.repeat(11)}`, 12, 'groups inside each other'],
    ['a\\', 3, 'a backslash at the end'],
  ])('%s is refused', (pattern, at, why) => {
    const read = readPattern(pattern, false)
    expect(read).toMatchObject({ at, why: { en: expect.stringContaining(why) } })
  })
})
