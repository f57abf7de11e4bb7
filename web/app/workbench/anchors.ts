import type { Finding } from '../../../backend/compliance/verdict.ts'
import type { Variant } from '../../../backend/copy/copy.ts'

export interface Anchored {
  text: string
  finding?: Finding
}

const occurrence = (text: string, word: string, before: number): number => {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && at < before; at = text.indexOf(word, at + 1)) count += 1
  return count
}

const placeOf = (text: string, word: string, nth: number): number => {
  let at = text.indexOf(word)
  for (let left = nth; left > 0 && at >= 0; left -= 1) at = text.indexOf(word, at + 1)
  return at
}

/**
 * The rendered text of a field, cut at the offending words. Findings are placed in the text as written, where variables
 * are not filled in yet; the same occurrence of the same words is sought in the rendered text. What lies within a filled
 * variable is not anchored.
 */
export const anchored = (variant: Variant, field: 'title' | 'body'): Anchored[] => {
  const rendered = variant.rendered[field] ?? ''
  const written = variant[field] ?? ''
  const places = variant.verdict.findings
    .flatMap((finding) => {
      const { span } = finding
      if (span?.field !== field || span.text === '') return []
      const start = placeOf(rendered, span.text, occurrence(written, span.text, span.start))
      return start < 0 ? [] : [{ start, end: start + span.text.length, finding }]
    })
    .sort((a, b) => a.start - b.start)
  const pieces: Anchored[] = []
  let at = 0
  for (const { start, end, finding } of places) {
    if (start < at) continue
    if (start > at) pieces.push({ text: rendered.slice(at, start) })
    pieces.push({ text: rendered.slice(start, end), finding })
    at = end
  }
  if (at < rendered.length) pieces.push({ text: rendered.slice(at) })
  return pieces
}
