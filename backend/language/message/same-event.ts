import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { clausesOf } from './subject.ts'

const counts = new Set(['count', 'orders', 'products', 'days', 'sum'])
const alikeMeasure = (a: string, b: string): boolean =>
  a === b || (a !== 'sum' && b !== 'sum' && counts.has(a) && counts.has(b))

/** 改成15笔 where transactions are counted: a number whose event was not said is of the one event condition that it can be of. */
export const ofSameEvent = (current: Rule, rule: Rule, assumed: Rule[]): Rule => {
  if (rule.kind !== 'event' || rule.where || rule.window || !assumed.includes(rule)) return rule
  const fitting = clausesOf(current).filter(
    (clause) =>
      clause.kind === 'event' &&
      clause.value !== 0 &&
      (alikeMeasure(clause.measure.type, rule.measure.type) || (clause.op === 'gte' && clause.value === 1)),
  )
  const [only, other] = fitting
  if (only?.kind !== 'event' || other) return rule
  const bare = only.op === 'gte' && only.value === 1 && only.measure.type === 'count'
  const own = canonicalJson(only) === canonicalJson({ ...only, event: rule.event })
  const { event, window, where } = only
  const measure = bare && (own || rule.measure.type !== 'sum') ? rule.measure : only.measure
  const op = rule.op === 'eq' && !bare ? only.op : rule.op
  return { ...rule, event, measure, op, ...(window ? { window } : {}), ...(where ? { where } : {}) }
}

const again = /[又再]|(?:还是|同样|同一)|(?<![a-z])(?:it|them|again|the same)(?![a-z])/i

/** 今年又买过的 behind 买过一年定期存款的, "bought it again": what was done again is what the audience did. */
export const ofSameThing = (current: Rule, rule: Rule, text: string): Rule => {
  if (rule.kind === 'not') return { kind: 'not', of: ofSameThing(current, rule.of, text) }
  if (rule.kind !== 'event' || rule.where || rule.value > 1 || !again.test(text)) return rule
  const done = clausesOf(current).filter((clause) => clause.kind === 'event' && clause.event === rule.event)
  const [only, other] = done
  return only?.kind === 'event' && !other && only.where && only.value > 0 ? { ...rule, where: only.where } : rule
}
