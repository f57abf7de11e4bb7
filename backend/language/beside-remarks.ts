import { isOneChange } from './at-hand/at-hand.ts'
import { isClear } from './clear.ts'
import type { InData } from './in-data.ts'
import { type ClauseSpan, clauseSpans } from './message/clause-spans.ts'
import { dismissedIn } from './message/dismissed.ts'
import { isDemand, isRemark } from './message/remark.ts'
import { reportedLead } from './message/reported.ts'
import { numbersHeld } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { asBackground } from './told-aside.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Longer messages are no chat. */
const longest = 600
const ofCustomers = new Set<Reading['intent']>(['segment', 'refine', 'campaign'])
const troubles = new Set(['unread', 'missing_data', 'ambiguous', 'contradiction'])

const isSettled = (reading: Reading): boolean =>
  ofCustomers.has(reading.intent) && isClear(reading) && !reading.question

/** Whether a reading leaves something open that words beside the audience may be the cause of. */
const isTroubled = ({ intent, unread, clarification }: Reading): boolean =>
  (ofCustomers.has(intent) || intent === 'other') &&
  (unread.length > 0 || (clarification !== undefined && troubles.has(clarification.reason)))

const joints = /^(?:所以|因此|那么|那就|于是|故|那)[，, ]*|^(?:so|then|therefore|hence|and|but)[, ]+/i

/** The message without some of its clauses; a word that joins the next clause to one of them goes too, a stop before it stays. */
const without = (text: string, clauses: ClauseSpan[], gone: ReadonlySet<ClauseSpan>): string =>
  clauses
    .map((clause, n) => {
      const before = clauses[n - 1]
      const ended = before === undefined || /\S/.test(text.slice(before.end, before.next))
      if (gone.has(clause)) return ended ? '' : text.slice(clause.end, clause.next)
      const words = text.slice(clause.start, clause.next)
      return before && gone.has(before) ? words.replace(joints, '') : words
    })
    .join('')
    .replace(/[,，;；:：、\s]+$/, '')

const told = (reading: Reading, words: string[]): Reading => ({
  ...reading,
  assumptions: [...reading.assumptions.map(({ note: said }) => ({ note: said })), { note: asBackground(words) }],
})

/** Those who are spoken of in one clause and let go in the next. */
const withoutDismissed = (text: string, context: ReadingContext, read: Read): Reading | undefined => {
  if (!context.current) return undefined
  for (const { said, told: words } of dismissedIn(text)) {
    const reading = read(said, context)
    if (isSettled(reading)) return told(reading, [words])
  }
  return undefined
}

/**
 * A message of which something was not understood, read without the clauses that only remark on the work or on those who were named ("they tend to
 * stick around", 那边刚开了网点), which are told as an assumption; undefined where that does not make it clear.
 */
export const besideRemarks = (
  text: string,
  first: Reading,
  context: ReadingContext,
  { read, data }: { read: Read; data: InData },
): Reading | undefined => {
  if (text.length > longest || (context.current && isOneChange(text))) return undefined
  const gone = withoutDismissed(text, context, read)
  if (gone) return gone
  if (!isTroubled(first)) return undefined
  const lead = reportedLead(text)
  if (lead > 0) {
    const rest = text.slice(lead)
    const said = read(rest, context)
    const clear = isSettled(said) ? said : besideRemarks(rest, said, context, { read, data })
    if (clear) return told(clear, [text.slice(0, lead).trim()])
  }
  const clauses = clauseSpans(text)
  if (clauses.length < 2) return undefined
  const known = numbersHeld(context.current)
  const { current: _, history: __, plan: ___, ...alone } = context
  const remarks: ClauseSpan[] = []
  clauses.forEach((clause, n) => {
    const words = text.slice(clause.start, clause.end)
    const before = clauses[n - 1]
    const around = {
      known,
      fresh: context.current === undefined,
      opens: remarks.length === n,
      behindDemand: before !== undefined && isDemand(text.slice(before.start, before.end)),
      ...data,
    }
    // reading costs more than looking at the words
    if (!isRemark(words, { isCondition: false, holdsCondition: false, ...around })) return
    const said = read(words, alone)
    const holdsCondition = said.rule !== undefined && said.rule.kind !== 'everyone'
    if (isRemark(words, { isCondition: holdsCondition && isSettled(said), holdsCondition, ...around }))
      remarks.push(clause)
  })
  if (remarks.length === 0 || remarks.length === clauses.length) return undefined
  const troubled = remarks.filter(({ start, end }) => first.unread.some((span) => span.start < end && span.end > start))
  const tries = [troubled, remarks].filter((one, n) => one.length > 0 && (n === 0 || one.length > troubled.length))
  for (const some of tries) {
    const reading = read(without(text, clauses, new Set(some)), context)
    if (!isSettled(reading)) continue
    return told(
      reading,
      some.map(({ start, end }) => text.slice(start, end).trim()),
    )
  }
  return undefined
}
