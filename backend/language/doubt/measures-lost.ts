import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { type Doubter, partAt } from './doubt.ts'

/** What is said, and what a rule that keeps it holds in its JSON. */
const measures: { said(lexeme: Lexeme, next: Lexeme | undefined): boolean; kept: RegExp }[] = [
  {
    said: (lexeme) => /^(?:spend|mean|largest|pieces|order_value)$/.test(senseOf(lexeme, 'measure')?.measure ?? ''),
    kept: /"(?:sum|avg|max|min|order_value|amount|total)"|"field"|"where"|"value":[01]\b/,
  },
  { said: (lexeme) => senseOf(lexeme, 'average') !== undefined, kept: /average|"avg"|order_value/ },
  {
    // "highest first" asks for an order alone
    said: (lexeme, next) => senseOf(lexeme, 'extreme') !== undefined && senseOf(next, 'number') !== undefined,
    kept: /"rank"|percent|"max"|"min"|rfm|preference|direction/,
  },
  {
    said: (lexeme) => senseOf(lexeme, 'edge') !== undefined,
    kept: /"edge"|occurrence|"first|"last|first_|last_|restarted|stopped|"date"|rank|"value":1\b|"op":"ne"/,
  },
]

/** A total, an average, a best or a first is said, and the rule holds nothing of the kind. */
export const measuresLost: Doubter = ({ analysis, own, rule, wordsOf }) => {
  if (own !== rule) return undefined
  const json = JSON.stringify(rule)
  for (const { said, kept } of measures) {
    const { lexemes } = analysis
    const places = lexemes.flatMap((lexeme, n) =>
      partAt(analysis, n) && lexeme.senses.length === 1 && said(lexeme, lexemes[n + 1]) ? [n] : [],
    )
    if (places.length > 0 && !kept.test(json)) return wordsOf(places)
  }
  return undefined
}
