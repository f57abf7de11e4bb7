import { canonicalJson } from '../../segments/canonical.ts'
import { analyse, type Reference } from '../analyse.ts'
import { besideChatter, isTroubled } from '../chatter/beside-chatter.ts'
import { tokenise } from '../normalise.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { savedNames } from '../saved-names.ts'
import { namesIn } from './groups.ts'
import { turnOf } from './turn.ts'

interface Parts extends Pick<Reference, 'index' | 'dated'> {
  read(text: string, context: ReadingContext): Reading
}

/** Whether a message was taken for a new audience while another is at hand: its words may ask for a change of that one. */
const beginsAnew = ({ intent, rule, figure, question }: Reading, { current }: ReadingContext): boolean =>
  current !== undefined && intent === 'segment' && rule !== undefined && rule !== current && !figure && !question

/**
 * A message that the grammar of requests and changes did not wholly understand, or took for a new audience: without its chatter, and then as a turn,
 * word by word.
 */
export const beyondGrammar = (
  text: string,
  first: Reading,
  context: ReadingContext,
  { index, dated, read }: Parts,
): Reading => {
  const troubled = isTroubled(first)
  if (!troubled && !context.current) return first
  const reference = { index, dated, saved: savedNames(context), now: context.now }
  const names = () => {
    const tokens = tokenise(text)
    return namesIn(analyse({ ...reference, text }, tokens).lexemes, tokens, !context.current)
  }
  const ofTurn = (said: string, around: ReadingContext) => {
    const reading = read(said, around)
    return isTroubled(reading) ? (turnOf(said, around, { reference, read, anew: false }) ?? reading) : reading
  }
  // a question that was understood is no turn: "why is customer 1 not in it?"
  const beside = besideChatter(text, first, context, { read: troubled ? ofTurn : read, names })
  // "let's have them back" is more than consent
  if (beside && beside.intent !== 'request') return beside
  const unsettled = troubled || beginsAnew(first, context)
  const asked = unsettled ? turnOf(text, context, { reference, read, anew: !troubled }) : undefined
  // one of several that were offered settles nothing
  const offered = first.alternatives?.length ? [first, ...first.alternatives] : []
  const isOffered = offered.some(({ rule }) => rule && canonicalJson(rule) === canonicalJson(asked?.rule ?? null))
  return (isOffered ? undefined : asked) ?? beside ?? first
}
