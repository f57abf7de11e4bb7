import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import type { Lexeme } from '../lexicon/sense.ts'
import { isLower, isUpper } from './range-ends.ts'
import { without } from './shorter.ts'
import { clausesOf, namedSubjects, subjectsOf } from './subject.ts'

const upper =
  /上限|封顶|(?<![a-z])(?:upper (?:limit|bound|end|threshold)|(?:upper )?cap|ceiling|max(?:imum)?)(?![a-z])/i
const lower = /下限|保底|(?<![a-z])(?:lower (?:limit|bound|end|threshold)|floor|min(?:imum)?)(?![a-z])/i
const drops =
  /去掉|去除|删掉?|删除|移除|拿掉|取消|撤掉|不要|不设|不限|不用|不封|不再|没有|放开|放掉|解除|无|(?<![a-z])(?:remove|drop|delete|scrap|lose|lift|waive|cancel|ignore|forget|get rid of|take (?:off|away|out)|no|without|not needed|can go|isn't needed)(?![a-z])/i

/** A condition without its upper or lower end: `gone` where nothing of it is left, undefined where it has no such end. */
const withoutEnd = (rule: Rule, end: 'upper' | 'lower'): Rule | 'gone' | undefined => {
  if (rule.kind === 'between')
    return {
      kind: 'compare',
      field: rule.field,
      op: end === 'upper' ? 'gte' : 'lte',
      value: end === 'upper' ? rule.min : rule.max,
    } as Rule
  if (rule.kind === 'event' && rule.max !== undefined) {
    const { max, ...rest } = rule
    return end === 'upper' ? (rest as Rule) : ({ ...rest, op: 'lte', value: max } as Rule)
  }
  const limits = end === 'upper' ? isUpper(rule) : isLower(rule)
  const counts = rule.kind === 'event' && (end === 'upper' ? /^lte?$/ : /^gte?$/).test(rule.op)
  return limits || counts ? 'gone' : undefined
}

/** "Remove the upper limit on the spend", 消费的上限去掉: the audience without that end of the one condition that has it; undefined where a message says no such thing. */
export const endDropped = (text: string, lexemes: Lexeme[], current: Rule, catalog: Catalog): Rule | undefined => {
  if (text.length > 80 || !drops.test(text) || upper.test(text) === lower.test(text) || /\d/.test(text))
    return undefined
  const end = upper.test(text) ? 'upper' : 'lower'
  const clauses = clausesOf(current)
  const named = namedSubjects(lexemes, catalog)
  const having = clauses.flatMap((clause) => {
    const next = withoutEnd(clause, end)
    return next ? [{ clause, next }] : []
  })
  const about = having.filter(({ clause }) => subjectsOf(clause).some((subject) => named.includes(subject)))
  const [only, other] = about.length > 0 ? about : having
  if (!only || other) return undefined
  const { clause: ended, next } = only
  if (next === 'gone') return without(current, (clause) => clause === ended)
  return allOf(clauses.map((clause) => (clause === ended ? next : clause)))
}
