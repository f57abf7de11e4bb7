import { type Lexeme, senseOf } from '../lexicon/sense.ts'

const keeps =
  /(?:留着|留下|保留|不用(?:踢|剔|剔除|排除)|不在此限|不受此限|除外|例外|照样(?:留|要|放)|还是要|仍要)|\b(?:stay|stays|may stay|can stay|keep|kept|exempt|excepted|exception|fine)\b/i

/** Brackets around who stays in after all, "kick out the overdue (gold and above stay)": the places of the two, which part as commas do. */
export const keptInBrackets = (lexemes: Lexeme[], wordsBetween: (from: number, to: number) => string): Set<number> => {
  const places = new Set<number>()
  lexemes.forEach((lexeme, open) => {
    if (!senseOf(lexeme, 'open')) return
    const close = lexemes.findIndex((other, n) => n > open && senseOf(other, 'close') !== undefined)
    if (close < 0 || !keeps.test(wordsBetween(open + 1, close))) return
    places.add(open).add(close)
  })
  return places
}
