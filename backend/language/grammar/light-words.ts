import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { wordsOf } from '../message/particular.ts'
import type { Token } from '../normalise.ts'

const filler: Lexeme['senses'] = [{ is: 'filler' }]
const orders = /^(?:first|final|last|then|later|next|首先|最后)$/
const acts =
  /^(?:take|get|give|pull|throw|remove|drop|pick|find|rank|sort|list|show|keep|filter|select|exclude|leave|cut|strike|cross|count|use|build|make|let|i|we|please|pls)(?![a-z])/
const money = /^(?:cash|money|funds|savings|钱|资金|款子|家底)$/
const counting = (lexeme: Lexeme | undefined) => senseOf(lexeme, 'number') !== undefined

/** How far an amount may stand behind the word for money that it is of. */
const reach = 6

/**
 * Words that are light where they stand: order before an act ("first throw out …", "finally, rank …") and money that an amount
 * follows ("sitting on cash, say thirty thousand"). Elsewhere they mean what they mean: "first orders", "customers with cash".
 */
export const withLightWords = (lexemes: Lexeme[], tokens: Token[]): Lexeme[] =>
  lexemes.map((lexeme, n) => {
    const said = wordsOf(tokens, lexeme.from, lexeme.to)
    const before = lexemes[n - 1]
    const opens =
      before === undefined ||
      senseOf(before, 'break') !== undefined ||
      /^(?:and|but|so|please)$/.test(wordsOf(tokens, before.from, before.to))
    const next = lexemes[n + 1]
    if (opens && next && orders.test(said)) {
      const follows = wordsOf(tokens, next.from, next.to)
      const leaves = senseOf(next, 'except')?.side === 'before'
      const paused = senseOf(next, 'break') && !/^(?:then|later)$/.test(said)
      if (leaves || paused || acts.test(follows)) return { ...lexeme, senses: filler }
    }
    // 大学的得满12000: must, where a limit follows
    if (said === '得' && senseOf(next, 'comparator') && counting(lexemes[n + 2])) return { ...lexeme, senses: filler }
    if (money.test(said) && senseOf(lexeme, 'unknown')) {
      for (let at = n + 1; at <= n + reach && at < lexemes.length; at += 1) {
        if (counting(lexemes[at])) return { ...lexeme, senses: filler }
        if (!senseOf(lexemes[at], 'filler') && !senseOf(lexemes[at], 'break') && !senseOf(lexemes[at], 'comparator'))
          break
      }
    }
    return lexeme
  })
