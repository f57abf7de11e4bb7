import type { Comparator, FieldRule } from '../../../segments/rule.ts'
import { readTokens, type TokenReader } from './tokens.ts'

type Literal = string | number | boolean

const comparators: Record<string, Comparator> = {
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
}

const readColumn = (tokens: TokenReader): string => {
  const token = tokens.peek()
  if (token.kind !== 'word' && token.kind !== 'column') return tokens.fail('列名', 'a column')
  tokens.next()
  return token.value
}

const readLiteral = (tokens: TokenReader): Literal => {
  const negative = tokens.take('-') !== undefined
  const token = tokens.peek()
  if (token.kind === 'number') {
    tokens.next()
    return negative ? -token.value : token.value
  }
  if (negative) return tokens.fail('数字', 'a number')
  if (token.kind === 'text') {
    tokens.next()
    return token.value
  }
  const word = tokens.take('true', 'false')
  return word === undefined
    ? tokens.fail('数字、带引号的文本、true 或 false', 'a number, a quoted text, true or false')
    : word === 'true'
}

const readText = (tokens: TokenReader): string => {
  const token = tokens.peek()
  if (token.kind !== 'text' || token.value === '') return tokens.fail('带引号的文本', 'a quoted text')
  tokens.next()
  return token.value
}

const readBound = (tokens: TokenReader): string | number => {
  const value = readLiteral(tokens)
  return typeof value === 'boolean' ? tokens.fail('数字或带引号的日期', 'a number or a quoted date') : value
}

const not = (rule: FieldRule): FieldRule => ({ kind: 'not', of: rule })

const readIs = (tokens: TokenReader, field: string): FieldRule => {
  const negated = tokens.take('not') !== undefined
  const word = tokens.take('present', 'missing', 'null')
  if (!word) return tokens.fail('“present”或“missing”', '"present" or "missing"')
  const missing: FieldRule = { kind: 'missing', field }
  return (word === 'present') === negated ? missing : not(missing)
}

const readList = (tokens: TokenReader, field: string): FieldRule => {
  tokens.expect('(')
  const values = [readLiteral(tokens)]
  while (tokens.take(',')) values.push(readLiteral(tokens))
  tokens.expect(')')
  return { kind: 'in', field, values }
}

const readBetween = (tokens: TokenReader, field: string): FieldRule => {
  const min = readBound(tokens)
  tokens.expect('and')
  return { kind: 'between', field, min, max: readBound(tokens) }
}

const readTest = (tokens: TokenReader, field: string): FieldRule => {
  if (tokens.take('not')) return not(readTest(tokens, field))
  const word = tokens.take('is', 'in', 'between', 'contains', 'starts', 'ends')
  if (word === 'is') return readIs(tokens, field)
  if (word === 'in') return readList(tokens, field)
  if (word === 'between') return readBetween(tokens, field)
  if (word === 'contains') return { kind: 'text', field, op: 'contains', value: readText(tokens) }
  if (word !== undefined) {
    tokens.expect('with')
    return { kind: 'text', field, op: word === 'starts' ? 'starts_with' : 'ends_with', value: readText(tokens) }
  }
  const op = comparators[tokens.take(...Object.keys(comparators)) ?? '']
  if (!op)
    return tokens.fail(
      '比较：=、!=、<、<=、>、>=、is present、is missing、in、between、contains、starts with、ends with',
      'a test: =, !=, <, <=, >, >=, is present, is missing, in, between, contains, starts with, ends with',
    )
  return { kind: 'compare', field, op, value: readLiteral(tokens) }
}

const readTerm = (tokens: TokenReader): FieldRule => {
  if (tokens.take('not')) return not(readTerm(tokens))
  if (tokens.take('(')) {
    const inner = readAny(tokens)
    tokens.expect(')')
    return inner
  }
  return readTest(tokens, readColumn(tokens))
}

const readAll = (tokens: TokenReader): FieldRule => {
  const of = [readTerm(tokens)]
  while (tokens.take('and')) of.push(readTerm(tokens))
  return of.length === 1 ? (of[0] as FieldRule) : { kind: 'all', of }
}

const readAny = (tokens: TokenReader): FieldRule => {
  const of = [readAll(tokens)]
  while (tokens.take('or')) of.push(readAll(tokens))
  return of.length === 1 ? (of[0] as FieldRule) : { kind: 'any', of }
}

/**
 * Reads a condition on columns, such as `Quantity > 0 and not InvoiceNo starts with 'C'`, into a rule.
 * `not` binds tighter than `and`, `and` tighter than `or`. Throws `invalid_expression`.
 */
export const parseFilter = (expression: string): FieldRule => {
  const tokens = readTokens(expression)
  const rule = readAny(tokens)
  tokens.done()
  return rule
}
