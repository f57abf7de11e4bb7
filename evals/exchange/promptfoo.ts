import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Lang } from '../../backend/bilingual.ts'

const assertion = z.looseObject({
  type: z.string(),
  value: z.unknown().optional(),
  weight: z.number().optional(),
  threshold: z.number().optional(),
})
const vars = z.record(z.string(), z.unknown())
const test = z.looseObject({
  description: z.string().optional(),
  vars: vars.optional(),
  assert: z.array(assertion).optional(),
  threshold: z.number().optional(),
})
const config = z.looseObject({
  description: z.string().optional(),
  prompts: z
    .union([z.string(), z.array(z.union([z.string(), z.looseObject({ raw: z.string().optional() })]))])
    .optional(),
  defaultTest: z.looseObject({ vars: vars.optional(), assert: z.array(assertion).optional() }).optional(),
  tests: z.array(test),
})
type Assertion = z.infer<typeof assertion>

export interface Imported {
  /** Cases of ours, as YAML. */
  yaml: string
  count: number
  /** What could not be carried over, by test. */
  left: { test: string; why: string }[]
}

const filled = (text: string, given: Record<string, unknown>): string =>
  text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => (name in given ? String(given[name]) : whole))

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])

/** The expectation behind an assertion; undefined where we have nothing that says the same. */
const expectationOf = ({ type, value }: Assertion): Record<string, unknown> | undefined => {
  switch (type) {
    case 'contains':
    case 'icontains':
    case 'contains-all':
    case 'icontains-all':
      return { contains: { all: words(value) } }
    case 'contains-any':
    case 'icontains-any':
      return { contains: { any: words(value) } }
    case 'not-contains':
    case 'not-icontains':
    case 'not-contains-any':
      return { contains: { none: words(value) } }
    case 'latency':
    case 'cost':
      return undefined
    case 'is-refusal':
      return { refusal: true }
    case 'not-is-refusal':
      return { refusal: false }
    case 'llm-rubric':
      return { judge: { criterion: 'imported', question: String(value) } }
    default:
      return undefined
  }
}

const merged = (all: Record<string, unknown>[]): Record<string, unknown> => {
  const expect: Record<string, unknown> = {}
  for (const one of all)
    for (const [name, value] of Object.entries(one)) {
      if (name !== 'contains') expect[name] = value
      else {
        const before = (expect.contains ?? {}) as Record<string, string[]>
        expect.contains = Object.fromEntries(
          [...new Set([...Object.keys(before), ...Object.keys(value as object)])].map((key) => [
            key,
            [...(before[key] ?? []), ...((value as Record<string, string[]>)[key] ?? [])],
          ]),
        )
      }
    }
  return expect
}

/**
 * Cases from a promptfoo config: each test with each prompt, its variables filled in. Assertions on words, refusals and rubrics are carried
 * over; other types, a weight of 0 and a threshold of 0 are left out and named. Throws ZodError where the text is no such config.
 */
export const fromPromptfoo = (text: string, { suite, world }: { suite: string; world: string }): Imported => {
  const read = config.parse(parse(text))
  const prompts = [read.prompts ?? '{{input}}']
    .flat()
    .map((one) => (typeof one === 'string' ? one : (one.raw ?? '{{input}}')))
  const left: Imported['left'] = []
  const cases = read.tests.flatMap((one, index) =>
    prompts.flatMap((prompt, at) => {
      const name = one.description ?? `test ${index + 1}`
      const id = `${suite}-${index + 1}${prompts.length > 1 ? `-${at + 1}` : ''}`
      const say = (why: string) => {
        left.push({ test: name, why })
      }
      const carried = (each: Assertion): Record<string, unknown>[] => {
        const found = each.weight === 0 ? undefined : expectationOf(each)
        if (!found)
          say(
            each.weight === 0 ? `${each.type}: a weight of 0 would pass by itself` : `${each.type} has no counterpart`,
          )
        return found ? [found] : []
      }
      const asserted = [...(read.defaultTest?.assert ?? []), ...(one.assert ?? [])].flatMap(carried)
      if (one.threshold === 0) say('a threshold of 0 would pass anything: 1 is used')
      const expect = merged(asserted)
      if (Object.keys(expect).every((key) => key === 'judge')) {
        say('nothing is left that says what a right answer is')
        return []
      }
      const input = filled(prompt, { ...read.defaultTest?.vars, ...one.vars })
      const lang: Lang = /\p{Script=Han}/u.test(input) ? 'zh' : 'en'
      return [
        {
          id,
          suite,
          lang,
          fixture: { world },
          input,
          expect,
          ...(one.threshold ? { threshold: Math.min(1, one.threshold) } : {}),
          source: `promptfoo: ${name}`,
        },
      ]
    }),
  )
  return { yaml: stringify(cases, { lineWidth: 0 }), count: cases.length, left }
}
