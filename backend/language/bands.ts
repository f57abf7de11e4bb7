import type { Candidate } from './candidate.ts'
import type { SenseOf } from './lexicon/sense.ts'
import type { Match, Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

const signs = /^[$€£¥￥]$/
/** How far away the field or another of its bands may be named. */
const [before, behind] = [14, 10]

const values = ({ senses }: Match): SenseOf<'value'>[] =>
  senses.filter((sense): sense is SenseOf<'value'> => sense.is === 'value' && sense.attribute.type === 'enum')

/** "$750 - $1,000 or $1,000 + spend band": beside its field, or another band of it, an amount with a sign of money is a band, and no bound. */
export const bandAt = (catalog: Trie, tokens: Token[], at: number): Candidate[] => {
  if (!signs.test(tokens[at]?.text ?? '') || tokens[at + 1]?.kind !== 'digits') return []
  return catalog.match(tokens, at + 1).flatMap((match) =>
    values(match).flatMap((sense) => {
      const end = at + 1 + match.length
      const near = (place: number) =>
        catalog
          .match(tokens, place)
          .some(
            (other) =>
              (place + other.length <= at || place >= end) &&
              other.senses.some(
                (each) =>
                  (each.is === 'attribute' && each.attribute === sense.attribute) ||
                  (each.is === 'value' && each.attribute === sense.attribute && other.length > 2),
              ),
          )
      const from = Math.max(at - before, 0)
      const places = Array.from({ length: at + match.length + behind - from }, (_, n) => from + n)
      const named = places.some((place) => place < tokens.length && (place < at || place >= end) && near(place))
      return named ? [{ length: match.length + 1, sense, cost: 0.9 }] : []
    }),
  )
}
