import { canonicalJson } from '../../segments/canonical.ts'
import { type Doubter, placesOf } from './doubt.ts'

/** One word made two conditions. */
export const wordTwice: Doubter = ({ analysis: { read }, wordsOf }) => {
  const parts = read.parts.filter(({ rule }) => rule).sort((a, b) => a.start - b.start)
  for (const [n, one] of parts.entries()) {
    const next = parts[n + 1]
    if (!next?.rule || !one.rule || next.start >= one.end || canonicalJson(one.rule) === canonicalJson(next.rule))
      continue
    return wordsOf(placesOf({ start: next.start, end: Math.min(one.end, next.end) }))
  }
  return undefined
}
