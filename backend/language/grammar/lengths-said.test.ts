import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('lengths of time in words', () => {
  it.each([
    ['last purchase between four and seven months ago', 'last purchase 4-7 month ago'],
    ['last ordered six or more months ago', 'last purchase 6+ month ago'],
    ['近30天新来的客户', 'first purchase in last 30 day'],
  ])('are lengths as in digits: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each([
    ['balance in the top 10%, with only a mortgage', '[only]'],
    ['最近半年只下过一单的海外客户', '[海外]'],
  ])('a word that limits and is not read is asked about: %s', (text, asked) => expect(audience(text)).toContain(asked))

  it('tells a word without a measure behind values before a colon', () =>
    expect(audience('wealthy students: a balance over 5000')).toBe('job = student & balance > 5000'))
})
