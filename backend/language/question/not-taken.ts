import type { Token } from '../normalise.ts'
import type { Span } from '../reading.ts'
import type { Found } from './found.ts'
import { madeGroupIn } from './made-by-campaign.ts'
import { cueOf, isIdle, type Slot } from './slots.ts'

const parts = /^(?:by|per|for each|for every|split by|broken down by|grouped by|in each|in every)$/
const people = /^(?:customers?|clients?|people|it|them|those|the|a|an|our|us|you|from|who|in|of|or|far|now|then)$/

const spanOf = (text: string, tokens: readonly Token[], from: number, to: number): Span => {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  return { text: text.slice(start, end), start, end }
}

/**
 * Words that part or contrast the figures and that nothing took: "by outcome", where no field is called so, "the rest" of nobody. They look idle
 * by themselves, and are no words to pass over.
 */
export const notTaken = (
  text: string,
  tokens: readonly Token[],
  slots: readonly Slot[],
  { used, said }: Found,
  { contrasts, comparesArms }: { contrasts: boolean; comparesArms: boolean },
): Span[] => {
  const wordsOf = ({ from, to }: Slot) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ')
  // a group that campaigns made is compared in, and not counted
  const made = said.has('made') && !comparesArms ? madeGroupIn(text) : undefined
  const group = made ? [{ text: text.slice(made.start, made.end), start: made.start, end: made.end }] : []
  const lost = slots.flatMap((slot, at) => {
    const next = slots[at + 1]
    if (said.has('rest') && !contrasts && cueOf(slot, 'rest')) return [spanOf(text, tokens, slot.from, slot.to)]
    const lost = next && !used.has(next) && parts.test(wordsOf(slot)) && isIdle(next)
    return lost && !people.test(wordsOf(next)) ? [spanOf(text, tokens, slot.from, next.to)] : []
  })
  return [...group, ...lost]
}
