import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

const verb = /^(?:购买|下单|消费|成交|买)/
const joint = /^(?:渠道|平台|上|里|中|端)$/
const ofChannel = /channel|渠道/i

/** "over the phone": how, and no limit. */
export const overThe = (catalog: Trie, tokens: Token[], at: number): boolean =>
  tokens[at]?.text === 'over' &&
  tokens[at + 1]?.text === 'the' &&
  catalog.match(tokens, at + 2).some(({ senses }) => senses.some(({ is }) => is === 'value' || is === 'property-value'))

/**
 * 在网站上购买: behind the value of a channel of customers a verb of buying says what it was for, and is no field of its own. The number of its
 * tokens, 0 where there is none.
 */
export const boughtThrough = (catalog: Trie, tokens: Token[], at: number): number => {
  const said = verb.exec((tokens[at]?.text ?? '') + (tokens[at + 1]?.text ?? ''))?.[0]
  if (!said) return 0
  const ends = [0, 1, 2].filter(
    (n) =>
      n === 0 ||
      joint.test(
        tokens
          .slice(at - n, at)
          .map(({ text }) => text)
          .join(''),
      ),
  )
  const named = ends.some((n) =>
    Array.from({ length: 6 }, (_, back) => at - n - 1 - back).some(
      (from) =>
        from >= 0 &&
        catalog
          .match(tokens, from)
          .some(
            ({ length, senses }) =>
              from + length === at - n &&
              senses.some(
                (sense) => sense.is === 'value' && ofChannel.test(sense.attribute.name + sense.attribute.labels.zh),
              ),
          ),
    ),
  )
  return named ? said.length : 0
}
