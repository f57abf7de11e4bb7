import type { Candidate } from './candidate.ts'
import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

/** Words between quotes. */
export const quotedAt = (tokens: Token[], at: number, text: string): Candidate | undefined => {
  if (tokens[at]?.text !== '"') return undefined
  for (let end = at + 1; end < tokens.length && end - at < 30; end += 1)
    if (tokens[end]?.text === '"' && end > at + 1)
      return {
        length: end + 1 - at,
        sense: { is: 'quoted', text: text.slice(tokens[at]!.end, tokens[end]!.start) },
        cost: 1,
      }
  return { length: 1, sense: { is: 'filler' }, cost: 1 }
}

const ofValues = new Set<Sense['is']>(['value', 'property-value'])
/** Values of the catalog that stand whole between the quotes: 职业为“学生”. */
export const quotedValues = (catalog: Trie, tokens: Token[], at: number, length: number): Candidate[] =>
  catalog
    .match(tokens, at + 1)
    .filter((match) => match.length === length - 2)
    .flatMap(({ senses }) => senses.filter(({ is }) => ofValues.has(is)))
    .map((sense) => ({ length, sense, cost: 1 }))

/** Letters and digits in one word that are no number with a unit: 85123A, DCGS0076; how many tokens, 0 where none. */
export const codeAt = (tokens: Token[], at: number): number => {
  const [first, second] = [tokens[at], tokens[at + 1]]
  const third = tokens[at + 2]
  if (!first || !second?.glued || (third?.glued && (third.kind === 'word' || third.kind === 'digits'))) return 0
  const trailing =
    first.kind === 'digits' &&
    first.text.length >= 4 &&
    second.kind === 'word' &&
    (first.text.length >= 5 ? /^[a-z]{1,2}$/ : /^[ac-jln-vx-z][a-z]?$/).test(second.text)
  const leading =
    first.kind === 'word' &&
    first.text !== 'top' &&
    second.kind === 'digits' &&
    first.text.length <= 5 &&
    second.text.length >= 3
  return trailing || leading ? 2 : 0
}
