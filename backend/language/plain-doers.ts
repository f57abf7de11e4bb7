import { type Lexeme, type SenseKind, senseOf } from './lexicon/sense.ts'

const shoppers = /^shoppers?$/
/** What before it says what they shop for, how often or when: "Christmas shoppers", "repeat shoppers". */
const kinds: readonly SenseKind[] = [
  'product',
  'product-kind',
  'quoted',
  'code',
  'unknown',
  'frequency',
  'edge',
  'extreme',
  'number',
  'window',
  'vague',
  'not',
  'event',
  'measure',
]
const figures: readonly SenseKind[] = ['event', 'attribute', 'measure', 'property', 'property-value', 'thing']
const conditions: readonly SenseKind[] = [...figures, 'value', 'product', 'product-kind', 'term', 'quoted']
const has = (lexeme: Lexeme | undefined, senses: readonly SenseKind[]) => senses.some((is) => senseOf(lexeme, is))

/** Where a time is told of them without a deed of its own: "shoppers in May", "shoppers from Germany since June". */
const timed = (lexemes: readonly Lexeme[], at: number): boolean => {
  for (const lexeme of lexemes.slice(at + 1)) {
    if (senseOf(lexeme, 'window')) return true
    if (senseOf(lexeme, 'break') || has(lexeme, figures)) return false
  }
  return false
}

/** "UK shoppers with …": a plain noun for customers, where nothing tells what they shop for, how often or when. */
export const withPlainDoers = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string): Lexeme[] =>
  lexemes.map((lexeme, at) => {
    if (!senseOf(lexeme, 'measure') || !senseOf(lexeme, 'unit') || !shoppers.test(textOf(lexeme))) return lexeme
    const before = lexemes[at - 1]
    const value = senseOf(before, 'value') !== undefined
    const told = !value && has(before, [...kinds, 'property-value'])
    const alone = !lexemes.some((one, n) => n !== at && has(one, conditions))
    const ofThing = lexemes[at + 1] !== undefined && textOf(lexemes[at + 1] as Lexeme) === 'of'
    return told || alone || ofThing || timed(lexemes, at)
      ? lexeme
      : { ...lexeme, senses: lexeme.senses.filter(({ is }) => is !== 'measure') }
  })
