import type { Rule } from '../../segments/rule.ts'

/** A condition, or a part of one, whatever its kind. */
type Leaf = { kind: string; [key: string]: unknown }

/** The rule with each condition on a field, wherever it stands, changed by `change`; the rule itself where none changes. */
export const mapped = (rule: Rule, change: (leaf: Leaf) => Leaf | undefined): Rule => {
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      const members = part.map(visit)
      return members.some((member, n) => member !== part[n]) ? members : part
    }
    if (typeof part !== 'object' || part === null) return part
    const changed = change(part as Leaf)
    if (changed) return changed
    const entries = Object.entries(part).map(([key, value]) => [key, visit(value)] as const)
    return entries.some(([key, value]) => value !== (part as Leaf)[key]) ? Object.fromEntries(entries) : part
  }
  return visit(rule) as Rule
}
