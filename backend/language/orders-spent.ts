import { type Lexeme, senseOf } from './lexicon/sense.ts'

const noun = /^(?:orders?|purchases?|订单)$/i
const between = /^(?:的|里|上|that|which|all|together|加起来|加在一起|合起来|合计|一共|总共|共|都)$/i
const counted = /[单笔次个张]$/

/**
 * 订单累计金额超过800, "orders that spent over 800": where a sum of money is said right behind the orders, a limit behind it is one on the sum, and the
 * orders are the events it is taken of.
 */
export const withOrdersSpent = (lexemes: Lexeme[], saidAt: (lexeme: Lexeme) => string): Lexeme[] =>
  lexemes.map((lexeme, n) => {
    const own = senseOf(lexeme, 'measure')
    // "5 orders spending over 800" tells both
    if (senseOf(lexemes[n - 1], 'number')) return lexeme
    if (own?.measure !== 'orders' || !noun.test(saidAt(lexeme).replaceAll(' ', ''))) return lexeme
    let at = n + 1
    while (lexemes[at] && between.test(saidAt(lexemes[at] as Lexeme).replaceAll(' ', ''))) at += 1
    if (senseOf(lexemes[at], 'measure')?.measure !== 'spend') return lexeme
    // 订单消费5单以上: so many orders
    const limit = lexemes.slice(at + 1, at + 5).find((one) => senseOf(one, 'unit'))
    if (limit && counted.test(saidAt(limit))) return lexeme
    return { ...lexeme, senses: [{ is: 'filler' }] }
  })
