import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'

const passing = new Set<SenseKind>(['filler', 'unit'])
const told = new Set<SenseKind>(['unknown', 'property-value', 'event'])
/** What is to be done with those who are named: 给常网购的客户推账单分期：… */
const acts = /^(?:推|发|送|做|办|搞|上|推荐|推送|推广|推销|试|用|开|来|安排)/
const has = (lexeme: Lexeme | undefined, kinds: Set<SenseKind>): boolean =>
  (lexeme?.senses ?? []).some(({ is }) => kinds.has(is))

/**
 * Where a heading before a colon names people by a habit without a measure: the habit and what it is of, which the conditions behind tell (经常下馆子的人：…,
 * "our regular online shoppers: at least three …"). Empty where anything else stands between.
 */
export const headedBefore = (
  lexemes: Lexeme[],
  colon: number,
  textOf: (from: number, to: number) => string,
): number[] => {
  let first = colon
  while (first > 0 && !senseOf(lexemes[first - 1], 'break')) first -= 1
  const people = lexemes.findLastIndex(
    (lexeme, n) =>
      n >= first &&
      n < colon &&
      (senseOf(lexeme, 'unit')?.unit === 'people' || /(?:客户?|用户|人|户|顾客)$/.test(textOf(n, n + 1))),
  )
  if (people < 0) return []
  const tail = people + 1 < colon ? textOf(people + 1, colon).trim() : ''
  if (tail !== '' && !acts.test(tail) && !senseOf(lexemes[people + 1], 'brief')) return []
  const found: number[] = []
  for (let at = people; at >= first; at -= 1) {
    if (senseOf(lexemes[at], 'vague')) return [at, ...found]
    if (has(lexemes[at], passing)) continue
    if (!has(lexemes[at], told)) return []
    found.unshift(at)
  }
  return []
}
