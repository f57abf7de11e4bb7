import { type Draft, nothing } from './node.ts'

const stepsOf = (path: string): string[] => (path === '' ? [] : path.split('.'))

/** What stands at a place of a rule. */
export const atPath = (rule: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    rule,
  )

/** The rule with another one at a place. */
export const withAtPath = (rule: Draft, path: string, next: Draft): Draft => {
  const put = (value: unknown, [key, ...rest]: string[]): unknown => {
    if (key === undefined) return next
    if (Array.isArray(value)) return value.with(Number(key), put(value[Number(key)], rest))
    return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest) }
  }
  return put(rule, stepsOf(path)) as Draft
}

export const ruleAt = (rule: Draft, path: string): Draft => (atPath(rule, path) as Draft | undefined) ?? nothing
