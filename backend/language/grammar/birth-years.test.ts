import { expect, it } from 'vitest'
import { ofWideTable } from '../testing/wide-table.ts'

it.each([
  ['born before 1960', 'born < 1960'],
  ['born in 1970 or later', 'born >= 1970'],
  ['born after 1970', 'born > 1970'],
  ['born between 1960 and 1970', 'born 1960..1970'],
  ['born in 1970', 'born = 1970'],
  ['1960年以前出生的', 'born < 1960'],
  ['70年及以后出生', 'born >= 1970'],
  ['出生于1970年之后', 'born > 1970'],
  ['60年代出生的', 'born 1960..1969'],
  ['不晚于1965年出生', 'born <= 1965'],
])('reads years of birth: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))

it.each([
  ['aged 40 to 55', 'born 1971..1986'],
  ['40岁以上', 'born <= 1986'],
  ['年龄不到30岁', 'born > 1996'],
  ['under the age of 30', 'born > 1996'],
  ['60 or older', 'born <= 1966'],
  ['people in their forties', 'born 1977..1986'],
  ['aged 40 to 55 (take age as 2014 minus year of birth)', 'born 1959..1974'],
  ['年龄按2014减出生年份算，40到55岁之间', 'born 1959..1974'],
])('tells an age from the year of birth: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))
