import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FairleadError } from '../../../errors.ts'
import { parseDerived } from './arithmetic.ts'
import { parseFilter } from './filter.ts'

const number = (value: number) => ({ kind: 'number', value })
const column = (name: string) => ({ kind: 'column', name })
const operation = (left: object, op: string, right: object) => ({ kind: 'operation', op, left, right })
const compare = (field: string, op: string, value: unknown) => ({ kind: 'compare', field, op, value })
const failure = (work: () => unknown): FairleadError => {
  try {
    work()
  } catch (error) {
    if (error instanceof FairleadError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('parseDerived', () => {
  it('binds products before sums and reads from the left', () => {
    expect(parseDerived('x = a + b * 2 - c')).toEqual({
      name: 'x',
      value: operation(operation(column('a'), '+', operation(column('b'), '*', number(2))), '-', column('c')),
    })
    expect(parseDerived('x=a/b/c').value).toEqual(operation(operation(column('a'), '/', column('b')), '/', column('c')))
  })

  it('reads parentheses, signs, exponents and quoted or Chinese names', () => {
    expect(parseDerived('金额 = (数量 + 1) * "Unit Price"').value).toEqual(
      operation(operation(column('数量'), '+', number(1)), '*', column('Unit Price')),
    )
    expect(parseDerived('x=-1.5e3').value).toEqual(operation(number(0), '-', number(1500)))
    expect(parseDerived('"a ""b"""=`c`')).toEqual({ name: 'a "b"', value: column('c') })
  })

  it.each([
    ['amount', 7, '"="'],
    ['amount=', 8, 'a column, a number or "("'],
    ['amount=a*', 10, 'a column, a number or "("'],
    ['amount=(a', 10, '")"'],
    ['amount=a b', 10, 'the end of the expression'],
    ['amount=a;drop table x', 9, 'a column, a number, a quoted text or an operator'],
    ['amount=1_000', 8, 'a column, a number, a quoted text or an operator'],
  ])('names the place where %j cannot be read', (expression, position, en) => {
    const error = failure(() => parseDerived(expression))
    expect(error.code).toBe('invalid_expression')
    expect(error.details).toMatchObject({ expression, position, en, zh: expect.any(String) })
  })
})

describe('parseFilter', () => {
  it('binds not before and, and before or', () => {
    expect(parseFilter('not a > 1 and b = 2 or c = 3')).toEqual({
      kind: 'any',
      of: [
        { kind: 'all', of: [{ kind: 'not', of: compare('a', 'gt', 1) }, compare('b', 'eq', 2)] },
        compare('c', 'eq', 3),
      ],
    })
    expect(parseFilter('a = 1 and (b = 2 or c = 3)')).toMatchObject({ kind: 'all', of: [{}, { kind: 'any' }] })
  })

  it('reads every test, in any case', () => {
    expect(parseFilter('a IS PRESENT')).toEqual({ kind: 'not', of: { kind: 'missing', field: 'a' } })
    expect(parseFilter('a is not missing')).toEqual({ kind: 'not', of: { kind: 'missing', field: 'a' } })
    expect(parseFilter('a is missing')).toEqual({ kind: 'missing', field: 'a' })
    expect(parseFilter("a in ('x', 'it''s', 3, -1)")).toEqual({ kind: 'in', field: 'a', values: ['x', "it's", 3, -1] })
    expect(parseFilter('a between 1 and 2 and b <> true')).toEqual({
      kind: 'all',
      of: [{ kind: 'between', field: 'a', min: 1, max: 2 }, compare('b', 'ne', true)],
    })
    expect(parseFilter("a not contains 'x'")).toMatchObject({ kind: 'not', of: { kind: 'text', op: 'contains' } })
    expect(parseFilter("not InvoiceNo starts with 'C'")).toEqual({
      kind: 'not',
      of: { kind: 'text', field: 'InvoiceNo', op: 'starts_with', value: 'C' },
    })
    expect(parseFilter("a ends with 'z'")).toMatchObject({ op: 'ends_with' })
    expect(parseFilter('"and" >= 2')).toEqual(compare('and', 'gte', 2))
  })

  it.each([
    ['', 1],
    ['a', 2],
    ['a >', 4],
    ['a = b', 5],
    ['a is', 5],
    ["a starts 'x'", 10],
    ['a in (1', 8],
    ['(a = 1', 7],
    ['a = 1 b = 2', 7],
    ["a = 'open", 5],
    ['a contains 5', 12],
    ['a = 1 -- x', 7],
  ])('names the place where %j cannot be read', (expression, position) => {
    const error = failure(() => parseFilter(expression))
    expect(error.code).toBe('invalid_expression')
    expect(error.details).toMatchObject({ position })
  })

  it('reads any text back as the value that was quoted, and never fails but by a refusal', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        expect(parseFilter(`a = '${value.replaceAll("'", "''")}'`)).toEqual(compare('a', 'eq', value))
        expect(parseFilter(`"${value.replaceAll('"', '""')}" = 1`)).toEqual(compare(value, 'eq', 1))
      }),
    )
    fc.assert(
      fc.property(fc.string(), (expression) => {
        try {
          parseFilter(expression)
          parseDerived(expression)
        } catch (error) {
          expect(error).toBeInstanceOf(FairleadError)
        }
      }),
    )
  })
})
