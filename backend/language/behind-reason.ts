import { analyse, type Reference } from './analyse.ts'
import { isClearChange } from './clear.ts'
import { movedSpans } from './in-turn.ts'
import { senseOf } from './lexicon/sense.ts'
import { hasOnly, idle, limiting } from './message/limiting.ts'
import { numberBlamed } from './message/number-blamed.ts'
import { holdsNumber, numbersNamed } from './message/numbered.ts'
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
  /^(?:(?:给|放宽?|提高?|降低?|调整?[高低大小]?|加|减|缩短?|延长|拉长|改|换|抬高?|压低?|升|扩大?|收紧|增加?)(?:到|成|为|至)|就|用|取|按|那就|还是|到)+|^(?:(?:so|then|let's|let us|please|just|ok)[, ]+)*(?:give (?:them|it|that)|let (?:it|that|them) be|make (?:it|that|them)|set (?:it|that) to|change (?:it|that) to|(?:bring|take|lower|raise|put|drop|cut|bump|push|move|reduce|increase|extend|stretch|shorten) (?:it|that|them|this)(?: up| down| back| out)? to|go (?:with|for)|use|take|say|do|try) /i

/** 300卡得太死: how a limit is set, whatever else its verb may mean. */
const setsZh = /[卡定设限压收放订](?:得|的)(?=[太有过偏还])/gu

/** 60天太紧，给到90天 as 把60天改成90天. */
const exchanging = (old: string, change: string): string => {
  const fresh = change.replace(verbs, '')
  return /\p{Script=Han}/u.test(old + fresh) ? `把${old}改成${fresh}` : `change ${old} to ${fresh}`
}

/** Whether the audience at hand holds the number that is blamed. */
const isHeld = (reference: Reference, old: string, { current }: ReadingContext): boolean => {
  const named = numbersNamed(analyse({ ...reference, text: old }, tokenise(old)).lexemes)
  return named.length === 0 || named.some((one) => holdsNumber(current, one, reference.index.catalog))
}

/** The reading of a change that its reason stands before, where the reason names nothing of the data; undefined where there is none. */
export const behindReason = (reference: Reference, context: ReadingContext, read: Read): Reading | undefined => {
  const against = context.current && numberBlamed(simplified(reference.text))
  // what the number is of may be named beside it: "the 200,000 in assets is too ambitious, bring it down to 150,000"
  const swapped = against ? read(exchanging(against.old, against.change), context) : undefined
  if (swapped && isClearChange(swapped)) return swapped
  // a number that the audience does not hold stands for no other one
  if (against && swapped && !namesData(reference, against.reason) && !isHeld(reference, against.old, context))
    return swapped
  const parted = context.current && reasonOfChange(simplified(reference.text))
  if (!parted || (!sparesPeople(parted.first) && namesData(reference, parted.first.replace(setsZh, ''))))
    return undefined
  const old = blamed(parted.first)
  const exchanged = old ? read(exchanging(old, parted.second), context) : undefined
  if (exchanged && isClearChange(exchanged)) return exchanged
  const reading = read(parted.second, context)
  return { ...reading, unread: movedSpans(reading.unread, parted.at) }
}
