import { z } from 'zod'
import { type Bilingual, bilingual } from '../../backend/bilingual.ts'
import type { KnowledgeRecord } from './knowledge-record.ts'
import type { OutcomeRecord } from './outcome-record.ts'

/** A: randomised, checked, large and recent. D: no control at all. `ungraded`: nothing was measured. `void`: must not be used. */
export const evidenceGrade = z.enum(['A', 'B', 'C', 'D', 'ungraded', 'void'])
export const graded = z.strictObject({ grade: evidenceGrade, reasons: z.array(bilingual) })
export type Graded = z.infer<typeof graded>

/** From this many customers in the smaller arm on, a comparison counts as large. */
const largeArm = 1000
/** With fewer, the interval says little whatever it shows. */
const smallArm = 200
/** After this long, customers, offers and channels are no longer those of the test. */
const freshDays = 730
const dayMs = 86_400_000

const both = (zh: string, en: string): Bilingual => ({ zh, en })

const ageInDays = ({ dates }: OutcomeRecord, now: string): number | undefined => {
  const at = dates?.end ?? dates?.start
  return at === undefined ? undefined : (Date.parse(now) - Date.parse(at)) / dayMs
}

const designOf = ({ design }: OutcomeRecord): { level: number; reason: Bilingual } => {
  if (design === 'randomised') return { level: 0, reason: both('客户随机分组', 'customers were assigned at random') }
  if (design === 'quasi') return { level: 2, reason: both('有对照但不是随机分组', 'a comparison, not at random') }
  return { level: 3, reason: both('没有对照组', 'no control group') }
}

/** What costs a randomised result a grade, in words. */
const weaknesses = (outcome: OutcomeRecord, now: string): { cost: number; reason: Bilingual }[] => {
  const { arms, srm } = outcome
  const smaller = arms?.control ? Math.min(arms.treatment.customers, arms.control.customers) : undefined
  const age = ageInDays(outcome, now)
  return [
    ...(srm.verdict === 'not_checked'
      ? [{ cost: 1, reason: both('没有检查分组比例', 'the split was not checked') }]
      : []),
    ...(smaller === undefined
      ? [{ cost: 1, reason: both('没有各组人数', 'the sizes of the arms are not known') }]
      : smaller < smallArm
        ? [
            {
              cost: 2,
              reason: both(`较小一组少于${smallArm}人`, `fewer than ${smallArm} customers in the smaller arm`),
            },
          ]
        : smaller < largeArm
          ? [
              {
                cost: 1,
                reason: both(`较小一组少于${largeArm}人`, `fewer than ${largeArm} customers in the smaller arm`),
              },
            ]
          : []),
    ...(age === undefined
      ? [{ cost: 1, reason: both('没有日期', 'no date') }]
      : age > freshDays
        ? [{ cost: 1, reason: both('已超过两年', 'more than two years old') }]
        : []),
  ]
}

/**
 * How far a record can be leaned on, from design, size, split check and age as of `now` (ISO instant), with the reasons. A failed split
 * check voids the result; what measured nothing is ungraded.
 */
export const gradeOf = ({ outcome }: Pick<KnowledgeRecord, 'outcome'>, now: string): Graded => {
  if (!outcome) return { grade: 'ungraded', reasons: [both('没有测量过效果', 'no effect was measured')] }
  const { srm, verdict, effect } = outcome
  if (srm.verdict === 'mismatch')
    return {
      grade: 'void',
      reasons: [both('分组比例与计划不符，结果不可用', 'the split failed its check; not usable')],
    }
  const { level, reason } = designOf(outcome)
  if (level === 3) return { grade: 'D', reasons: [reason] }
  if (verdict === 'not_readable')
    return { grade: 'void', reasons: [both('结果不可解读', 'the result could not be read')] }
  if (!effect) return { grade: 'ungraded', reasons: [both('没有带区间的效果', 'no effect with an interval')] }
  const costs = weaknesses(outcome, now)
  const total = Math.min(2, level + costs.reduce((sum, { cost }) => sum + cost, 0))
  return { grade: (['A', 'B', 'C'] as const)[total] ?? 'C', reasons: [reason, ...costs.map((one) => one.reason)] }
}
