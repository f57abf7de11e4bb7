import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { analyse, type Reference } from '../analyse.ts'
import { besideChatter, isTroubled } from '../chatter/beside-chatter.ts'
import { negate } from '../grammar/rules.ts'
import { clausesAdded } from '../message/subject.ts'
import { tokenise } from '../normalise.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { savedNames } from '../saved-names.ts'
import { namesIn } from './names-in.ts'
import { turnOf } from './turn.ts'

interface Parts extends Pick<Reference, 'index' | 'dated'> {
  read(text: string, context: ReadingContext): Reading
}

/** Whether a message was taken for a new audience while another is at hand: its words may ask for a change of that one. */
const beginsAnew = ({ intent, rule, figure, question }: Reading, { current }: ReadingContext): boolean =>
  current !== undefined && intent === 'segment' && rule !== undefined && rule !== current && !figure && !question

/** Whether a message was taken for a change of the audience at hand. */
const changesIt = ({ intent, rule, figure, question }: Reading, { current }: ReadingContext): boolean =>
  current !== undefined && intent === 'refine' && rule !== undefined && !figure && !question

const keysOf = (rules: Rule[]): Set<string> => new Set(rules.map((rule) => canonicalJson(rule)))

/** Whether of two changes to one audience the second leaves out whom the first asks for, or the other way round. */
const isOpposite = (current: Rule, first: Rule, second: Rule): boolean => {
  const denied = keysOf(clausesAdded(current, first).map(negate))
  return [...keysOf(clausesAdded(current, second))].some((key) => denied.has(key))
}

/** Whether a turn says more than a change that leaves the audience as it is, or the opposite of one. */
const outdoes = (turn: Reading | undefined, { rule }: Reading, { current }: ReadingContext): boolean =>
  turn?.rule !== undefined &&
  rule !== undefined &&
  current !== undefined &&
  (canonicalJson(rule) === canonicalJson(current) || isOpposite(current, rule, turn.rule))

/**
 * A message that the grammar of requests and changes did not wholly understand, or took for a new audience: without its chatter, and then as a turn,
 * word by word. So is a change that the grammar took for none, or for its opposite: it passes over words where a turn accounts for each.
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
  const changes = !troubled && changesIt(first, context)
  const open = troubled || beginsAnew(first, context) || changes
  const turn = open ? turnOf(text, context, { reference, read, anew: !troubled }) : undefined
  const asked = changes && !outdoes(turn, first, context) ? undefined : turn
  // one of several that were offered settles nothing
  const offered = first.alternatives?.length ? [first, ...first.alternatives] : []
  const isOffered = offered.some(({ rule }) => rule && canonicalJson(rule) === canonicalJson(asked?.rule ?? null))
  return (isOffered ? undefined : asked) ?? beside ?? first
}
