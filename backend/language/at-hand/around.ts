import type { Lang } from '../../bilingual.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { isClear } from '../clear.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import type { Reading, ReadingContext } from '../reading.ts'

/** The audience at hand, and how words are read. */
export interface Around {
  lang: Lang
  current: Rule
  history: Rule[]
  context: ReadingContext
  catalog: Catalog
  read(text: string, context: ReadingContext): Reading
}

/** What a message makes of the audience at hand; undefined where it says no such thing. */
export type OfHand = (text: string, around: Around) => Reading | undefined

/** The audience after a change that is wholly understood. */
export const changedTo = (
  rule: Rule,
  { lang }: Pick<Around, 'lang'>,
  assumptions: Reading['assumptions'] = [],
): Reading => ({
  lang,
  intent: 'refine',
  rule,
  unread: [],
  assumptions,
})

/** A change that is understood but for some of its words, which are asked about. */
export const askedAbout = (
  text: string,
  words: string,
  { lang, current }: Pick<Around, 'lang' | 'current'>,
): Reading => {
  const start = Math.max(text.indexOf(words), 0)
  return {
    lang,
    intent: 'refine',
    rule: current,
    unread: [{ text: words, start, end: start + words.length }],
    assumptions: [],
  }
}

/** Whom words select by themselves; undefined where they are not wholly understood. */
export const alone = (words: string, { context, read }: Pick<Around, 'context' | 'read'>): Rule | undefined => {
  const { current: _, history: __, plan: ___, question: ____, ...afresh } = context
  const reading = read(words, afresh)
  const plain = isClear(reading) && (reading.intent === 'segment' || reading.intent === 'refine')
  return plain && reading.rule?.kind !== 'everyone' && (reading.alternatives ?? []).length === 0
    ? reading.rule
    : undefined
}

/** Who has a thing that words name: "a card", 信用卡. */
export const withThing = (thing: string, around: Pick<Around, 'context' | 'read'>): Rule | undefined =>
  alone(mostlyHan(thing) ? `有${thing}的客户` : `customers with ${thing}`, around)

/** Whether a rule asks for something that a customer has or has not. */
export const isFlag = (rule: Rule): boolean =>
  rule.kind === 'compare' && rule.op === 'eq' && /^(?:true|false|yes|no|y|n)$/i.test(String(rule.value))
