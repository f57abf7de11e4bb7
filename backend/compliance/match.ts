import type { ComplianceRule, Exception, Severity } from './pack.ts'

export interface Hit {
  start: number
  end: number
  severity: Severity
}

const cache = new Map<string, RegExp>()
const compiled = (expression: string, flags: string): RegExp => {
  const key = `${flags} ${expression}`
  const known = cache.get(key) ?? new RegExp(expression, flags)
  cache.set(key, known)
  return known
}

/** Whether an expression stands anywhere in a text. */
export const stands = (expression: string, text: string): boolean => compiled(expression, 'iu').test(text)

const clauseEnd = /[，,。！？!?；;：:\n]/u

/** The comma-separated clause that holds a hit. */
const clauseAround = (text: string, start: number, end: number) => {
  let from = start
  while (from > 0 && !clauseEnd.test(text[from - 1] as string)) from--
  let to = end
  while (to < text.length && !clauseEnd.test(text[to] as string)) to++
  return { before: text.slice(from, start), after: text.slice(end, to), whole: text.slice(from, to) }
}

const covered = (expression: string, text: string, start: number, end: number): boolean =>
  [...text.matchAll(compiled(expression, 'giu'))].some(
    ({ index, 0: found }) => index <= start && index + found.length >= end,
  )

const excuses = (exception: Exception, text: string, start: number, end: number): boolean => {
  const { before, after, whole } = clauseAround(text, start, end)
  return (
    (exception.before === undefined || stands(`(?:${exception.before})$`, before)) &&
    (exception.after === undefined || stands(`^(?:${exception.after})`, after)) &&
    (exception.clause === undefined || stands(exception.clause, whole)) &&
    (exception.covers === undefined || covered(exception.covers, text, start, end))
  )
}

const judged = (rule: ComplianceRule, severity: Severity, text: string, start: number, end: number): Hit[] => {
  const fitting = (rule.exceptions ?? []).filter((exception) => excuses(exception, text, start, end))
  if (fitting.some((exception) => exception.severity === undefined)) return []
  return [{ start, end, severity: fitting[0]?.severity ?? severity }]
}

/** Where a rule's words stand in a normalised text without an excuse; overlapping hits are told once, the longest first. */
export const hitsOf = (rule: ComplianceRule, text: string): Hit[] => {
  const all = (rule.patterns ?? []).flatMap(({ match, severity = rule.severity }) =>
    [...text.matchAll(compiled(match, 'giu'))].flatMap(({ index, 0: found }) =>
      judged(rule, severity, text, index, index + found.length),
    ),
  )
  const kept: Hit[] = []
  for (const hit of all.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit)
  return kept.sort((a, b) => a.start - b.start)
}
