import { parse } from 'yaml'
import { z } from 'zod'
import { FairleadError } from '../../backend/errors.ts'

const assertion = z.looseObject({
  type: z.string(),
  value: z.unknown().optional(),
  weight: z.number().optional(),
  threshold: z.number().optional(),
})
export type Assertion = z.infer<typeof assertion>
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

/** A promptfoo config with what other files hold put in its place. */
export interface PromptfooConfig extends Pick<z.infer<typeof config>, 'defaultTest' | 'tests'> {
  prompts: string[]
  /** Files that were not read, and why. */
  left: string[]
}

/** Text of a file that a config names, as it stands beside it; undefined where it may not be read. Throws `file_unreadable`. */
export type OpenFile = (path: string) => string | undefined

const scheme = 'file://'
const isFile = (value: unknown): value is string => typeof value === 'string' && value.startsWith(scheme)
const refuse = (zh: string, en: string): never => {
  throw new FairleadError('invalid_case_file', { file: 'promptfoo', line: 1, field: 'tests', zh, en })
}
const parsed = (text: string): unknown => {
  try {
    return parse(text)
  } catch (cause) {
    return refuse('YAML 语法有误', (cause as Error).message.split('\n')[0] ?? '')
  }
}
/** A text file of prompts holds several, parted by lines of dashes. */
const promptsIn = (text: string): string[] =>
  text
    .split(/^---\s*$/m)
    .map((one) => one.trim())
    .filter(Boolean)

/** Reads a config. Prompts of text files, tests of YAML, JSON and JSONL files and variables of text files are put in; others are named. */
export const readConfig = (text: string, open: OpenFile): PromptfooConfig => {
  const left: string[] = []
  const opened = (name: string, kinds: RegExp): string | undefined => {
    const path = name.slice(scheme.length)
    const found = kinds.test(path) ? open(path) : undefined
    if (found === undefined) left.push(`${name} was not read: put what it says here`)
    return found
  }
  const testsOf = (value: unknown): unknown[] =>
    [value ?? []].flat().flatMap((one) => {
      if (!isFile(one)) return [one]
      const found = opened(one, /\.(ya?ml|json|jsonl)$/)
      if (found === undefined) return []
      const lines = one.endsWith('.jsonl') ? found.split('\n').filter((line) => line.trim()) : undefined
      return lines ? lines.map(parsed) : [parsed(found)].flat()
    })
  const whole = parsed(text)
  const { tests, prompts } = (whole ?? {}) as { tests?: unknown; prompts?: unknown }
  const read = config.safeParse(
    whole !== null && typeof whole === 'object' ? { ...whole, tests: testsOf(tests) } : whole,
  )
  if (!read.success || tests === undefined)
    return refuse(
      '不是 promptfoo 配置',
      `it is no promptfoo config: ${read.error?.issues[0]?.path.join('.') ?? 'tests'}`,
    )
  const filledVars = (given: Record<string, unknown> = {}) =>
    Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => {
        const found = isFile(value) ? opened(value, /\.(txt|md)$/)?.trim() : value
        return found === undefined && isFile(value) ? [] : [[name, found]]
      }),
    )
  const given = prompts === undefined ? ['{{input}}'] : [read.data.prompts ?? []].flat()
  return {
    left,
    prompts: given
      .map((one) => (typeof one === 'string' ? one : (one.raw ?? '{{input}}')))
      .flatMap((one) => (isFile(one) ? promptsIn(opened(one, /\.(txt|md)$/) ?? '') : [one])),
    ...(read.data.defaultTest && {
      defaultTest: { ...read.data.defaultTest, vars: filledVars(read.data.defaultTest.vars) },
    }),
    tests: read.data.tests.map((one) => ({ ...one, vars: filledVars(one.vars) })),
  }
}
