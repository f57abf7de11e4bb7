import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { lintPlan } from '../../backend/plans/lint.ts'
import { plan as planSchema } from '../../backend/plans/plan.ts'
import { defineScorer, judged, miss } from './scorer.ts'

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ from: z.number(), to: z.number() }),
  z.strictObject({ oneOf: z.array(z.union([z.string(), z.number()])).min(1) }),
  z.strictObject({ all: z.array(z.string()) }),
])
const expectation = z.strictObject({
  /** Paths into the plan, such as `feedback.holdout.share`; `channel.steps.*.channel` gathers a list. */
  values: z.record(z.string(), value).default({}),
  /** Linter codes that must be found, and that must not. */
  lint: z.strictObject({ found: z.array(z.string()).default([]), absent: z.array(z.string()).default([]) }).optional(),
  /** The plan could be submitted: no finding is an error. */
  submittable: z.boolean().default(true),
})

const at = (tree: unknown, path: string): unknown => {
  const [key, ...rest] = path.split('.')
  if (key === undefined || key === '') return tree
  if (typeof tree !== 'object' || tree === null) return undefined
  if (key === '*') return Object.values(tree).map((one) => at(one, rest.join('.')))
  return at((tree as Record<string, unknown>)[key], rest.join('.'))
}

const holds = (found: unknown, wanted: z.output<typeof value>): boolean => {
  if (typeof wanted !== 'object' || wanted === null)
    return typeof wanted === 'number' && typeof found === 'number'
      ? Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
      : found === wanted
  if ('from' in wanted) return typeof found === 'number' && found >= wanted.from && found <= wanted.to
  if ('oneOf' in wanted) return (wanted.oneOf as unknown[]).includes(found)
  return (
    Array.isArray(found) &&
    JSON.stringify([...new Set(found)].sort()) === JSON.stringify([...new Set(wanted.all)].sort())
  )
}

/** The plan fits its schema with all six nodes, holds the expected values, and its linter, run anew, finds what it should. */
export const plan = defineScorer({
  version: 1,
  expectation,
  score({ values, lint, submittable }, { observed, world }) {
    const { final } = observed
    const read = planSchema.safeParse(final?.plan)
    if (!read.success)
      return miss(
        final?.plan ? `方案不合格式：${z.prettifyError(read.error)}` : '没有方案',
        final?.plan ? `the plan does not fit its schema: ${z.prettifyError(read.error)}` : 'there is no plan',
      )
    const { lint: said, ...bare } = read.data
    const reasons: Bilingual[] = Object.entries(values)
      .filter(([path, wanted]) => !holds(at(read.data, path), wanted))
      .map(([path, wanted]) => ({
        zh: `${path} 应为 ${JSON.stringify(wanted)}，实为 ${JSON.stringify(at(read.data, path))}`,
        en: `${path} should be ${JSON.stringify(wanted)} and is ${JSON.stringify(at(read.data, path))}`,
      }))
    const rule = final?.segment?.rule
    const anew = rule ? lintPlan({ plan: bare, rule, catalog: world.catalog }) : said
    const codes = new Set([...said, ...anew].map(({ code }) => code))
    for (const code of lint?.found ?? [])
      if (!codes.has(code)) reasons.push({ zh: `检查没有发现 ${code}`, en: `the linter does not find ${code}` })
    for (const code of lint?.absent ?? [])
      if (codes.has(code)) reasons.push({ zh: `检查误报 ${code}`, en: `the linter finds ${code}, which is not so` })
    const errors = [...said, ...anew].filter(({ severity }) => severity === 'error').map(({ code }) => code)
    if (submittable && errors.length > 0)
      reasons.push({ zh: `方案有错误：${errors.join('、')}`, en: `the plan has errors: ${errors.join(', ')}` })
    if (!submittable && errors.length === 0) reasons.push({ zh: '方案应当有错误', en: 'the plan should have errors' })
    return judged(reasons)
  },
})
