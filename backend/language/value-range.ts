import type { Attribute } from '../catalog/catalog.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

const joins = /^(?:to|through|thru|till|until|-|到|至|~)$/
const opens = /^(?:from|between|从|由|自)$/
const ofCampaign =
  /^(?:campaign|run|runs|running|launch|launches|promo|promotion|offer|send|投|放|推|广|动|执|档|期|线)$/
const longestValue = 4

/** The attributes that have a value from one place to another; without an end, with the length of the value. */
const valuesFrom = (catalog: Trie, tokens: Token[], at: number): { attribute: Attribute; length: number }[] =>
  catalog
    .match(tokens, at)
    .flatMap(({ senses, length }) =>
      senses.flatMap((sense) =>
        sense.is === 'value' && sense.attribute.type === 'enum' && !sense.unknown
          ? [{ attribute: sense.attribute, length }]
          : [],
      ),
    )

/** Words of the work right before: "the campaign runs from June to August". */
const isTiming = (tokens: Token[], at: number): boolean =>
  tokens.slice(Math.max(at - 3, 0), at).some(({ text }) => ofCampaign.test(text))

/** January through June, 八月到十月: a range of values of the data begins or goes on here, and no time of a campaign. */
export const inValueRange = (
  catalog: Trie,
  tokens: Token[],
  at: number,
): { is: 'to' } | { is: 'between' } | undefined => {
  const said = tokens[at]?.text ?? ''
  if (opens.test(said))
    return !isTiming(tokens, at) &&
      valuesFrom(catalog, tokens, at + 1).some(({ length }) => inValueRange(catalog, tokens, at + 1 + length))
      ? { is: 'between' }
      : undefined
  if (!joins.test(said)) return undefined
  const behind = valuesFrom(catalog, tokens, at + 1)
  if (behind.length === 0) return undefined
  for (let from = at - 1; from >= Math.max(at - longestValue, 0); from -= 1) {
    const before = valuesFrom(catalog, tokens, from).filter(({ length }) => from + length === at)
    if (before.some(({ attribute }) => behind.some((other) => other.attribute === attribute)))
      return isTiming(tokens, opens.test(tokens[from - 1]?.text ?? '') ? from - 1 : from) ? undefined : { is: 'to' }
  }
  return undefined
}
