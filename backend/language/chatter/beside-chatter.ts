import { canonicalJson } from '../../segments/canonical.ts'
import { isClear } from '../clear.ts'
import { negate } from '../grammar/rules.ts'
import { clausesAdded, clausesOf } from '../message/subject.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { asBackground } from '../told-aside.ts'
import { coresOf, type Stretch } from './core.ts'

type Read = (text: string, context: ReadingContext) => Reading

const troubles = new Set(['unread', 'missing_data', 'ambiguous', 'off_topic'])
/** Whether something of a message was not understood. */
export const isTroubled = ({ unread, clarification, intent, rule }: Reading): boolean =>
  unread.length > 0 ||
  (clarification !== undefined && troubles.has(clarification.reason)) ||
  (intent === 'other' && rule === undefined)

const ofAudience = new Set<Reading['intent']>(['segment', 'refine', 'campaign', 'undo', 'other'])
const settled = new Set<Reading['intent']>(['segment', 'refine', 'campaign', 'undo'])
const isSettled = (reading: Reading): boolean => settled.has(reading.intent) && isClear(reading)

/** Whether a condition of the audience at hand was turned round: beside chatter "drop the mortgage" may be taken for that. */
const turnsRound = ({ intent, rule }: Reading, { current }: ReadingContext): boolean => {
  if (intent !== 'refine' || !rule || !current) return false
  const held = new Set(clausesOf(current).map((clause) => canonicalJson(negate(clause))))
  return clausesAdded(current, rule).some((clause) => held.has(canonicalJson(clause)))
}

/** The longest message in which chatter is looked for. */
const longest = 600

/**
 * A message of which something was not understood, that turns a condition round or was taken for something else, read without the office chatter in it ("I ran this by Finance and …", 我琢磨了半天，…), which is told as
 * background. One that is nothing but chatter leaves the audience as it is. Undefined where that does not make it clear.
 */
export const besideChatter = (
  text: string,
  first: Reading,
  context: ReadingContext,
  { read, names }: { read: Read; names(): Stretch[] },
): Reading | undefined => {
  const clashes =
    context.current !== undefined && /^(?:contradiction|protected)$/.test(first.clarification?.reason ?? '')
  const turned = turnsRound(first, context)
  const elsewhere = context.current !== undefined && !ofAudience.has(first.intent)
  if (!(isTroubled(first) || clashes || turned || elsewhere) || text.length > longest) return undefined
  for (const { text: core, gone } of coresOf(text, names(), context.current === undefined)) {
    const nothing = !/[\p{L}\p{N}]/u.test(core)
    // a question about something else is answered, not passed over
    const asks = first.clarification?.reason === 'off_topic' && /[?？]|[吗嘛]\s*$/.test(text)
    if (nothing && (turned || asks || !isTroubled(first))) return undefined
    if (nothing)
      return (
        context.current && {
          lang: first.lang,
          intent: 'request',
          request: { act: 'agree' },
          unread: [],
          assumptions: [],
        }
      )
    const reading = read(core, context)
    const anew = reading.intent === 'segment' && first.intent === 'refine'
    if (turned && turnsRound(reading, context)) continue
    if (isSettled(reading) && !anew && !(elsewhere && reading.intent !== 'refine'))
      return { ...reading, assumptions: [...reading.assumptions, { note: asBackground(gone) }] }
  }
  return undefined
}
