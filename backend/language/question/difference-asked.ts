import type { Rule } from '../../segments/rule.ts'
import type { Question } from './question.ts'

const zh =
  /差(?:多少|几|距|别|异|值|百分之|了多少)|相差|[高低多少大小]出?(?:了|来)?(?:多少|几个?百?分?点|百分之几|几成)|之间.{0,4}差/u
const en =
  /\b(?:differences?|gaps?|how far apart|differ|differs|(?:by )?how (?:much|many (?:points?|percent|percentage points?)) (?:more|less|higher|lower|larger|smaller|bigger))\b/i

/** Whether a message asks how far two figures are apart: 差多少, 差距, "the difference between", "how much higher". */
export const asksDifference = (text: string): boolean => zh.test(text) || en.test(text)

/** The field of which several values are named: "gold and silver customers". */
const severalOf = (filter: Rule | undefined): string | undefined =>
  (filter?.kind === 'all' ? filter.of : [filter]).flatMap((rule) =>
    rule?.kind === 'in' && rule.values.length > 1 ? [rule.field] : [],
  )[0]

/** A question about groups side by side, with how far they are apart; of figures of two times each answer tells that. */
export const withDifference = (question: Question): Question => {
  if (question.kind !== 'metric' || question.grain || question.comparison || question.part) return question
  // "how far behind the first is it?" behind one place of a ranking: the first against that one
  if (question.place !== undefined && question.place > 1) {
    const { place, ...ranked } = question
    return { ...ranked, limit: place, difference: true }
  }
  const field = severalOf(question.filter)
  const dimensions = question.dimensions.length === 0 && field !== undefined ? [field] : question.dimensions
  return dimensions.length === 1 ? { ...question, dimensions, difference: true } : question
}
