import type { Rule } from '../../segments/rule.ts'
import type { Found } from './found.ts'

const same = (one: Rule, two: Rule): boolean => JSON.stringify(one) === JSON.stringify(two)

/** Whether a rule is the negation of another one. */
const denies = (one: Rule, rule: Rule): boolean =>
  (one.kind === 'not' && same(one.of as Rule, rule)) ||
  (one.kind === 'compare' && rule.kind === 'compare' && one.op === 'ne' && same({ ...one, op: 'eq' } as Rule, rule))

/** Whether two rules ask for different values of one field, so that nobody meets both. */
const excludes = (one: Rule, two: Rule): boolean =>
  one.kind === 'compare' &&
  two.kind === 'compare' &&
  one.field === two.field &&
  one.op === 'eq' &&
  two.op === 'eq' &&
  one.value !== two.value

/** The field that parts two groups which are put side by side: 有房贷的和没房贷的, "married and single customers". */
export const contrasted = (
  filter: Rule | undefined,
  { said, dimensions }: Found,
): { field: string; filter?: Rule; others?: Rule } | undefined => {
  if (!filter || dimensions.length > 0) return undefined
  // "churned customers against the rest"
  if (said.has('rest') && ((filter.kind === 'compare' && filter.op === 'eq') || filter.kind === 'in'))
    return { field: filter.field }
  const all = filter.kind === 'all' ? filter.of : [filter]
  for (const [at, rule] of all.entries()) {
    const rest = all.filter((_, n) => n !== at)
    const others = (gone: Rule) => {
      const left = rest.filter((one) => one !== gone)
      return left.length === 0
        ? {}
        : { filter: left.length === 1 ? (left[0] as Rule) : ({ kind: 'all', of: left } as Rule) }
    }
    // "with and without a loan"
    if (said.has('both-ways') && rule.kind === 'compare' && typeof rule.value === 'boolean')
      return { field: rule.field, ...others(rule) }
    const denied = rest.find((one) => denies(one, rule))
    if (denied && 'field' in rule && typeof rule.field === 'string') return { field: rule.field, ...others(denied) }
    // 五月联系的客户…比十月: nobody is in both
    const other = rest.find((one) => excludes(one, rule))
    // a yes and a no are all that there are
    if (other && rule.kind === 'compare' && typeof rule.value === 'boolean')
      return { field: rule.field, ...others(other) }
    if (other?.kind === 'compare' && rule.kind === 'compare') {
      const both = { kind: 'in', field: rule.field, values: [rule.value, other.value] } as Rule
      const left = others(other).filter
      return { field: rule.field, filter: left ? { kind: 'all', of: [left, both] } : both }
    }
    if (
      rule.kind === 'in' &&
      rule.values.length > 1 &&
      (said.has('compared') || said.has('each-of') || said.has('best') || said.has('differs'))
    )
      return { field: rule.field, filter, ...(rest.length > 0 && { others: others(rule).filter as Rule }) }
  }
  return undefined
}

/** Behind a figure of some, "and compared with France?": those and these, where nobody is both. */
export const besides = (said: Rule | undefined, old: Rule | undefined, { said: cues }: Found): Rule | undefined => {
  if (!said || !old || !cues.has('compared')) return said
  const parts = (rule: Rule): Rule[] => (rule.kind === 'all' ? rule.of : [rule])
  const apart = parts(old).some((one) => parts(said).some((two) => excludes(one, two)))
  return apart ? { kind: 'all', of: [...parts(old), ...parts(said)] } : said
}
