import type { Bilingual, Lang } from './bilingual.ts'

export type Details = Record<string, unknown>
type Sentence = (details: Details) => string

const list = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/**
 * THE closed set of errors that a user or a model can act on, each with its sentence in both languages.
 * A sentence names the place (file, row, field) and what would be accepted.
 */
export const errorTable = {
  unknown_workspace: {
    zh: (d) => `没有名为“${d.workspace}”的工作区。已有:${list(d.available) || '无'}。`,
    en: (d) => `There is no workspace named "${d.workspace}". Existing: ${list(d.available) || 'none'}.`,
  },
  invalid_input: {
    zh: (d) => `输入无效(${d.place ?? '请求'}):${d.problem}`,
    en: (d) => `Invalid input (${d.place ?? 'request'}): ${d.problem}`,
  },
  unknown_field: {
    zh: (d) => `数据中没有字段“${d.field}”。相近的字段:${list(d.nearest) || '无'}。`,
    en: (d) => `There is no field "${d.field}" in the data. Nearest: ${list(d.nearest) || 'none'}.`,
  },
} satisfies Record<string, { zh: Sentence; en: Sentence }>

export type ErrorCode = keyof typeof errorTable

/** An expected failure: a code from the closed set plus typed details. Anything else that is thrown is our bug. */
export class FairleadError extends Error {
  readonly code: ErrorCode
  readonly details: Details

  constructor(code: ErrorCode, details: Details = {}) {
    super(errorTable[code].en(details))
    this.name = 'FairleadError'
    this.code = code
    this.details = details
  }
}

/** The sentence for an error, in one language. */
export const describeError = (code: ErrorCode, details: Details, lang: Lang): string => errorTable[code][lang](details)

/** The sentence for an error, in both languages. */
export const describeErrorBoth = (code: ErrorCode, details: Details): Bilingual => ({
  zh: errorTable[code].zh(details),
  en: errorTable[code].en(details),
})
