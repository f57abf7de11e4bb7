import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import type { Verdict } from '../../backend/compliance/verdict.ts'
import { defineScorer, judged, miss } from './scorer.ts'

const expectation = z
  .strictObject({
    /** The verdict on the case's text; of a conversation's copy, the verdict that every variant must have or better. */
    outcome: z.enum(['pass', 'warn', 'block']).optional(),
    /** Rules that must fire, and rules that must not. */
    fires: z.array(z.string()).default([]),
    silent: z.array(z.string()).default([]),
  })
  .refine(
    ({ outcome, fires, silent }) => outcome !== undefined || fires.length + silent.length > 0,
    'name a verdict or a rule',
  )

const worse = ['pass', 'warn', 'block']

/** What the clause engine says of a text, or of every variant of the copy that the conversation wrote. */
export const compliance = defineScorer({
  version: 1,
  expectation,
  score({ outcome, fires, silent }, { observed }) {
    const copy = observed.final?.copy
    const verdicts: Verdict[] = observed.verdict
      ? [observed.verdict]
      : (copy?.variants.map(({ verdict }) => verdict) ?? [])
    if (verdicts.length === 0) return miss('没有可以检查的文案', 'there is no copy to check')
    const ids = new Set(verdicts.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))
    const reasons: Bilingual[] = [
      ...fires.filter((id) => !ids.has(id)).map((id) => ({ zh: `规则 ${id} 没有命中`, en: `rule ${id} did not fire` })),
      ...silent
        .filter((id) => ids.has(id))
        .map((id) => ({ zh: `规则 ${id} 误报`, en: `rule ${id} fired and should not` })),
    ]
    const worst = verdicts
      .map((one) => one.outcome)
      .sort((a, b) => worse.indexOf(b) - worse.indexOf(a))[0] as Verdict['outcome']
    const wrong =
      outcome !== undefined && (observed.verdict ? worst !== outcome : worse.indexOf(worst) > worse.indexOf(outcome))
    if (wrong)
      reasons.push({
        zh: `结论应为 ${outcome}，实为 ${worst}（${[...ids].join('、')}）`,
        en: `the verdict should be ${outcome} and is ${worst} (${[...ids].join(', ')})`,
      })
    return judged(reasons, { fired: [...ids] })
  },
})
