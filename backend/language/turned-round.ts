import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { isClear } from './clear.ts'
import { allOf, negate } from './grammar/rules.ts'
import { isDenial } from './message/let-in.ts'
import { otherWay } from './message/other-way.ts'
import { clausesAdded, clausesOf } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Whether a condition is a matter of yes or no. */
const turns = (rule: Rule): boolean =>
  isDenial(rule) ||
  (rule.kind === 'compare' && typeof rule.value === 'boolean') ||
  (rule.kind === 'event' && rule.measure.type === 'count' && rule.op === 'gte' && rule.value === 1)

const opposite = (rule: Rule): Rule => {
  if (rule.kind === 'event' && rule.value === 0) return { ...rule, op: 'gte', value: 1 }
  if (rule.kind === 'event') return { ...rule, op: 'eq', value: 0 }
  return negate(rule)
}

/** The one condition of yes or no that was said last; undefined where several may be meant. */
const turnedLast = (current: Rule, history: Rule[] = []): Rule | undefined => {
  for (const before of [...history.toReversed(), allOf([])]) {
    const [only, other] = clausesAdded(before, current).filter(turns)
    if (only) return other ? undefined : only
  }
  return undefined
}

/** "Sorry, the other way round: those who do have one", 说反了，要没房贷的: a condition of the audience turned into its opposite; undefined where a message turns none. */
export const turnedRound = (text: string, context: ReadingContext, read: Read): Omit<Reading, 'lang'> | undefined => {
  const { current, history } = context
  const way = current ? otherWay(text) : undefined
  if (!current || !way) return undefined
  const clauses = clausesOf(current)
  const { current: _, history: __, question: ___, ...afresh } = context
  const said = way.rest === '' ? undefined : read(way.rest, afresh)
  const named = said?.rule && isClear(said) ? clausesOf(said.rule) : []
  const exchanged = clauses.map((clause) => {
    const contrary = canonicalJson(opposite(clause))
    return named.find((one) => canonicalJson(one) === contrary) ?? clause
  })
  const found = exchanged.some((clause, n) => clause !== clauses[n])
  const after = (rule: Rule): Omit<Reading, 'lang'> => ({ intent: 'refine', rule, unread: [], assumptions: [] })
  if (found && named.every((one) => exchanged.includes(one))) return after(allOf(exchanged))
  if (!way.points) return undefined
  const last = turnedLast(current, history)
  if (!last) return undefined
  return after(allOf(clauses.map((clause) => (clause === last ? opposite(clause) : clause))))
}
