import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { analyse, type Reference } from '../analyse.ts'
import { isOneChange } from '../at-hand/at-hand.ts'
import { besideChatter, isTroubled } from '../chatter/beside-chatter.ts'
import type { Stretch } from '../chatter/core.ts'
import { negate } from '../grammar/rules.ts'
import { anyOfAll } from '../logic/any-of-all.ts'
import { combined } from '../logic/combined.ts'
import { uncounted } from '../logic/uncounted.ts'
import { isNegative } from '../message/let-in.ts'
import { clausesAdded } from '../message/subject.ts'
import { tokenise } from '../normalise.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { savedNames } from '../saved-names.ts'
import { besideSetting } from '../setting/beside-setting.ts'
import { definedBeside } from '../setting/defined-word.ts'
import { limitsNothing } from '../setting/limits-nothing.ts'
import { withoutUnboundWishes } from '../setting/unbound-wishes.ts'
import { asBackground } from '../told-aside.ts'
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

/**
 * Whether a turn accounts for words that a change passed over: it leaves out those whom the change asks for ("any of them who … need to come off"), or
 * gives up what the change leaves as it is (至于信用卡，我们不做要求).
 */
const outdoes = (turn: Reading | undefined, { rule }: Reading, { current }: ReadingContext): boolean => {
  if (!turn?.rule || !rule || !current || turn.intent !== 'refine') return false
  const fresh = clausesAdded(current, turn.rule)
  if (canonicalJson(rule) === canonicalJson(current)) return fresh.length === 0
  const denied = keysOf(clausesAdded(current, rule).map(negate))
  return fresh.length > 0 && fresh.every((clause) => isNegative(clause) && denied.has(canonicalJson(clause)))
}

/**
 * A message that the grammar of requests and changes did not wholly understand, or took for a new audience: without its chatter, and then as a turn,
 * word by word. So is a change that the grammar took for none, or for its opposite.
 */
export const beyondGrammar = (
  text: string,
  first: Reading,
  context: ReadingContext,
  { index, dated, read }: Parts,
): Reading => {
  if (context.current && isOneChange(text)) return first
  const { rest, wishes } = context.current ? { rest: text, wishes: [] } : withoutUnboundWishes(text)
  if (wishes.length > 0) {
    const bound = beyondGrammar(rest, read(rest, context), context, { index, dated, read })
    return { ...bound, assumptions: [...bound.assumptions, { note: asBackground(wishes) }] }
  }
  // the grammar of changes may have parted a list at its commas
  const asks = first.figure || first.question || first.intent === 'explain'
  const limit = context.current && !asks ? combined(text, context, read) : undefined
  if (limit) return limit
  const troubled = isTroubled(first)
  const guarded = (reading: Reading) =>
    limitsNothing(text, reading, context, read) ??
    uncounted(text, reading, context) ??
    anyOfAll(text, reading, context, read) ??
    reading
  if (!troubled && !context.current && !first.clarification) return guarded(first)
  const logic = troubled ? combined(text, context, read, true) : undefined
  if (logic) return logic
  const reference = { index, dated, saved: savedNames(context), now: context.now }
  let known: Stretch[] | undefined
  const names = (): Stretch[] => {
    if (known) return known
    const tokens = tokenise(text)
    known = namesIn(analyse({ ...reference, text }, tokens).lexemes, tokens, !context.current)
    return known
  }
  const ofTurn = (said: string, around: ReadingContext) => {
    const reading = read(said, around)
    return isTroubled(reading) ? (turnOf(said, around, { reference, read, anew: false }) ?? reading) : reading
  }
  // a question that was understood is no turn: "why is customer 1 not in it?"
  const beside = besideChatter(text, first, context, { read: troubled ? ofTurn : read, names })
  // "let's have them back" is more than consent
  if (beside && beside.intent !== 'request') return guarded(beside)
  const around = troubled || first.clarification ? besideSetting(text, first, context, { read, names }) : undefined
  if (around) return guarded(around)
  const defined = troubled ? definedBeside(text, first, context, read) : undefined
  if (defined) return guarded(defined)
  const changes = !troubled && changesIt(first, context)
  const open = troubled || beginsAnew(first, context) || changes
  const turn = open ? turnOf(text, context, { reference, read, anew: !troubled }) : undefined
  const asked = changes && !outdoes(turn, first, context) ? undefined : turn
  // one of several that were offered settles nothing
  const offered = first.alternatives?.length ? [first, ...first.alternatives] : []
  const isOffered = offered.some(({ rule }) => rule && canonicalJson(rule) === canonicalJson(asked?.rule ?? null))
  return (isOffered ? undefined : asked) ?? beside ?? first
}
