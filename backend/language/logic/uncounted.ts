import type { Rule } from '../../segments/rule.ts'
import { inLanguage } from '../asked-back.ts'
import { isClear } from '../clear.ts'
import { unreadWords } from '../notices.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { buildIn } from './build-in.ts'
import { boundsOf } from './quantity.ts'
import type { Token } from './token.ts'

/** Words of a count that point to a list: "of the following", 以下两条. */
const pointing =
  /following|these|those|conditions|criteria|boxes|statements|条件|以下|下列|下面|上述|其中|[两三四]条|[两三四]项|[两三四]样/i

const some = (rule: Rule, is: (one: Rule) => boolean): boolean =>
  is(rule) || ((rule.kind === 'all' || rule.kind === 'any') && rule.of.some((one) => some(one, is)))

const denies = (rule: Rule): boolean =>
  rule.kind === 'not' ||
  (rule.kind === 'compare' && rule.op === 'ne') ||
  (rule.kind === 'event' && rule.value === 0) ||
  (rule.kind === 'all' && rule.of.some(denies))
const chooses = (rule: Rule): boolean =>
  rule.kind === 'any' || rule.kind === 'in' || (rule.kind === 'event' && rule.where !== undefined)
/** 不是既…又…: who lacks one of them. */
const lacksOne = (rule: Rule): boolean => rule.kind === 'not' && rule.of.kind !== 'compare'

/** Whether a rule has the form that so many of a list take: none of them, some, some but not all. */
const hasForm = (rule: Rule, { least, most }: { least: number; most: number }, total: number): boolean => {
  if (most === 0) return some(rule, denies)
  if (least === 0) return some(rule, lacksOne) || some(rule, (one) => one.kind === 'any' && one.of.some(denies))
  const limited = most < total && least === 1
  return some(rule, chooses) && (!limited || some(rule, denies))
}

/** "At least two", "only one", "none": other than that all of a list hold, or than who is left out for one of it. */
const limits = ({ quantity, text }: Token, rule: Rule, excludes: boolean): boolean => {
  const total = quantity?.total ?? 3
  const bounds = quantity && boundsOf(quantity, total)
  return (
    bounds !== undefined &&
    bounds.least < total &&
    pointing.test(text) &&
    !hasForm(rule, bounds, total) &&
    !(excludes && some(rule, denies))
  )
}

/**
 * A first message that says of a list that so many of it are enough, or at most so many, and was read as if all had to hold: the words are asked
 * about. Undefined where none are lost.
 */
export const uncounted = (text: string, reading: Reading, context: ReadingContext): Reading | undefined => {
  const { rule } = reading
  if (context.current || !rule || !isClear(reading)) return undefined
  const tokens = buildIn(text)
  const excludes = tokens.some(({ code }) => 'efvw!n'.includes(code))
  // "never missed one of those three months" counts something else
  const lost = tokens.find((token, n) => limits(token, rule, excludes) && tokens[n + 1]?.code !== 'x')
  if (!lost) return undefined
  const start = Math.max(text.toLowerCase().indexOf(lost.text.toLowerCase()), 0)
  const span = { text: text.slice(start, start + lost.text.length), start, end: start + lost.text.length }
  return {
    ...reading,
    unread: [span],
    ...inLanguage({ clarification: unreadWords([span.text]) }, reading.lang),
  }
}
