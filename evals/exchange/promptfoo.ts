import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Lang } from '../../backend/bilingual.ts'
import { FairleadError } from '../../backend/errors.ts'

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

/** Names of tools, alone, in a list, or under `name`, as promptfoo takes them; undefined where it also asks for counts or patterns. */
const toolsOf = (value: unknown): Record<string, unknown> | undefined => {
  const names = [value].flat().map((one) => {
    const { name, ...more } = typeof one === 'string' ? { name: one } : ((one ?? {}) as Record<string, unknown>)
    return typeof name === 'string' && Object.keys(more).length === 0 ? name : undefined
  })
  if (names.length === 0 || names.includes(undefined)) return undefined
  return { tools: { mode: 'superset', calls: names.map((name) => ({ name })) } }
}

/** A test for every combination of variables that are lists, as promptfoo expands them. */
const combinations = (given: Record<string, unknown>): Record<string, unknown>[] =>
  Object.entries(given).reduce<Record<string, unknown>[]>(
    (all, [name, value]) =>
      all.flatMap((one) => (Array.isArray(value) ? value : [value]).map((each) => ({ ...one, [name]: each }))),
    [{}],
  )

/** What our own cases ask of a threshold. */
const leastThreshold = 0.5
const isFile = (text: string) => text.startsWith('file://')

const readConfig = (text: string): z.infer<typeof config> => {
  const refuse = (zh: string, en: string): never => {
    throw new FairleadError('invalid_case_file', { file: 'promptfoo', line: 1, field: 'tests', zh, en })
  }
  let value: unknown
  try {
    value = parse(text)
  } catch (cause) {
    return refuse('YAML 语法有误', (cause as Error).message.split('\n')[0] ?? '')
  }
  const parsed = config.safeParse(value)
  if (parsed.success) return parsed.data
  const { tests } = (value ?? {}) as { tests?: unknown }
  if (JSON.stringify(tests ?? '').includes('file://'))
    return refuse(
      'tests 指向另一个文件，请把测试写进这个文件',
      'the tests stand in another file: put them into this one',
    )
  return refuse('不是 promptfoo 配置', `it is no promptfoo config: ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
}

/** The expectation behind an assertion; undefined where we have nothing that says the same. */
const expectationOf = ({ type, value, threshold }: Assertion): Record<string, unknown> | undefined => {
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
      return threshold ? { cost: { ms: threshold } } : undefined
    case 'cost':
      return threshold ? { cost: { usd: threshold } } : undefined
    case 'trajectory:tool-used':
      return toolsOf(value)
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
      if (name === 'cost') expect.cost = { ...(expect.cost as object | undefined), ...(value as object) }
      else if (name === 'tools') {
        const { calls } = (expect.tools ?? { calls: [] }) as { calls: object[] }
        expect.tools = { ...(value as object), calls: [...calls, ...(value as { calls: object[] }).calls] }
      } else if (name !== 'contains') expect[name] = value
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
 * Cases from a promptfoo config: each test with each prompt and each combination of its variables, filled in. Assertions on words, refusals,
 * tools, latency, cost and rubrics are carried over; other types, prompts in other files, a weight of 0 and a threshold below one half are
 * left out and named. Throws `invalid_case_file` where the text is no such config.
 */
export const fromPromptfoo = (text: string, { suite, world }: { suite: string; world: string }): Imported => {
  const read = readConfig(text)
  const given = [read.prompts ?? '{{input}}']
    .flat()
    .map((one) => (typeof one === 'string' ? one : (one.raw ?? '{{input}}')))
  const prompts = given.filter((one) => !isFile(one))
  const left: Imported['left'] = given
    .filter(isFile)
    .map((one) => ({ test: 'prompts', why: `${one} is another file: put its text here` }))
  const cases = read.tests.flatMap((one, index) => {
    const filledIn = combinations({ ...read.defaultTest?.vars, ...one.vars })
    const asked = prompts.flatMap((prompt) => filledIn.map((some) => filled(prompt, some)))
    return asked.flatMap((input, at) => {
      const name = one.description ?? `test ${index + 1}`
      const id = `${suite}-${index + 1}${asked.length > 1 ? `-${at + 1}` : ''}`
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
      const low = one.threshold !== undefined && one.threshold < leastThreshold
      if (low) say(`a threshold of ${one.threshold} would pass half an answer: 1 is used`)
      const expect = merged(asserted)
      if (Object.keys(expect).every((key) => key === 'judge' || key === 'cost')) {
        say('nothing is left that says what a right answer is')
        return []
      }
      const lang: Lang = /\p{Script=Han}/u.test(input) ? 'zh' : 'en'
      return [
        {
          id,
          suite,
          lang,
          fixture: { world },
          input,
          expect,
          ...(one.threshold !== undefined && !low ? { threshold: Math.min(1, one.threshold) } : {}),
          source: `promptfoo: ${name}`,
        },
      ]
    })
  })
  return { yaml: stringify(cases, { lineWidth: 0 }), count: cases.length, left }
}
