import { analyse, type Reference } from './analyse.ts'
import { movedSpans } from './in-turn.ts'
import { senseOf } from './lexicon/sense.ts'
import { hasOnly, idle, limiting } from './message/limiting.ts'
import { blamed, reasonOfChange, sparesPeople } from './message/reason-of-change.ts'
import { simplified, tokenise } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Whether words name something of the data: then they are more than a reason. */
const namesData = (reference: Reference, text: string): boolean => {
  const tokens = tokenise(text)
  const { lexemes } = analyse({ ...reference, text }, tokens)
  const places = lexemes.map((_, at) => at)
  return limiting(lexemes, tokens, places).some(
    (at) => !senseOf(lexemes[at], 'number') && !hasOnly(idle, lexemes[at]) && !senseOf(lexemes[at], 'measure'),
  )
}

const verbs =
  /^(?:给到|放宽?到|提高?到|降低?到|调整?到|加到|减到|缩短?到|延长到|拉长到|改成|改为|换成|改到|就|用|取|按|那就|还是|到)+|^(?:(?:so|then|let's|let us|please|just|ok)[, ]+)*(?:give (?:them|it|that)|let (?:it|that|them) be|make (?:it|that|them)|set (?:it|that) to|change (?:it|that) to|bring (?:it|that) (?:up|down) to|take (?:it|that) to|go (?:with|for)|use|take|say|do|try) /i

/** 60天太紧，给到90天 as 把60天改成90天. */
const exchanging = (old: string, change: string): string => {
  const fresh = change.replace(verbs, '')
  return /\p{Script=Han}/u.test(old + fresh) ? `把${old}改成${fresh}` : `change ${old} to ${fresh}`
}

const isClear = ({ intent, rule, unread, clarification }: Reading): boolean =>
  intent === 'refine' && rule !== undefined && unread.length === 0 && !clarification

/** The reading of a change that its reason stands before, where the reason names nothing of the data; undefined where there is none. */
export const behindReason = (reference: Reference, context: ReadingContext, read: Read): Reading | undefined => {
  const parted = context.current && reasonOfChange(simplified(reference.text))
  if (!parted || (!sparesPeople(parted.first) && namesData(reference, parted.first))) return undefined
  const old = blamed(parted.first)
  const exchanged = old ? read(exchanging(old, parted.second), context) : undefined
  if (exchanged && isClear(exchanged)) return exchanged
  const reading = read(parted.second, context)
  return { ...reading, unread: movedSpans(reading.unread, parted.at) }
}
