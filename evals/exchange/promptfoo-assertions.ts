import type { Assertion } from './promptfoo-config.ts'

type Expectation = Record<string, unknown>
const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])

/** Names of tools, alone, in a list, or under `name`, as promptfoo takes them; undefined where it also asks for counts or patterns. */
const toolsOf = (value: unknown): Expectation | undefined => {
  const names = [value].flat().map((one) => {
    const { name, ...more } = typeof one === 'string' ? { name: one } : ((one ?? {}) as Record<string, unknown>)
    return typeof name === 'string' && Object.keys(more).length === 0 ? name : undefined
  })
  if (names.length === 0 || names.includes(undefined)) return undefined
  return { tools: { mode: 'superset', calls: names.map((name) => ({ name })) } }
}

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
const matching = (key: 'matches' | 'matches_none', value: unknown): Expectation | undefined =>
  isPattern(String(value)) ? { contains: { [key]: [String(value)] } } : undefined

type Carry = (assertion: Assertion) => Expectation | undefined

const all: Carry = ({ value }) => ({ contains: { all: words(value) } })
const any: Carry = ({ value }) => ({ contains: { any: words(value) } })
const none: Carry = ({ value }) => ({ contains: { none: words(value) } })

/** What says the same with us, by the type of the assertion. */
const carried: Record<string, Carry> = {
  contains: all,
  icontains: all,
  'contains-all': all,
  'icontains-all': all,
  'contains-any': any,
  'icontains-any': any,
  'not-contains': none,
  'not-icontains': none,
  'not-contains-any': none,
  'not-icontains-any': none,
  // an object or a number is compared with JSON there, and our answers are words
  equals: ({ value }) => (typeof value === 'string' ? { contains: { equals: value } } : undefined),
  'starts-with': ({ value }) => ({ contains: { starts: String(value) } }),
  regex: ({ value }) => matching('matches', value),
  'not-regex': ({ value }) => matching('matches_none', value),
  latency: ({ threshold }) => (threshold ? { cost: { ms: threshold } } : undefined),
  cost: ({ threshold }) => (threshold ? { cost: { usd: threshold } } : undefined),
  'trajectory:tool-used': ({ value }) => toolsOf(value),
  'is-refusal': () => ({ refusal: true }),
  'not-is-refusal': () => ({ refusal: false }),
  'llm-rubric': ({ value }) => (typeof value === 'string' ? { rubric: [value] } : undefined),
}

/** The expectation behind an assertion; undefined where we have nothing that says the same. */
export const expectationOf: Carry = (assertion) => carried[assertion.type]?.(assertion)

const joined = (before: unknown, after: unknown): unknown => {
  if (Array.isArray(before) && Array.isArray(after)) return [...before, ...after]
  const both = [before, after].every((one) => one !== null && typeof one === 'object' && !Array.isArray(one))
  if (!both) return after
  const [a, b] = [before as Expectation, after as Expectation]
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
      key,
      key in a && key in b ? joined(a[key], b[key]) : (b[key] ?? a[key]),
    ]),
  )
}

/** Several expectations as one: lists are joined, limits of the same kind stand side by side; rubrics become criteria for a judge. */
export const merged = (given: readonly Expectation[]): Expectation => {
  const { rubric, ...expect } = given.reduce<Expectation>((sum, one) => joined(sum, one) as Expectation, {})
  const questions = (rubric ?? []) as string[]
  const [question, ...more] = questions
  if (question === undefined) return expect
  if (more.length === 0) return { ...expect, judge: { criterion: 'imported', question } }
  return { ...expect, rubric: questions.map((one, at) => ({ criterion: `imported-${at + 1}`, question: one })) }
}
