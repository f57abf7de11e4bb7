import { expect, it } from 'vitest'
import { readIds } from './read-ids.ts'

it('reads ids a line or between marks, each once, without a heading', () => {
  expect(readIds('\uFEFFcustomer_id\r\n12\r\n "7" \r\n12\n', 'integer')).toEqual(['12', '7'])
  expect(readIds('a1, b2;c3\t王五、a1', 'text')).toEqual(['a1', 'b2', 'c3', '王五'])
})

it.each([
  ['12\n007', 2, '007'],
  ['1\n1e3', 2, '1e3'],
  ['1\n9223372036854775808', 2, '9223372036854775808'],
  ['1\nabc', 2, 'abc'],
  [' \n ', 1, ''],
])('refuses %j where ids are integers, with the place', (text, at, id) => {
  expect(() => readIds(text, 'integer')).toThrow(
    expect.objectContaining({ code: 'bad_list', details: expect.objectContaining({ at, id }) }),
  )
})

it('reads a million ids', () => {
  const text = Array.from({ length: 1_000_000 }, (_, at) => at).join('\n')
  expect(readIds(text, 'integer')).toHaveLength(1_000_000)
})
