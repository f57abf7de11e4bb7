import type { Rule } from '../../segments/rule.ts'

const narrows =
  /只看|只算|只要|仅看|单看|其中|里面|\b(?:only|just|of (?:them|those|these|which)|among (?:them|those|these)|within (?:them|those|these))\b/i

/** The fields and events that a rule limits. */
const subjectsIn = (rule: Rule): string[] => {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap((one) => subjectsIn(one))
  if (rule.kind === 'not') return subjectsIn(rule.of)
  if ('field' in rule && typeof rule.field === 'string') return [rule.field]
  return 'event' in rule && typeof rule.event === 'string' ? [rule.event] : [JSON.stringify(rule)]
}

/**
 * The customers of a follow-up: "just the gold members" of those whom the question before was about, unless both limit the same thing;
 * "and gold members?" those alone.
 */
export const narrowed = (filter: Rule | undefined, before: Rule | undefined, text: string): Rule | undefined => {
  if (!filter || !before || !narrows.test(text)) return filter ?? before
  const own = subjectsIn(filter)
  const parts = (rule: Rule): Rule[] => (rule.kind === 'all' ? rule.of : [rule])
  const kept = parts(before).filter((rule) => !subjectsIn(rule).some((subject) => own.includes(subject)))
  return kept.length === 0 ? filter : { kind: 'all', of: [...kept, ...parts(filter)] }
}
