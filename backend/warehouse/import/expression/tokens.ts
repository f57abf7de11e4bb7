import { FairleadError } from '../../../errors.ts'

export type Token =
  | { kind: 'number'; value: number; at: number }
  | { kind: 'text'; value: string; at: number }
  /** A bare word is a column or a keyword, a quoted one always a column. */
  | { kind: 'word'; value: string; at: number }
  | { kind: 'column'; value: string; at: number }
  | { kind: 'symbol'; value: string; at: number }
  | { kind: 'end'; value: ''; at: number }

const patterns: [Exclude<Token['kind'], 'end'>, RegExp][] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ['text', /'(?:[^']|'')*'/uy],
  ['column', /"(?:[^"]|"")*"|`[^`]*`/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /<=|>=|<>|!=|==|[-+*/(),=<>]/uy],
]

const valueIn = (kind: Token['kind'], text: string): string | number => {
  if (kind === 'number') return Number(text)
  if (kind === 'text') return text.slice(1, -1).replaceAll("''", "'")
  if (kind === 'column') return text.slice(1, -1).replaceAll('""', '"')
  return text
}

/** Reads tokens one after another and says what it expected where it cannot go on. */
export interface TokenReader {
  peek(): Token
  next(): Token
  /** Takes the next token when it is one of these words or symbols, in any case. */
  take(...words: string[]): string | undefined
  expect(word: string): void
  fail(zh: string, en: string): never
  done(): void
}

const invalid = (expression: string, at: number, zh: string, en: string) =>
  new FairleadError('invalid_expression', { expression, position: at + 1, zh, en })

const tokensOf = (expression: string): Token[] => {
  const tokens: Token[] = []
  for (let at = 0; at < expression.length; ) {
    const space = /\s+/uy
    space.lastIndex = at
    if (space.test(expression)) {
      at = space.lastIndex
      continue
    }
    const found = patterns.find(([, pattern]) => {
      pattern.lastIndex = at
      return pattern.test(expression)
    })
    if (!found)
      throw invalid(
        expression,
        at,
        '列名、数字、带引号的文本或运算符',
        'a column, a number, a quoted text or an operator',
      )
    const [kind, pattern] = found
    const text = expression.slice(at, pattern.lastIndex)
    tokens.push({ kind, value: valueIn(kind, text), at } as Token) // kind and value come from one row of the table
    at = pattern.lastIndex
  }
  return tokens
}

/** A reader over an expression; throws `invalid_expression` with the position of the first character it cannot read. */
export const readTokens = (expression: string): TokenReader => {
  const tokens = tokensOf(expression)
  let index = 0
  const end: Token = { kind: 'end', value: '', at: expression.length }
  const peek = () => tokens[index] ?? end
  const fail = (zh: string, en: string): never => {
    throw invalid(expression, peek().at, zh, en)
  }
  const take = (...words: string[]) => {
    const token = peek()
    if (token.kind !== 'word' && token.kind !== 'symbol') return undefined
    const word = words.find((each) => each === token.value.toLowerCase())
    if (word !== undefined) index += 1
    return word
  }
  return {
    peek,
    next() {
      const token = peek()
      index += 1
      return token
    },
    take,
    expect(word) {
      if (take(word) === undefined) fail(`“${word}”`, `"${word}"`)
    },
    fail,
    done() {
      if (peek().kind !== 'end') fail('表达式到此结束', 'the end of the expression')
    },
  }
}
