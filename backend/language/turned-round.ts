import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { isClear } from './clear.ts'
import { allOf, negate } from './grammar/rules.ts'
import { isDenial } from './message/let-in.ts'
import { otherWay } from './message/other-way.ts'
import { clausesAdded, clausesOf, sharesSubject } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** Whether a condition is a matter of yes or no. */
const turns = (rule: Rule): boolean =>
  isDenial(rule) ||
  (rule.kind === 'compare' && (typeof rule.value === 'boolean' || (rule.op === 'eq' && rule.value === 1))) ||
  (rule.kind === 'event' && rule.measure.type === 'count' && rule.op === 'gte' && rule.value === 1)

const opposite = (rule: Rule): Rule => {
  if (rule.kind === 'event' && rule.value === 0) return { ...rule, op: 'gte', value: 1 }
  if (rule.kind === 'event') return { ...rule, op: 'eq', value: 0 }
  return negate(rule)
}

/**
 * The one condition of yes or no that was said last, or two of which one asks for what the other denies: "a mortgage but no card". Empty where several
 * may be meant.
 */
const turnedLast = (current: Rule, history: Rule[] = []): Rule[] => {
  for (const before of [...history.toReversed(), allOf([])]) {
    const added = clausesAdded(before, current).filter(turns)
    const denied = added.filter(isDenial).length
    if (added.length === 1 || (added.length === 2 && denied === 1)) return added
    if (added.length > 0) return []
  }
  return []
}

/** Two conditions of which one asks for what the other denies, where words name both and nothing else. */
const bothNamed = (clauses: Rule[], named: Rule[]): Rule[] => {
  const about = clauses.filter((clause) => turns(clause) && named.some((one) => sharesSubject(one, clause)))
  const all =
    named.length === 2 && named.every((one) => about.filter((clause) => sharesSubject(one, clause)).length === 1)
  const contrary = (one: Rule) =>
    about.some((clause) => sharesSubject(one, clause) && isDenial(one) !== isDenial(clause))
  return all && about.length === 2 && named.every((one) => turns(one) && contrary(one)) ? about : []
}

/** "Sorry, the other way round: those who do have one", 说反了，要没房贷的: a condition of the audience turned into its opposite; undefined where a message turns none. */
export const turnedRound = (text: string, context: ReadingContext, read: Read): Omit<Reading, 'lang'> | undefined => {
  const { current, history } = context
  const way = current ? otherWay(text) : undefined
  if (!current || !way) return undefined
  const clauses = clausesOf(current)
  const { current: _, history: __, question: ___, ...afresh } = context
  const saying = [way.rest, `customers with ${way.rest}`, `customers who bought ${way.rest}`]
  const said =
    way.rest === '' ? undefined : saying.map((words) => read(words, afresh)).find((one) => one.rule && isClear(one))
  const named = said?.rule ? clausesOf(said.rule) : []
  const exchanged = clauses.map((clause) => {
    const contrary = canonicalJson(opposite(clause))
    return named.find((one) => canonicalJson(one) === contrary) ?? clause
  })
  const found = exchanged.some((clause, n) => clause !== clauses[n])
  const after = (rule: Rule): Omit<Reading, 'lang'> => ({ intent: 'refine', rule, unread: [], assumptions: [] })
  if (found && named.every((one) => exchanged.includes(one))) return after(allOf(exchanged))
  const turned = way.points ? turnedLast(current, history) : bothNamed(clauses, named)
  if (turned.length > 0)
    return after(allOf(clauses.map((clause) => (turned.includes(clause) ? opposite(clause) : clause))))
  return undefined
}
