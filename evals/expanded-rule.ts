import type { Rule } from '../backend/segments/rule.ts'
import type { SegmentService } from '../backend/segments/segments.ts'

const expanded = async (value: unknown, segments: SegmentService): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((each) => expanded(each, segments)))
  if (typeof value !== 'object' || value === null) return value
  const { kind, id, version } = value as { kind?: unknown; id?: unknown; version?: number }
  if (kind === 'segment' && typeof id === 'string') return expanded((await segments.get(id, version)).rule, segments)
  const entries = Object.entries(value).map(async ([key, each]) => [key, await expanded(each, segments)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

/** The rule with every saved segment replaced by what it means now (docs/semantics.md §9). */
export const expandedRule = async (rule: Rule, segments: SegmentService): Promise<Rule> =>
  (await expanded(rule, segments)) as Rule
