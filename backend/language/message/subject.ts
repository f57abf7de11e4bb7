import type { Rule } from '../../segments/rule.ts'

/** What a condition speaks of: fields and event types, as keys that two conditions on the same thing share. */
export const subjectsOf = (rule: Rule): string[] => {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const member of part) visit(member)
    else if (typeof part === 'object' && part !== null) {
      const { kind, field, event, by, of, first, id } = part as Record<string, unknown>
      if (typeof event === 'string') found.add(`event:${event}`)
      else if (typeof field === 'string') found.add(`field:${field}`)
      if (kind === 'segment') found.add(`segment:${id}`)
      for (const inner of [by, of, first]) visit(inner)
    }
  }
  visit(rule)
  return [...found]
}

/** The conditions that must all hold, one by one. */
export const clausesOf = (rule: Rule): Rule[] => (rule.kind === 'all' ? rule.of : [rule])

const overlaps = (a: string[], b: string[]) => a.some((one) => b.includes(one))

/** Whether two conditions speak of the same thing. */
export const sameSubject = (a: Rule, b: Rule): boolean => overlaps(subjectsOf(a), subjectsOf(b))
