import type { Trie } from '../lexicon/trie.ts'
import type { Token } from '../normalise.ts'
import type { Cue } from './cues.ts'
import type { Named } from './names.ts'

/** A stretch of tokens with what it can mean to a question; both empty where it means nothing to it. */
export interface Slot {
  from: number
  to: number
  cues: Cue[]
  names: Named[]
}

/** Cuts a message into stretches, the longest that means something first; a name wins over a cue of its length. */
export const slotsOf = (tokens: Token[], cues: Trie<Cue>, names: Trie<Named>): Slot[] => {
  const slots: Slot[] = []
  let at = 0
  while (at < tokens.length) {
    const [cue, name] = [cues.match(tokens, at).at(-1), names.match(tokens, at).at(-1)]
    const length = Math.max(cue?.length ?? 0, name?.length ?? 0, 1)
    slots.push({
      from: at,
      to: at + length,
      cues: cue && cue.length === length ? cue.senses : [],
      names: name && name.length === length ? name.senses : [],
    })
    at += length
  }
  return slots
}

export const cueOf = <K extends Cue['is']>(slot: Slot | undefined, kind: K): Extract<Cue, { is: K }> | undefined =>
  slot?.cues.find((cue): cue is Extract<Cue, { is: K }> => cue.is === kind)

export const nameOf = <K extends Named['is']>(slot: Slot | undefined, kind: K): Extract<Named, { is: K }> | undefined =>
  slot?.names.find((name): name is Extract<Named, { is: K }> => name.is === kind)

/** Carries nothing by itself, so that it may be cut from the ends of a stretch. */
const idle = new Set<Cue['is']>(['ask', 'empty', 'again'])
export const isIdle = ({ cues, names }: Slot): boolean => names.length === 0 && cues.some(({ is }) => idle.has(is))

const unit =
  /^(?:day|week|month|quarter|year|morning|weekend|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|q[1-4]|[季月周年个半])$/

const isMark = (token: Token | undefined) => token?.kind === 'mark'

/** Tokens that no used slot stands on. */
export const tokensBeside = (tokens: Token[], slots: readonly Slot[], used: ReadonlySet<Slot>): Token[] =>
  slots.flatMap((slot) => (used.has(slot) ? [] : tokens.slice(slot.from, slot.to)))

/** Tokens that no used slot stands on, without the idle words and marks at the ends of each stretch. */
export const leftOver = (tokens: Token[], slots: Slot[], used: ReadonlySet<Slot>): Token[] => {
  const stretches: Slot[][] = [[]]
  for (const slot of slots) {
    if (used.has(slot)) stretches.push([])
    else stretches.at(-1)?.push(slot)
  }
  // "this" of "this year" is no idle word
  const pointsAtTime = (slot: Slot) =>
    /^(?:this|that|in|of|for|这|这个|本)$/.test(tokens[slot.from]?.text ?? '') && unit.test(tokens[slot.to]?.text ?? '')
  const trimmed = (stretch: Slot[]): Slot[] => {
    const dull = (slot: Slot) =>
      (isIdle(slot) && !pointsAtTime(slot)) || (slot.to === slot.from + 1 && isMark(tokens[slot.from]))
    const first = stretch.findIndex((slot) => !dull(slot))
    return first < 0 ? [] : stretch.slice(first, stretch.findLastIndex((slot) => !dull(slot)) + 1)
  }
  return stretches.map(trimmed).flatMap((stretch) => stretch.flatMap(({ from, to }) => tokens.slice(from, to)))
}
