import type { EventType } from '../catalog/catalog.ts'
import { type Lexeme, senseOf } from './lexicon/sense.ts'

const only = /^[只仅就](?=买[过了]?)/
const verb = /^买[过了]?/

/** 两样只买过其中一样: where the data hold purchases, the words hold a purchase of the goods before them, and that it was of one of the two. */
export const withBoughtOneOf = (
  lexemes: Lexeme[],
  shop: EventType | undefined,
  saidAt: (lexeme: Lexeme) => string,
): Lexeme[] =>
  lexemes.flatMap((lexeme): Lexeme[] => {
    const said = shop && senseOf(lexeme, 'not-both')?.one ? saidAt(lexeme) : ''
    // each Chinese character is a token
    if (!shop || !only.test(said) || said.length !== lexeme.to - lexeme.from) return [lexeme]
    const bought = lexeme.from + 1
    const one = bought + (verb.exec(said.slice(1))?.[0].length ?? 1)
    return [
      { from: lexeme.from, to: bought, senses: [{ is: 'filler' }] },
      { from: bought, to: one, senses: [{ is: 'event', event: shop, form: 'verb' }] },
      { from: one, to: lexeme.to, senses: [{ is: 'not-both', one: true }] },
    ]
  })
