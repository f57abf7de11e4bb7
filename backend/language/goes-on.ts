import type { Sense } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'
import { readNumber } from './numbers/number.ts'

/** "5000 or under 0": before another number "or under" is a joint and a new comparator. */
export const joinsNext = (tokens: Token[], at: number, length: number, sense: Sense): boolean =>
  sense.is === 'comparator' &&
  sense.side === 'after' &&
  /^(or|and)$/.test(tokens[at]?.text ?? '') &&
  // "…, and over all time", "and over the last month"
  (readNumber(tokens, at + length) !== undefined ||
    // "and up to two contacts"
    (tokens[at + length - 1]?.text === 'up' && tokens[at + length]?.text === 'to') ||
    (tokens[at]?.text === 'and' && /^(?:all|the|their)$/.test(tokens[at + length]?.text ?? '')))

/** "or both a loan and a card", 只买过一种商品: more follows than what was said before. */
export const goesOn = (tokens: Token[], at: number, length: number, sense: Sense): boolean => {
  const next = tokens[at + length]
  if (sense.is === 'not-both') return /^[商产货款]$/.test(next?.text ?? '')
  return sense.is === 'pair' && tokens[at]?.text === 'or' && next?.kind === 'word'
}

/** "and not more than five" is a joint and a limit; the credit of "in credit default" is of the data: the last word belongs to what follows. */
export const belongsOn = (
  tokens: Token[],
  at: number,
  length: number,
  { is }: Sense,
  { closed, catalog }: { closed: Trie; catalog: Trie },
): boolean => {
  const last = at + length - 1
  if (is === 'sign') return catalog.match(tokens, last).some((match) => match.length > 1)
  // "over 1,000 in total charges"
  if (is === 'filler' && length === 2 && /^(?:in|of)$/.test(tokens[at]?.text ?? ''))
    return catalog.match(tokens, last).some((match) => match.length > 1)
  return (
    is === 'not' &&
    length > 1 &&
    /^(?:and|but|with|have|has|had)$/.test(tokens[at]?.text ?? '') &&
    closed.match(tokens, last).some((match) => match.length > 1 && match.senses.some((one) => one.is === 'comparator'))
  )
}
