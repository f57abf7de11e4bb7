import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { csvReader } from '../../backend/warehouse/import/source/csv-records.ts'
import { contradictions } from './contradictions.ts'
import { type ClaimRow, claimRow, outcomeFromClaim } from './from-claim.ts'
import { type OutcomeRecord, outcomeKey } from './outcome-record.ts'

export interface RowProblem {
  /** Line of the file, from 1. */
  line: number
  column: string
  problem: Bilingual
}

export type ReadOutcomes = { outcomes: OutcomeRecord[]; problems: RowProblem[] }

interface Row {
  line: number
  value: unknown
}

const columns = Object.keys(claimRow.shape)

const problem = (line: number, column: string, zh: string, en: string): RowProblem => ({
  line,
  column,
  problem: { zh, en },
})

const csvRows = (text: string): { rows: Row[]; problems: RowProblem[] } => {
  const reader = csvReader(',')
  const [head, ...records] = [...reader.push(text), ...reader.end()]
  const names = (head?.fields ?? []).map((name) => name.trim().toLowerCase())
  const strange = names.filter((name) => !columns.includes(name))
  if (strange.length > 0)
    return {
      rows: [],
      problems: strange.map((name) =>
        problem(
          1,
          name,
          `没有这一列；可用的列：${columns.join('、')}`,
          `no such column; the columns are ${columns.join(', ')}`,
        ),
      ),
    }
  const problems = records
    .filter(({ broken, fields }) => broken || fields.length !== names.length)
    .map(({ line }) =>
      problem(line, '', '列数与表头不符，或引号没有闭合', 'not as many fields as columns, or an open quote'),
    )
  const rows = records
    .filter(({ broken, fields }) => !broken && fields.length === names.length)
    .map(({ line, fields }) => ({
      line,
      // an empty cell is a value that was not given
      value: Object.fromEntries(names.flatMap((name, at) => (fields[at]?.trim() ? [[name, fields[at]?.trim()]] : []))),
    }))
  return { rows, problems }
}

const jsonRows = (text: string): { rows: Row[]; problems: RowProblem[] } => {
  const rows: Row[] = []
  const problems: RowProblem[] = []
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue
    try {
      rows.push({ line: index + 1, value: JSON.parse(line) })
    } catch {
      problems.push(problem(index + 1, '', '不是一个 JSON 对象', 'not a JSON object'))
    }
  }
  return { rows, problems }
}

const isMissing = (value: unknown, path: readonly PropertyKey[]): boolean =>
  path.length === 1 &&
  typeof value === 'object' &&
  value !== null &&
  (value as Record<PropertyKey, unknown>)[path[0] ?? ''] === undefined

/** The library's sentence without its opening. */
const plainly = (message: string): string => message.replace(/^(?:Invalid input: |无效输入：)/, '')

const rowProblems = (line: number, value: unknown): RowProblem[] => {
  const issuesOf = (locale: z.core.$ZodErrorMap) => claimRow.safeParse(value, { error: locale }).error?.issues ?? []
  const zh = issuesOf(z.locales.zhCN().localeError)
  return issuesOf(z.locales.en().localeError).map((issue, at) => {
    const field = issue.path.map(String).join('.')
    return isMissing(value, issue.path)
      ? problem(line, field, '缺少这个值', 'is missing')
      : problem(line, field, plainly(zh[at]?.message ?? issue.message), plainly(issue.message))
  })
}

/** Two rows of one file that would be one record: neither is taken for the right one. */
const repeated = (line: number, before: number, { id }: ClaimRow): RowProblem =>
  problem(
    line,
    id === undefined ? 'name' : 'id',
    `与第 ${before} 行是同一次活动的同一个指标，不知道以哪一行为准`,
    `the same campaign and metric as line ${before}; there is no telling which of them is right`,
  )

/**
 * Reads a file of outcomes, CSV with a heading or a JSON object a line. Every faulty row is named with its column and what is wrong; the
 * caller keeps nothing of a file with one. `now` is the instant before which a result must have been complete.
 */
export const readOutcomes = (text: string, format: 'csv' | 'jsonl', now: string): ReadOutcomes => {
  const plain = text.replace(/^\ufeff/, '')
  const { rows, problems } = format === 'csv' ? csvRows(plain) : jsonRows(plain)
  const outcomes: OutcomeRecord[] = []
  const known = new Map<string, number>()
  for (const { line, value } of rows) {
    const parsed = claimRow.safeParse(value)
    const wrong = parsed.success
      ? contradictions(parsed.data, now).map((one) => ({ line, ...one }))
      : rowProblems(line, value)
    problems.push(...wrong)
    if (!parsed.success || wrong.length > 0) continue
    const outcome = outcomeFromClaim(parsed.data)
    const before = known.get(outcomeKey(outcome))
    if (before !== undefined) problems.push(repeated(line, before, parsed.data))
    else outcomes.push(outcome)
    known.set(outcomeKey(outcome), before ?? line)
  }
  return { outcomes, problems: problems.sort((a, b) => a.line - b.line) }
}
