import { type Lexeme, type Sense, type SenseKind, senseOf } from '../lexicon/sense.ts'

const names = new Set<SenseKind>(['product', 'property-value', 'value', 'attribute', 'term'])
const light = new Set<SenseKind>(['unknown', 'filler', 'product-kind', 'duration', 'number', 'attribute', 'property'])
const filler: Sense[] = [{ is: 'filler' }]
const longest = 6

const isHan = (words: string): boolean => /\p{Script=Han}/u.test(words)
const isLatin = (words: string): boolean => /\p{Script=Latin}/u.test(words) && !isHan(words)
const opensName = /^(?:a|an|the|our|any|some|one)$/i

/**
 * "a one-year term deposit (一年定期存款)", 一年定期存款（one-year term deposit）: a name with brackets that say it again in the other language. The one
 * that the data know is meant, the other says nothing.
 */
export const withOtherLanguage = (lexemes: Lexeme[], words: (from: number, to: number) => string): Lexeme[] => {
  let said = lexemes
  const fill = (from: number, to: number) => {
    if (said === lexemes) said = [...lexemes]
    for (let at = from; at < to; at += 1) said[at] = { ...(lexemes[at] as Lexeme), senses: filler }
  }
  const known = (at: number) => lexemes[at]?.senses.some(({ is }) => names.has(is)) ?? false
  const isLight = (at: number) => lexemes[at]?.senses.some(({ is }) => light.has(is)) ?? false
  const unknown = (from: number, to: number) =>
    lexemes.slice(from, to).some((one) => senseOf(one, 'unknown') ?? senseOf(one, 'product-kind'))
  lexemes.forEach((lexeme, open) => {
    if (!senseOf(lexeme, 'open')) return
    const close = lexemes.findIndex((one, n) => n > open && senseOf(one, 'close'))
    if (close < open + 2 || close - open > longest + 1) return
    const inside = words(open + 1, close)
    let from = open
    const other = (at: number) =>
      (isHan(inside) ? isLatin : isHan)(words(at, at + 1)) || /^[-\d]+$/.test(words(at, at + 1))
    while (
      from > 0 &&
      open - from < longest &&
      isLight(from - 1) &&
      other(from - 1) &&
      !opensName.test(words(from - 1, from))
    )
      from -= 1
    // the name that is known stands in the brackets
    if (close === open + 2 && known(open + 1) && isHan(inside) && unknown(from, open)) {
      fill(from, open + 1)
      fill(close, close + 1)
    }
    // or before them
    const idle = Array.from({ length: close - open - 1 }, (_, n) => open + 1 + n).every(isLight)
    if (known(open - 1) && isHan(words(open - 1, open)) && isLatin(inside) && idle && unknown(open + 1, close))
      fill(open, close + 1)
  })
  return said
}
