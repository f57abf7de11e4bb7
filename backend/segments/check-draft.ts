import { z } from 'zod'
import { type Bilingual, bilingual } from '../bilingual.ts'
import { describeErrorBoth } from '../errors.ts'
import { checkRule } from './check.ts'
import { explainRule } from './explain.ts'
import type { AnyRule } from './kinds/kind.ts'
import type { Problem } from './problem.ts'
import { repeatedConditions } from './repeated.ts'
import { type Rule, rule as ruleSchema } from './rule.ts'
import type { Scope } from './scope.ts'
import { warning } from './segment.ts'
import { maxDepth, maxRules, sizeOf } from './size.ts'
import { fieldWarnings } from './warnings.ts'

/** What a rule that is being written amounts to so far: what is wrong and where, or its words. */
export const draftCheck = z.strictObject({
  problems: z.array(
    z.strictObject({
      /** Keys and places from the root of the rule to what is wrong. */
      path: z.array(z.union([z.string(), z.int()])),
      code: z.string(),
      message: bilingual,
    }),
  ),
  /** Where nothing is wrong. */
  readBack: bilingual.optional(),
  /** What to mind about the fields that it reads; where nothing is wrong. */
  warnings: z.array(warning).optional(),
  /** Conditions that say again what one before them says; where nothing is wrong. */
  repeated: z.array(z.strictObject({ path: z.array(z.union([z.string(), z.int()])), note: bilingual })).optional(),
})
export type DraftCheck = z.infer<typeof draftCheck>
type Path = DraftCheck['problems'][number]['path']

const unfinished: Bilingual = {
  zh: '还没有填完，或填的值不合要求。',
  en: 'Not filled in yet, or not with a value that fits.',
}
const emptyGroup: Bilingual = { zh: '这一组里还没有条件。', en: 'There is no condition in this group yet.' }

/** Where each object of a plain value stands. */
const placesOf = (root: unknown): Map<unknown, Path> => {
  const places = new Map<unknown, Path>()
  const waiting: [unknown, Path][] = [[root, []]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path] = next
    if (typeof value !== 'object' || value === null) continue
    places.set(value, path)
    for (const [key, child] of Object.entries(value))
      waiting.push([child, [...path, Array.isArray(value) ? Number(key) : key]])
  }
  return places
}

const described = ({ code, details }: Problem, path: Path) => ({
  path,
  code,
  message: describeErrorBoth(code, details),
})

/** The rule that a value is, or what its form lacks, each with its place. */
export const readDraft = (value: unknown): { rule: Rule } | { problems: DraftCheck['problems'] } => {
  const { rules, depth } = sizeOf(value)
  if (depth > maxDepth)
    return { problems: [described({ code: 'rule_too_deep', details: { depth, most: maxDepth } }, [])] }
  if (rules > maxRules)
    return { problems: [described({ code: 'rule_too_long', details: { count: rules, most: maxRules } }, [])] }
  const parsed = ruleSchema.safeParse(value)
  if (parsed.success) return { rule: parsed.data }
  const problems = parsed.error.issues.map(({ code, path }) => ({
    path: path.map((key) => (typeof key === 'number' ? key : String(key))),
    code: 'invalid_input',
    message: code === 'too_small' && path.at(-1) === 'of' ? emptyGroup : unfinished,
  }))
  return { problems }
}

/** Checks a rule against a catalog and says at which of its clauses each problem stands; its words, where there is none. */
export const checkDraft = (rule: Rule, scope: Scope): DraftCheck => {
  const places = placesOf(rule)
  const owners = new Map<Problem, Path>()
  const note = (clause: AnyRule, problems: readonly Problem[]) => {
    // a rule that another one stands for, or of a saved segment, has no place here: the clause around it has
    const path = places.get(clause)
    for (const problem of path ? problems : []) if (!owners.has(problem)) owners.set(problem, path as Path)
  }
  const problems = checkRule(rule, scope, undefined, note).map((problem) =>
    described(problem, owners.get(problem) ?? []),
  )
  if (problems.length > 0) return { problems }
  return {
    problems,
    readBack: explainRule(rule, scope),
    warnings: fieldWarnings(rule, scope),
    repeated: repeatedConditions(rule),
  }
}
