import { maxLength, type Token } from './normalise.ts'
import { notices } from './notices.ts'
import type { Clarification } from './reading.ts'

const letters = /\p{L}/gu
const readable = /\p{Script=Latin}|\p{Script=Han}|〇/u
const code =
  /<\/?[a-z][^>]*>|\b(?:select\b.+\bfrom|drop\s+table|delete\s+from|insert\s+into|union\s+select|update\s+\w+\s+set)\b|;\s*--/i

/** Why a text is no message to read at all: empty, in letters of another language, or program text. */
export const outside = (typed: string, tokens: Token[]): Clarification | undefined => {
  const text = typed.slice(0, maxLength)
  if (tokens.every(({ kind }) => kind === 'mark')) return { reason: 'unread', question: notices.empty }
  if (code.test(text)) return { reason: 'off_topic', question: notices.offTopic }
  const found = text.match(letters) ?? []
  const foreign = found.filter((letter) => !readable.test(letter)).length
  return foreign * 2 > found.length ? { reason: 'unread', question: notices.language } : undefined
}
