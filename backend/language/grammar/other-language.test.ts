import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['bought a fixed savings deposit (定期存款) this year', 'bought 定期存款 this year'],
  ['买过定期存款（fixed savings deposit）', '买过定期存款'],
])('takes a name and its brackets in the other language for one thing: %s', (text, plain) =>
  expect(audience(text)).toBe(audience(plain)),
)
