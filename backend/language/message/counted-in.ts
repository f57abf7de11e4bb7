import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { asksForAny, clausesOf } from './subject.ts'

/** 只看近90天的消费 after 消费1000以上, 登录改看近90天: the events that conditions already count, all in one time, are counted in that time alone. */
export const countedIn = (current: Rule, rules: Rule[]): Rule | undefined => {
  const [fresh, more] = rules
  if (fresh?.kind !== 'event' || !asksForAny(fresh) || fresh.where || !fresh.window || more) return undefined
  const { event, window } = fresh
  const clauses = clausesOf(current)
  const counts = (clause: Rule) => clause.kind === 'event' && clause.event === event
  const times = clauses.flatMap((clause) => (clause.kind === 'event' && counts(clause) ? [clause.window ?? null] : []))
  return new Set(times.map((time) => canonicalJson(time))).size === 1
    ? allOf(clauses.map((clause) => (counts(clause) ? ({ ...clause, window } as Rule) : clause)))
    : undefined
}
