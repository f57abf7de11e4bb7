import { z } from 'zod'
import { readTokens, type TokenReader } from './tokens.ts'

/** A number computed from the columns of one row. */
export const arithmetic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('column'), name: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('operation'),
    op: z.enum(['+', '-', '*', '/']),
    get left() {
      return arithmetic
    },
    get right() {
      return arithmetic
    },
  }),
])
export type Arithmetic = z.infer<typeof arithmetic>

/** A column that the import computes. */
export interface DerivedColumn {
  name: string
  value: Arithmetic
}

const readFactor = (tokens: TokenReader): Arithmetic => {
  if (tokens.take('-'))
    return { kind: 'operation', op: '-', left: { kind: 'number', value: 0 }, right: readFactor(tokens) }
  if (tokens.take('(')) {
    const inner = readSum(tokens)
    tokens.expect(')')
    return inner
  }
  const token = tokens.peek()
  if (token.kind === 'number') {
    tokens.next()
    return { kind: 'number', value: token.value }
  }
  if (token.kind !== 'word' && token.kind !== 'column')
    return tokens.fail('列名、数字或“(”', 'a column, a number or "("')
  tokens.next()
  return { kind: 'column', name: token.value }
}

const readProduct = (tokens: TokenReader): Arithmetic => {
  let left = readFactor(tokens)
  for (let op = tokens.take('*', '/'); op; op = tokens.take('*', '/'))
    left = { kind: 'operation', op: op === '*' ? '*' : '/', left, right: readFactor(tokens) }
  return left
}

const readSum = (tokens: TokenReader): Arithmetic => {
  let left = readProduct(tokens)
  for (let op = tokens.take('+', '-'); op; op = tokens.take('+', '-'))
    left = { kind: 'operation', op: op === '+' ? '+' : '-', left, right: readProduct(tokens) }
  return left
}

/** Reads `name=expression`, such as `amount=Quantity*UnitPrice`. Throws `invalid_expression`. */
export const parseDerived = (text: string): DerivedColumn => {
  const tokens = readTokens(text)
  const name = tokens.peek()
  if (name.kind !== 'word' && name.kind !== 'column') return tokens.fail('新列的名称', 'the name of the new column')
  tokens.next()
  tokens.expect('=')
  const value = readSum(tokens)
  tokens.done()
  return { name: name.value, value }
}
