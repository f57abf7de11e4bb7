import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'

type Issue = z.core.$ZodIssue

const inChinese = z.locales.zhCN().localeError

const isText = (issue: { origin: string }) => issue.origin === 'string'
const grouped = (value: number | bigint) => value.toLocaleString('en-US')

/** What is wrong with a value, in both languages: lengths of texts in words of their own, the rest in those of zod. */
export const issueSentence = (issue: Issue): Bilingual => {
  if (issue.code === 'too_big' && isText(issue)) {
    const limit = grouped(issue.maximum)
    return { zh: `最多 ${limit} 个字符`, en: `at most ${limit} characters are taken` }
  }
  if (issue.code === 'too_small' && isText(issue)) {
    const limit = grouped(issue.minimum)
    return issue.minimum === 1
      ? { zh: '不能为空', en: 'must not be empty' }
      : { zh: `至少 ${limit} 个字符`, en: `at least ${limit} characters are needed` }
  }
  const said = inChinese(issue as Parameters<typeof inChinese>[0])
  return { en: issue.message, zh: (typeof said === 'string' ? said : said?.message) ?? issue.message }
}
