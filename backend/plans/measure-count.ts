import type { Bilingual } from '../bilingual.ts'
import type { Rule } from '../segments/rule.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Measurement } from './plan.ts'

/** Counts the customers whom a rule selects and keeps the query as evidence. */
export const measureCount = async (
  segments: SegmentService,
  { name, label, rule, signal }: { name: string; label: Bilingual; rule: Rule; signal?: AbortSignal },
): Promise<{ count: number; evidence: Measurement }> => {
  const { count, query, asOf } = await segments.preview(rule, { examples: 0, ...(signal ? { signal } : {}) })
  return {
    count,
    evidence: { name, label, query, columns: [{ name: 'count', type: 'integer' }], row: { count }, asOf },
  }
}
