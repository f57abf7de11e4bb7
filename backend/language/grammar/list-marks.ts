import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'

const named = (lexeme: Lexeme): boolean => lexeme.senses.some(({ is }) => is === 'attribute' || is === 'value')
const inList = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some(
    ({ is, ...sense }) =>
      is === 'list' || is === 'or' || is === 'and' || (is === 'except' && 'side' in sense && sense.side === 'before'),
  ) ?? false
const valuesOf = (lexeme: Lexeme | undefined): string[] =>
  (lexeme?.senses ?? []).flatMap((sense) => (sense.is === 'value' ? [sense.attribute.name] : []))

/** "exclude: overdue, do not disturb; …": the commas of such a label part what is left out. */
const listsExclusion = (lexemes: Lexeme[], at: number, tokens: Token[]): boolean => {
  if (senseOf(lexemes[at], 'break')?.strong !== false) return false
  for (let place = at - 1; place > 0 && !senseOf(lexemes[place], 'break')?.strong; place -= 1)
    if (tokens[lexemes[place]?.from ?? -1]?.text === ':')
      return senseOf(lexemes[place - 1], 'except')?.side === 'before'
  return false
}

/**
 * What a mark or a word means by the list that it stands in: the commas of a label that leaves out, 德国+法国, and 免打扰 among what is left out,
 * which is then no asking to leave out. Undefined where it means what it always does.
 */
export const listMark = (lexemes: Lexeme[], tokens: Token[], at: number): Lexeme['senses'] | undefined => {
  const [before, own, next] = [lexemes[at - 1], lexemes[at] as Lexeme, lexemes[at + 1]]
  if (listsExclusion(lexemes, at, tokens)) return [{ is: 'list' }]
  const listed = inList(before) || listsExclusion(lexemes, at - 1, tokens)
  if (senseOf(own, 'except') && named(own) && (listed || inList(next) || senseOf(next, 'except')))
    return own.senses.filter(({ is }) => is !== 'except')
  const plus = tokens[own.from]?.text === '+' && own.to === own.from + 1
  return plus && valuesOf(before).some((field) => valuesOf(next).includes(field)) ? [{ is: 'list' }] : undefined
}
