import type { EventType } from '../../catalog/catalog.ts'
import { type Lexeme, type Sense, type SenseKind, senseOf } from '../lexicon/sense.ts'

const names = new Set<SenseKind>(['product', 'property-value', 'value', 'attribute', 'term'])
const light = new Set<SenseKind>(['unknown', 'filler', 'product-kind', 'duration', 'number', 'attribute', 'property'])
const noun = new Set<SenseKind>(['attribute', 'property', 'filler'])
const filler: Sense[] = [{ is: 'filler' }]
const longest = 6

const isHan = (words: string): boolean => /\p{Script=Han}/u.test(words)
const isLatin = (words: string): boolean => /\p{Script=Latin}/u.test(words) && !isHan(words)
const opensName = /^(?:a|an|the|our|any|some|one)$/i

const done = /^\p{Script=Han}[过了]\p{Script=Han}{1,3}$/u
/** The first word before brackets that means nothing, or 花 behind a verb of buying, which is spent there by nobody. */
const firstStrange = (lexemes: Lexeme[], from: number, open: number): number => {
  const first = lexemes.findIndex((one, n) => n >= from && n < open && senseOf(one, 'unknown'))
  return first < 0 && isDone(lexemes[open - 2]) && senseOf(lexemes[open - 1], 'measure') ? open - 1 : first
}

const isDone = (lexeme: Lexeme | undefined): boolean => senseOf(lexeme, 'event') !== undefined
/** The one value of the data that brackets name in Latin letters, with the noun of its field or without: DELI, FLORAL品类. */
const namedInside = (lexemes: Lexeme[], open: number, close: number): { at: Lexeme; event?: EventType } | undefined => {
  const inner = lexemes.slice(open + 1, close)
  const named = inner.filter(({ senses }) => senses.some(({ is }) => is === 'value' || is === 'property-value'))
  const [at] = named
  const sense = at?.senses.find((one) => one.is === 'value' || one.is === 'property-value')
  const rest = inner.every((one) => named.includes(one) || one.senses.some(({ is }) => noun.has(is)))
  if (
    !at ||
    named.length !== 1 ||
    !rest ||
    !sense ||
    !('value' in sense) ||
    !/\p{Script=Latin}/u.test(String(sense.value))
  )
    return undefined
  return { at, ...(sense.is === 'property-value' && { event: sense.event }) }
}

/**
 * "a one-year term deposit (一年定期存款)", 一年定期存款（one-year term deposit）: a name with brackets that say it again in the other language. The one
 * that the data know is meant, the other says nothing.
 */
export const withOtherLanguage = (lexemes: Lexeme[], words: (from: number, to: number) => string): Lexeme[] => {
  let said = lexemes
  const gone = new Set<number>()
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
      (isLight(from - 1) || words(from - 1, from) === '花') &&
      other(from - 1) &&
      !opensName.test(words(from - 1, from))
    )
      from -= 1
    // the name that is known stands in the brackets
    if (close === open + 2 && known(open + 1) && isHan(inside) && unknown(from, open)) {
      fill(from, open + 1)
      fill(close, close + 1)
    }
    const named = isHan(words(Math.min(from, open - 1), open)) ? namedInside(lexemes, open, close) : undefined
    const first = named ? firstStrange(lexemes, Math.min(from, open - 1), open) : -1
    if (named && first >= 0) {
      const { event, at } = named
      // 加过油（FUEL）: 过 says that it was done
      const deed = event && !isDone(lexemes[first - 1]) && done.test(words(first, open))
      const start = deed ? first + 1 : first
      fill(first, close + 1)
      if (deed) said[first] = { ...(lexemes[first] as Lexeme), senses: [{ is: 'event', event, form: 'verb' }] }
      for (let n = start + 1; n <= close; n += 1) gone.add(n)
      said[start] = { senses: at.senses, from: lexemes[start]!.from, to: lexemes[close]!.to }
    }
    // or before them
    const idle = Array.from({ length: close - open - 1 }, (_, n) => open + 1 + n).every(isLight)
    const before = words(open - 1, open)
    const translated = isHan(before) ? isLatin(inside) : isLatin(before) && isHan(inside)
    if (known(open - 1) && translated && idle && unknown(open + 1, close)) fill(open, close + 1)
  })
  return gone.size > 0 ? said.filter((_, n) => !gone.has(n)) : said
}
