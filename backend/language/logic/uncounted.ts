import type { Rule } from '../../segments/rule.ts'
import { inLanguage } from '../asked-back.ts'
import { isClear } from '../clear.ts'
import { unreadWords } from '../notices.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { buildIn } from './combined.ts'
import { boundsOf } from './quantity.ts'
import type { Token } from './token.ts'

/** Words of a count that point to a list: "of the following", 以下两条. */
const pointing =
  /following|these|those|conditions|criteria|boxes|statements|条件|以下|下列|下面|上述|其中|[两三四]条|[两三四]项|[两三四]样/i

/** "At least two", "only one", "none": other than that all of a list hold. */
const limits = ({ quantity, text }: Token): boolean => {
  const bounds = quantity && boundsOf(quantity, quantity.total ?? 3)
  return bounds !== undefined && bounds.least < (quantity?.total ?? 3) && pointing.test(text)
}

const choosesOrDenies = (rule: Rule): boolean =>
  rule.kind === 'any' ||
  rule.kind === 'not' ||
  rule.kind === 'in' ||
  (rule.kind === 'compare' && rule.op === 'ne') ||
  (rule.kind === 'event' && (rule.value === 0 || rule.where !== undefined)) ||
  (rule.kind === 'all' && rule.of.some(choosesOrDenies))

/**
 * A first message that says of a list that so many of it are enough, or at most so many, and was read as if all had to hold: the words are asked
 * about. Undefined where none are lost.
 */
export const uncounted = (text: string, reading: Reading, context: ReadingContext): Reading | undefined => {
  const { rule } = reading
  if (context.current || !rule || !isClear(reading) || rule.kind !== 'all' || choosesOrDenies(rule)) return undefined
  const tokens = buildIn(text)
  // "never missed one of those three months" counts something else
  const lost = tokens.find((token, n) => limits(token) && tokens[n + 1]?.code !== 'x')
  if (!lost) return undefined
  const start = Math.max(text.toLowerCase().indexOf(lost.text.toLowerCase()), 0)
  const span = { text: text.slice(start, start + lost.text.length), start, end: start + lost.text.length }
  return {
    ...reading,
    unread: [span],
    ...inLanguage({ clarification: unreadWords([span.text]) }, reading.lang),
  }
}
