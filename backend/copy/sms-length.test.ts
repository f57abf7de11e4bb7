import { expect, it } from 'vitest'
import { smsLength } from './sms-length.ts'

it.each([
  ['a'.repeat(160), 'gsm7', 160, 1],
  ['a'.repeat(161), 'gsm7', 161, 2],
  ['a'.repeat(306), 'gsm7', 306, 2],
  ['a'.repeat(307), 'gsm7', 307, 3],
  ['中'.repeat(70), 'ucs2', 70, 1],
  ['中'.repeat(71), 'ucs2', 71, 2],
  ['中'.repeat(134), 'ucs2', 134, 2],
  ['中'.repeat(135), 'ucs2', 135, 3],
  [`${'a'.repeat(158)}€`, 'gsm7', 160, 1],
  [`${'a'.repeat(159)}€`, 'gsm7', 161, 2],
  [`${'a'.repeat(100)}’`, 'ucs2', 101, 2],
  ['😀'.repeat(35), 'ucs2', 70, 1],
  ['😀'.repeat(36), 'ucs2', 72, 2],
  [`${'中'.repeat(66)}😀${'中'.repeat(10)}`, 'ucs2', 78, 2],
  [`${'a'.repeat(152)}€${'a'.repeat(151)}€`, 'gsm7', 307, 3],
  [`${'中'.repeat(66)}😀${'中'.repeat(66)}`, 'ucs2', 134, 3],
])('bills case %# as measured', (text, unit, used, parts) => {
  expect(smsLength(text)).toEqual({ unit, used, parts })
})
