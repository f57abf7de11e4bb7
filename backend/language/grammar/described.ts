import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'

const opensEn =
  /^(?:(?:that is|in short|basically|so|simply),? )?(?:just )?the (?:sort|kind|type)s?(?: of (?:people|customers?|clients?|shoppers?|buyers?))? (?:who|that)\b/i
const closesZh = /(?:的那种|那种人|这种人|的这种|的那类|那类人|这类人)(?:人|客户)?$/
/** What would be a condition of its own: these are never taken for a description. */
const limits = new Set<SenseKind>([
  'attribute',
  'value',
  'property-value',
  'comparator',
  'window',
  'duration',
  'not',
  'product',
  'product-kind',
  'quoted',
  'code',
  'term',
  'frequency',
  'years',
  'average',
])
const told = new Set<SenseKind>(['comparator', 'number', 'window', 'average'])
const has = (lexeme: Lexeme | undefined, kinds: Set<SenseKind>): boolean =>
  (lexeme?.senses ?? []).some(({ is }) => kinds.has(is))

/**
 * Words behind the conditions that only describe whom these make: "…, the sort who order rarely and big", ——买得少但一买就是大单的那种. They name no field, no value and
 * no number.
 */
export const describedBehind = (lexemes: Lexeme[], textOf: (from: number, to: number) => string): number[] => {
  for (let at = 1; at < lexemes.length - 1; at += 1) {
    if (!senseOf(lexemes[at], 'break') || !lexemes.slice(0, at).some((one) => has(one, told))) continue
    const stop = lexemes.findIndex((one, n) => n > at && senseOf(one, 'break')?.strong)
    const end = stop < 0 ? lexemes.length : stop
    const words = end > at + 1 ? textOf(at + 1, end).trim() : ''
    const dash = /^[-—–]+$/.test(textOf(at, at + 1).trim())
    if (!opensEn.test(words) && !(dash && closesZh.test(words))) continue
    const inner = lexemes.slice(at + 1, end)
    const bare = inner.every(
      (one, n) => !has(one, limits) && (!senseOf(one, 'number') || textOf(at + 1 + n, at + 2 + n).trim() === '一'),
    )
    if (bare) return Array.from({ length: end - at - 1 }, (_, n) => at + 1 + n)
  }
  return []
}
