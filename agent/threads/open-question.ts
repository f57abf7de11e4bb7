import { clausesOf } from '../../backend/language/message/subject.ts'
import { joinedBrief } from '../../backend/language/plan-talk/plan-at-hand.ts'
import type { Reading } from '../../backend/language/reading.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { RunScope } from '../run/run-scope.ts'
import { longestHistory } from './changes-made.ts'
import type { PendingQuestion } from './thread-state.ts'

type Outcome = Pick<RunScope, 'state' | 'reading' | 'text'>

/** Talk beside a question that leaves it open. */
const asides = new Set<Reading['intent']>([
  'performance',
  'knowledge',
  'watch',
  'forecasts',
  'explain',
  'catalog',
  'help',
  'greeting',
])
const ends = new Set<NonNullable<Reading['request']>['act']>(['decline', 'cancel', 'restart'])
/** Whether a turn that asked nothing leaves the question before it open. */
export const isAside = ({ intent, request, figure }: Reading): boolean =>
  figure === true || asides.has(intent) || (intent === 'request' && request !== undefined && !ends.has(request.act))

const asksAgain = (asked: PendingQuestion, pending: PendingQuestion | undefined): pending is PendingQuestion =>
  pending?.question !== undefined && (asked.question?.zh.endsWith(pending.question.zh) ?? false)

/** What was not read says nothing new of the customers: the question about them stays open, and its answers with it. */
const leavesOpen = ({ reading, state: { pending } }: Outcome): boolean =>
  pending?.rule !== undefined && !reading.rule && reading.intent !== 'define'

/** The question that waits after a turn that asked one. */
export const questionAfter = (asked: PendingQuestion, { reading, text, state }: Outcome): PendingQuestion => {
  const { pending } = state
  const open = pending && (asksAgain(asked, pending) || leavesOpen({ reading, text, state }))
  const brief = reading.brief || pending?.brief ? { brief: joinedBrief(pending?.brief, reading.brief) } : {}
  if (!open) return { ...asksAnew(asked, { reading, text, state }), ...brief }
  const next = {
    ...pending,
    ...(reading.intent === 'campaign' ? { intent: reading.intent } : {}),
    ...(asksAgain(asked, pending) ? { options: optionsOf(asked) } : {}),
    ...(reading.rule ? { rule: reading.rule } : {}),
    ...brief,
  }
  return { ...next, noted: notedWith(pending, next) }
}

const answersOf = ({ brief = {}, rule, options }: Pick<PendingQuestion, 'brief' | 'rule' | 'options'>) =>
  canonicalJson({ brief, rule: rule ?? null, options })

/** The questions before this one, with the one that this turn changed; without the last, where the turn went back to it. */
const notedWith = (before: PendingQuestion, next: PendingQuestion): NonNullable<PendingQuestion['noted']> => {
  const noted = before.noted ?? []
  const last = noted.at(-1)
  if (answersOf(before) === answersOf(next)) return noted
  if (last && answersOf(last) === answersOf(next)) return noted.slice(0, -1)
  const { brief, rule, options } = before
  return [...noted, { ...(brief ? { brief } : {}), ...(rule ? { rule } : {}), options }].slice(-longestHistory)
}

const optionsOf = ({ options = [] }: Pick<PendingQuestion, 'options'>): PendingQuestion['options'] =>
  options.map(({ label, say, rule, term }) => ({
    label,
    say,
    ...(rule ? { rule } : {}),
    ...(term ? { term } : {}),
  }))

/** Whom a question that waits is about: nobody may go on from customers who may not be selected. */
const readSoFar = (
  { reason }: PendingQuestion,
  { rule, intent }: Reading,
  { pending, audience }: Outcome['state'],
): { rule?: Rule } => {
  if (reason === 'protected' || reason === 'off_topic') return {}
  const before = pending?.rule ?? audience?.rule
  const partly = reason === 'unread' || reason === 'missing_data'
  if (partly && before && rule && intent !== 'campaign' && losesConditions(before, rule)) return { rule: before }
  return rule && rule.kind !== 'everyone' ? { rule } : {}
}

const speaksOfCustomers = new Set<Reading['intent']>(['segment', 'refine', 'campaign'])
/** Whether a reading that is asked about has given up most of an audience that no word of its message names. */
const losesConditions = (before: Rule | undefined, rule: Rule): boolean => {
  if (!before || before.kind === 'everyone') return false
  const kept = new Set(clausesOf(rule).map((clause) => canonicalJson(clause)))
  const lost = clausesOf(before).filter((clause) => !kept.has(canonicalJson(clause))).length
  return lost > 1 || (lost === 1 && kept.size < clausesOf(before).length)
}

/** Whether words of a message that are asked about may have been all that it said of customers, or hold a number. */
const isUnmade = (
  { reason }: PendingQuestion,
  { intent, rule, unread }: Reading,
  { pending, audience }: Outcome['state'],
): boolean => {
  if ((reason !== 'unread' && reason !== 'missing_data') || !speaksOfCustomers.has(intent)) return false
  const before = pending?.rule ?? audience?.rule
  return (
    !rule ||
    unread.length > 1 ||
    canonicalJson(rule) === canonicalJson(before ?? null) ||
    losesConditions(before, rule) ||
    unread.some(({ text }) => /\d|[两二三四五六七八九十百千万]/.test(text))
  )
}

/** A change to what was asked about goes on with the campaign that was asked for, and with what was not read of it. */
const asksAnew = (asked: PendingQuestion, { reading, text, state }: Outcome): PendingQuestion => {
  const { pending } = state
  const goesOn = pending?.rule !== undefined && (reading.intent === 'refine' || reading.intent === 'campaign')
  const unread = [...((goesOn && pending.unread) || []), ...reading.unread.map((span) => span.text)]
  return {
    reason: asked.reason,
    question: asked.question,
    intent: goesOn ? pending.intent : reading.intent,
    goal: goesOn ? pending.goal : text,
    ...readSoFar(asked, reading, state),
    ...(isUnmade(asked, reading, state) || (goesOn && pending.unmade) ? { unmade: true as const } : {}),
    ...(unread.length > 0 ? { unread: [...new Set(unread)] } : {}),
    ...(reading.intent === 'define' && reading.term?.word ? { word: reading.term.word } : {}),
    options: optionsOf(asked),
  }
}
