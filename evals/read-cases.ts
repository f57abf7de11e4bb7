import { existsSync, globSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { FairleadError } from '../backend/errors.ts'
import { type EvalCase, evalCase } from './case.ts'

/** A case with where it stands. */
export interface PlacedCase {
  case: EvalCase
  file: string
  line: number
}

const refuse = (file: string, line: number, field: string, zh: string, en: string): never => {
  throw new FairleadError('invalid_case_file', { file: basename(file), path: file, line, field, zh, en })
}

const fieldOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : [...issue.path]

/** A union says only "invalid"; its first branch that went deepest says why. */
const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0]
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue) : issue
}

/** Fields that other evaluators have and that say nothing here. */
const meaningless: Record<string, { zh: string; en: string }> = {
  'context.page': {
    zh: '对话不知道页面上打开了什么：选中的人群写在 context.selection，角色写在 context.role',
    en: 'a conversation is not told which page is open: a selected audience stands in context.selection, a role in context.role',
  },
}

const parseCase = (value: unknown, file: string, lineOf: (path: PropertyKey[]) => number): PlacedCase => {
  const parsed = evalCase.safeParse(value, { error: z.locales.en().localeError })
  if (parsed.success) return { case: parsed.data, file, line: lineOf([]) }
  const issue = deepest(parsed.error.issues[0] as z.core.$ZodIssue)
  const path = fieldOf(issue)
  const field = path.map(String).join('.') || 'case'
  const { zh, en } = meaningless[field] ?? { zh: issue.message, en: issue.message }
  return refuse(file, lineOf(path), field, zh, en)
}

const readLines = (text: string, file: string): PlacedCase[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      return refuse(file, index + 1, 'JSON', '不是合法的 JSON', (error as Error).message)
    }
    return [parseCase(value, file, () => index + 1)]
  })

const readYaml = (text: string, file: string): PlacedCase[] => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [fault] = document.errors
  if (fault) refuse(file, fault.linePos?.[0].line ?? 1, 'YAML', 'YAML 语法有误', fault.message.split('\n')[0] ?? '')
  const value: unknown = document.toJS()
  if (!Array.isArray(value)) return refuse(file, 1, 'YAML', '应为用例的列表', 'expected a list of cases')
  const lineAt = (path: PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  return value.map((one, index) => parseCase(one, file, (path) => lineAt([index, ...path])))
}

/** Cases of one file, JSONL or YAML. Throws `file_unreadable` and `invalid_case_file`, which names file, line and field. */
export const readCaseFile = async (file: string): Promise<PlacedCase[]> => {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new FairleadError('file_unreadable', { path: file, reason: cause.message })
  })
  const cases = extname(file) === '.jsonl' ? readLines(text, file) : readYaml(text, file)
  if (cases.length === 0) refuse(file, 1, 'cases', '没有用例', 'there is no case in it')
  return cases
}

/** Refuses ids that stand twice, and pairs that are not pairs. */
const checkTogether = (cases: readonly PlacedCase[]): void => {
  const byId = new Map<string, PlacedCase>()
  for (const one of cases) {
    const earlier = byId.get(one.case.id)
    if (earlier)
      refuse(
        one.file,
        one.line,
        'id',
        `编号“${one.case.id}”已在 ${basename(earlier.file)} 第 ${earlier.line} 行使用`,
        `the id "${one.case.id}" stands already in ${basename(earlier.file)}, line ${earlier.line}`,
      )
    byId.set(one.case.id, one)
  }
  for (const {
    case: { id, lang, pair },
    file,
    line,
  } of cases) {
    if (pair === undefined) continue
    const other = byId.get(pair)?.case
    if (!other) refuse(file, line, 'pair', `没有用例“${pair}”`, `there is no case "${pair}"`)
    else if (other.lang === lang || other.pair !== id)
      refuse(
        file,
        line,
        'pair',
        `“${pair}”不是另一种语言的同一用例`,
        `"${pair}" is not the same case in the other language`,
      )
  }
}

export const suitesFolder = join(import.meta.dirname, 'suites')
const suffixes = ['jsonl', 'yaml', 'yml']

/** The suites that come with Fairlead, by name. */
export const suiteNames = (): string[] =>
  globSync(`*.{${suffixes.join(',')}}`, { cwd: suitesFolder })
    .map((file) => basename(file, extname(file)))
    .sort()

const filesOf = async (suite: string): Promise<string[]> => {
  if (suite === 'all') return suiteNames().flatMap((name) => filesNamed(name))
  const named = filesNamed(suite)
  if (named.length > 0) return named
  if (!existsSync(suite)) throw new FairleadError('unknown_suite', { suite, available: ['all', ...suiteNames()] })
  if ((await stat(suite)).isFile()) return [suite]
  return globSync(`*.{${suffixes.join(',')}}`, { cwd: suite })
    .sort()
    .map((file) => join(suite, file))
}
const filesNamed = (name: string): string[] =>
  suffixes.map((suffix) => join(suitesFolder, `${name}.${suffix}`)).filter((file) => existsSync(file))

/** Cases of a suite of ours by name, of `all`, of a file, or of a folder of files; ids are unique among them. Throws `unknown_suite` too. */
export const readSuite = async (suite: string): Promise<PlacedCase[]> => {
  const files = await filesOf(suite)
  if (files.length === 0) throw new FairleadError('unknown_suite', { suite, available: ['all', ...suiteNames()] })
  const cases = (await Promise.all(files.map(readCaseFile))).flat()
  checkTogether(cases)
  return cases
}
