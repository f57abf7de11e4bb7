import { expect, it } from 'vitest'
import { readIds } from './read-ids.ts'

it('reads ids a line or between marks, each once, without a heading', () => {
  const read = readIds('\uFEFFcustomer_id\r\n12\r\n "7" \r\n12\n', 'integer')
  expect(read).toEqual({ ids: ['12', '7'], repeated: 1, heading: 'customer_id' })
  expect(readIds('a1, b2;c3\t王五、a1', 'text')).toEqual({ ids: ['a1', 'b2', 'c3', '王五'], repeated: 1 })
  expect(readIds('who\n1\n2', 'integer')).toEqual({ ids: ['1', '2'], repeated: 0, heading: 'who' })
})

it.each([
  ['12\n007', 2, '007'],
  ['1\n1e3', 2, '1e3'],
  ['1\n9223372036854775808', 2, '9223372036854775808'],
  ['1\nabc', 2, 'abc'],
  [' \n ', 1, ''],
  ['', 1, ''],
  ['name,age\nAnn,41', 1, 'name, age'],
])('refuses %j where ids are integers, with the place', (text, at, id) => {
  expect(() => readIds(text, 'integer')).toThrow(
    expect.objectContaining({ code: 'bad_list', details: expect.objectContaining({ at, id }) }),
  )
})

it('reads a million ids', () => {
  const text = Array.from({ length: 1_000_000 }, (_, at) => at).join('\n')
  expect(readIds(text, 'integer').ids).toHaveLength(1_000_000)
})

it.each([
  ['integer', 'name,Customer ID,age\n"Lee, Ann",12,41\nBob,7,30\nEve,12,22\n', ['12', '7'], 1, 'Customer ID'],
  ['integer', '客户编号;余额\r\n5;100\r\n6;\r\n', ['5', '6'], 0, '客户编号'],
  ['text', 'cust_id\tcity\nA-1\tBonn\nB-2\t"Köln"', ['A-1', 'B-2'], 0, 'cust_id'],
  ['text', 'ID\nA-1\nid', ['A-1', 'id'], 0, 'ID'],
] as const)('takes %s ids from their column of a table: %j', (type, text, ids, repeated, heading) => {
  expect(readIds(text, type)).toEqual({ ids, repeated, heading })
})

it('reads lines of several ids without headings as one list', () => {
  expect(readIds('1,2,3\n4,5,6', 'integer').ids).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(readIds('a,b\nc,d', 'text').ids).toEqual(['a', 'b', 'c', 'd'])
})
