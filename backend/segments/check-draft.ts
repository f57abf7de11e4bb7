import { z } from 'zod'
import { type Bilingual, bilingual } from '../bilingual.ts'
import { describeError } from '../errors.ts'
import { issueSentence } from '../issue-sentence.ts'
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
import { worded } from './worded.ts'

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

const unfinished: Bilingual = { zh: '这里还没有填。', en: 'Not filled in yet.' }
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

const described = ({ code, details }: Problem, path: Path, scope?: Scope) => {
  const said = (lang: keyof Bilingual) => describeError(code, scope ? worded(details, scope, lang) : details, lang)
  return { path, code, message: { zh: said('zh'), en: said('en') } }
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], root)

/** What the form of a rule lacks at a place: a value that is not there yet is not a wrong one. */
const lacking = (value: unknown, path: Path, issue: z.core.$ZodIssue): Bilingual => {
  if (issue.code === 'too_small' && path.at(-1) === 'of') return emptyGroup
  const found = valueAt(value, path)
  if (found === undefined || found === null || found === '' || (Array.isArray(found) && found.length === 0))
    return unfinished
  const { zh, en } = issueSentence(issue)
  return { zh: `填的值不合要求：${zh}。`, en: `This value does not fit: ${en}.` }
}

/** The rule that a value is, or what its form lacks, each with its place. */
export const readDraft = (value: unknown): { rule: Rule } | { problems: DraftCheck['problems'] } => {
  const { rules, depth } = sizeOf(value)
  if (depth > maxDepth)
    return { problems: [described({ code: 'rule_too_deep', details: { depth, most: maxDepth } }, [])] }
  if (rules > maxRules)
    return { problems: [described({ code: 'rule_too_long', details: { count: rules, most: maxRules } }, [])] }
  const parsed = ruleSchema.safeParse(value, { reportInput: true })
  if (parsed.success) return { rule: parsed.data }
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    return { path, code: 'invalid_input', message: lacking(value, path, issue) }
  })
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
    described(problem, owners.get(problem) ?? [], scope),
  )
  if (problems.length > 0) return { problems }
  return {
    problems,
    readBack: explainRule(rule, scope),
    warnings: fieldWarnings(rule, scope),
    repeated: repeatedConditions(rule),
  }
}
