import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import type { Reference } from './analyse.ts'
import { conditionsNamed } from './conditions-named.ts'
import { allOf } from './grammar/rules.ts'
import { asBefore } from './message/as-before.ts'
import { clausesOf } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

const keys = (rules: Rule[]): string[] => rules.map((rule) => canonicalJson(rule))

/** An audience whose conditions `old` are `fresh` instead, also where it ranks within them. */
const exchanged = (rule: Rule, old: Set<string>, fresh: Rule[]): Rule => {
  const clauses = clausesOf(rule)
  const first = clauses.findIndex((clause) => old.has(canonicalJson(clause)))
  const kept = clauses.map((clause, n) => ({ clause, n })).filter(({ clause }) => !old.has(canonicalJson(clause)))
  const at = first < 0 ? kept.length : kept.filter(({ n }) => n < first).length
  const others = kept.map(({ clause }) =>
    (clause.kind === 'rank' || clause.kind === 'sample') && clause.within
      ? { ...clause, within: exchanged(clause.within, old, fresh) }
      : clause,
  )
  return allOf([...others.slice(0, at), ...fresh, ...others.slice(at)])
}

/**
 * "Actually leave the balance as it was", 余额还按原来的: the conditions on what is named stand again as they stood before they were last changed, and all that came
 * since stays. Undefined where a message says no such thing, or where nothing of the kind was changed.
 */
export const asItWas = (
  reference: Reference,
  plain: string,
  { current, history = [] }: ReadingContext,
): Omit<Reading, 'lang'> | undefined => {
  const said = current ? asBefore(plain) : undefined
  if (!current || !said) return undefined
  const { what } = said
  const now = conditionsNamed(what, current, reference).filter((one) => clausesOf(current).includes(one))
  for (const earlier of said.fromTheStart ? history : history.toReversed()) {
    const then = conditionsNamed(what, earlier, reference).filter((one) => clausesOf(earlier).includes(one))
    if (then.length === 0 || canonicalJson(keys(then)) === canonicalJson(keys(now))) continue
    return { intent: 'refine', rule: exchanged(current, new Set(keys(now)), then), unread: [], assumptions: [] }
  }
  return undefined
}
