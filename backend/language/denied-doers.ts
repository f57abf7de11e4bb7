import { type Lexeme, senseOf } from './lexicon/sense.ts'

const doers = /^(?:shoppers?|buyers?|purchasers?|买家|购买者)$/
const passing =
  /^(?:who|that|which|with|have|has|had|who have|who had|who has|that have|did|do|does|are|were|were|be|been|a|an|the|of|,|，|的|里|中)$/

/** "shoppers who haven't bought anything this month": of people who are named by what is denied next, the noun says only that they are customers. */
export const withDeniedDoers = (lexemes: Lexeme[], textOf: (lexeme: Lexeme) => string): Lexeme[] =>
  lexemes.map((lexeme, at) => {
    if (!doers.test(textOf(lexeme)) || !senseOf(lexeme, 'unit') || !senseOf(lexeme, 'measure')) return lexeme
    let next = at + 1
    while (lexemes[next] && passing.test(textOf(lexemes[next] as Lexeme)) && !senseOf(lexemes[next], 'not')) next += 1
    return senseOf(lexemes[next], 'not')
      ? { ...lexeme, senses: lexeme.senses.filter(({ is }) => is !== 'measure') }
      : lexeme
  })
