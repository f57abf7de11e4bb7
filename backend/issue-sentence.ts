import { z } from 'zod'
import type { Bilingual } from './bilingual.ts'

type Issue = z.core.$ZodIssue
type Codes = Issue['code']
type Words = { [C in Codes]?: (issue: Extract<Issue, { code: C }>) => Bilingual | undefined }

const inChinese = z.locales.zhCN().localeError

const grouped = (value: number | bigint) => value.toLocaleString('en-US')
const joined = (values: readonly unknown[]) => values.map(String).join(', ')
const both = (zh: string, en: string): Bilingual => ({ zh, en })

const typeWords: Record<string, Bilingual> = {
  number: both('数字', 'a number'),
  int: both('整数', 'a whole number'),
  string: both('文字', 'a text'),
  boolean: both('true 或 false', 'true or false'),
  array: both('列表', 'a list'),
  object: both('对象', 'an object'),
}

/** Limits of texts, lists and numbers. */
const most = (origin: string, limit: string, included: boolean | undefined): Bilingual | undefined => {
  if (origin === 'string') return both(`最多 ${limit} 个字符`, `at most ${limit} characters are taken`)
  if (origin === 'array') return both(`最多 ${limit} 项`, `at most ${limit} entries are taken`)
  return included === false
    ? both(`必须小于 ${limit}`, `must be below ${limit}`)
    : both(`不能大于 ${limit}`, `must be at most ${limit}`)
}
const least = (origin: string, limit: string, included: boolean | undefined): Bilingual | undefined => {
  if (origin === 'string' || origin === 'array') {
    if (limit === '1') return both('不能为空', 'must not be empty')
    return origin === 'string'
      ? both(`至少 ${limit} 个字符`, `at least ${limit} characters are needed`)
      : both(`至少 ${limit} 项`, `at least ${limit} entries are needed`)
  }
  return included === false
    ? both(`必须大于 ${limit}`, `must be above ${limit}`)
    : both(`不能小于 ${limit}`, `must be at least ${limit}`)
}

const dates = both(
  '应为存在的日期（如 2026-02-28）或带时区的时刻（如 2026-02-28T09:00:00Z）',
  'must be a date of the calendar such as 2026-02-28, or an instant such as 2026-02-28T09:00:00Z',
)
const isDated = (issue: Issue | undefined) =>
  issue?.code === 'invalid_format' && (issue.format === 'date' || issue.format === 'datetime')

const words: Words = {
  too_big: ({ origin, maximum, inclusive }) => most(origin, grouped(maximum), inclusive),
  too_small: ({ origin, minimum, inclusive }) => least(origin, grouped(minimum), inclusive),

  invalid_type({ expected, input, path }) {
    const asked = typeWords[expected]
    if (!asked) return undefined
    if (input === undefined && path.length > 0)
      return both(`缺少这一项，应为${asked.zh}`, `is missing; it must be ${asked.en}`)
    return both(`应为${asked.zh}`, `must be ${asked.en}`)
  },

  invalid_value: ({ values }) => both(`应为以下之一：${joined(values)}`, `must be one of: ${joined(values)}`),
  unrecognized_keys: ({ keys }) => both(`没有这样的项：${joined(keys)}`, `there is no such entry: ${joined(keys)}`),
  invalid_format: (issue) => (isDated(issue) ? dates : undefined),
  invalid_union(issue) {
    const { errors } = issue
    if ('options' in issue && issue.options)
      return both(`应为以下之一：${joined(issue.options)}`, `must be one of: ${joined(issue.options)}`)
    return errors.length > 0 && errors.every(([first]) => isDated(first)) ? dates : undefined
  },
}

/** What is wrong with a value, in both languages: what rules and requests often lack in words of their own, the rest in those of zod. */
export const issueSentence = (issue: Issue): Bilingual => {
  // the table is keyed by the issue's own code, which the compiler cannot follow
  const say = words[issue.code] as ((issue: Issue) => Bilingual | undefined) | undefined
  const own = say?.(issue)
  if (own) return own
  const said = inChinese(issue as Parameters<typeof inChinese>[0])
  return { en: issue.message, zh: (typeof said === 'string' ? said : said?.message) ?? issue.message }
}
