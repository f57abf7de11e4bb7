import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { ever, type Manner } from './manner.ts'
import { asksForAny, clausesOf } from './subject.ts'

type EventRule = Extract<Rule, { kind: 'event' }>
type Said = Pick<Manner, 'ofDone' | 'ever'>

const counts = new Set(['count', 'orders', 'products', 'days', 'sum'])
/** 总订单数不到10单 where kinds of goods are counted: orders are other things. */
const ofGoods = (a: string, b: string): boolean => a === 'products' && b === 'orders'
const alikeMeasure = (a: string, b: string): boolean =>
  a === b || (a !== 'sum' && b !== 'sum' && counts.has(a) && counts.has(b) && !ofGoods(a, b))

/**
 * "Bought funds", and then 至少买过2次 or 最近一年内买的: what is said next of the same events is of those that the audience's one condition
 * on them already names.
 */
const ofThoseDone = (current: Rule, rule: EventRule, { ofDone, ever }: Said): Rule | undefined => {
  const [only, other] = clausesOf(current).filter((clause) => clause.kind === 'event' && clause.event === rule.event)
  if (only?.kind !== 'event' || other || only.value === 0 || rule.where || rule.value === 0) return undefined
  const { window, where } = only
  if (asksForAny(rule)) return rule.window && !window && ofDone ? { ...only, window: rule.window } : undefined
  // "fewer than 10 orders" holds of those without any, too
  if (!asksForAny(only) || !['gt', 'gte'].includes(rule.op) || (ever && window)) return undefined
  const time = rule.window ?? window
  return { ...rule, ...(time ? { window: time } : {}), ...(where ? { where } : {}) }
}

/** 改成15笔 where transactions are counted: a number whose event was not said is of the one event condition that it can be of. */
export const ofSameEvent = (current: Rule, rule: Rule, assumed: Rule[], said: Said): Rule => {
  const done = rule.kind === 'event' ? ofThoseDone(current, rule, said) : undefined
  if (done) return done
  if (rule.kind !== 'event' || rule.where || rule.window || !assumed.includes(rule)) return rule
  const fitting = clausesOf(current).filter(
    (clause) =>
      clause.kind === 'event' &&
      clause.value !== 0 &&
      (alikeMeasure(clause.measure.type, rule.measure.type) || asksForAny(clause)),
  )
  const [only, other] = fitting
  if (only?.kind !== 'event' || other) return rule
  const bare = asksForAny(only)
  const own = canonicalJson(only) === canonicalJson({ ...only, event: rule.event })
  const { event, window, where } = only
  const measure = bare && (own || rule.measure.type !== 'sum') ? rule.measure : only.measure
  const op = rule.op === 'eq' && !bare ? only.op : rule.op
  return { ...rule, event, measure, op, ...(window ? { window } : {}), ...(where ? { where } : {}) }
}

/** "Bought funds at least twice", and then 金额合计超过5万: another figure of the goods that were named. */
const ofSameGoods = (current: Rule, rule: Rule): Rule => {
  if (rule.kind !== 'event' || rule.where || rule.window || rule.value === 0 || asksForAny(rule)) return rule
  const [only, other] = clausesOf(current).filter((clause) => clause.kind === 'event' && clause.event === rule.event)
  if (only?.kind !== 'event' || other || !only.where || only.value === 0 || asksForAny(only)) return rule
  return { ...rule, where: only.where, ...(only.window ? { window: only.window } : {}) }
}

const again = /[又再]|(?:还是|同样|同一)|(?<![a-z])(?:it|them|again|the same)(?![a-z])/i

/** 今年又买过的 behind 买过一年定期存款的, "bought it again": what was done again is what the audience did. */
export const ofSameThing = (current: Rule, rule: Rule, text: string): Rule => {
  if (rule.kind === 'not') return { kind: 'not', of: ofSameThing(current, rule.of, text) }
  if (rule.kind === 'event' && !ever.test(text) && rule.value > 1) return ofSameGoods(current, rule)
  if (rule.kind !== 'event' || rule.where || rule.value > 1 || !again.test(text)) return rule
  const done = clausesOf(current).filter((clause) => clause.kind === 'event' && clause.event === rule.event)
  const [only, other] = done
  return only?.kind === 'event' && !other && only.where && only.value > 0 ? { ...rule, where: only.where } : rule
}
