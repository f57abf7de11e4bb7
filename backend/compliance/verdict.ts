import { z } from 'zod'
import { bilingual } from '../bilingual.ts'

/** One finding of the clause engine in a text. */
export const finding = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['block', 'warn', 'info']),
  /** Offending words, in UTF-16 offsets of the text as written; absent when something is missing. */
  span: z.strictObject({ field: z.string(), text: z.string(), start: z.int(), end: z.int() }).optional(),
  /** True where nothing is missing or wrong but the text does not fit. */
  tooLong: z.literal(true).optional(),
  why: bilingual,
  fix: bilingual,
  /** Statute and article, e.g. 广告法 第25条. */
  source: z.string(),
})
export type Finding = z.infer<typeof finding>

export const verdict = z.strictObject({
  outcome: z.enum(['pass', 'warn', 'block']),
  findings: z.array(finding),
  pack: z.string(),
})
export type Verdict = z.infer<typeof verdict>
