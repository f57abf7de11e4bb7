import type { Arena } from './arena.ts'
import type { Graded } from './grade.ts'
import { turnsOf } from './request.ts'

const marks = { right: 'right ', asked: 'asked ', silent: 'SILENT' }
const longest = 400
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const explained = ({ attempt }: Graded, { explain }: Arena): string => {
  if (!attempt.rule) return '(none)'
  try {
    return `${explain(attempt.rule)}\n    ${JSON.stringify(attempt.rule)}`
  } catch {
    return JSON.stringify(attempt.rule)
  }
}

const counts = ({ selected, expected, difference, request }: Graded): string => {
  const list = (members: typeof selected) => members?.map(({ count }) => count).join(' ') ?? 'a question'
  const apart = difference ? `; ${difference.extra} too many, ${difference.lost} missing` : ''
  const wanted = request.expect
    ? `a question${request.reasons ? ` (${request.reasons.join(', ')})` : ''}`
    : list(expected)
  return `selects ${selected ? list(selected) : '—'}; wanted ${wanted}${apart}`
}

/** One request that was not right, for whoever mends the reader. */
export const complaint = (graded: Graded, arena: Arena): string => {
  const { request, attempt, outcome } = graded
  const lines = [
    `${marks[outcome]} ${request.id} [${request.world}, ${request.category}]`,
    `  text    ${cut(turnsOf(request).join('  ⏎  '))}`,
    ...(request.sql ? [`  wanted  ${request.sql}`] : []),
    ...(request.note ? [`  note    ${request.note}`] : []),
    `  read as ${explained(graded, arena)}`,
    ...(attempt.unread.length > 0 ? [`  unread  ${attempt.unread.map((text) => `“${cut(text)}”`).join(' ')}`] : []),
    ...(attempt.asked ? [`  asks    ${attempt.asked.reason}: ${cut(attempt.asked.says)}`] : []),
    ...(attempt.failure ? [`  FAILED  ${attempt.failure}`] : [`  counts  ${counts(graded)}`]),
  ]
  return lines.join('\n')
}
