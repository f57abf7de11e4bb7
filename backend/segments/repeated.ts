import type { Bilingual } from '../bilingual.ts'
import { canonicalJson } from './canonical.ts'
import type { Rule } from './rule.ts'

type Path = (string | number)[]

const note: Bilingual = {
  zh: '与同组前面的一个条件完全相同，不会改变人数。',
  en: 'The same as a condition before it in this group; it changes nothing.',
}

/** Conditions of an `all` or `any` that say what one before them there says, each with its place. */
export const repeatedConditions = (rule: Rule): { path: Path; note: Bilingual }[] => {
  const found: { path: Path; note: Bilingual }[] = []
  const waiting: [unknown, Path][] = [[rule, []]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path] = next
    if (typeof value !== 'object' || value === null) continue
    const { kind, of } = value as { kind?: unknown; of?: unknown }
    const seen = new Set<string>()
    if ((kind === 'all' || kind === 'any') && Array.isArray(of))
      of.forEach((each, at) => {
        const text = canonicalJson(each)
        if (seen.has(text)) found.push({ path: [...path, 'of', at], note })
        seen.add(text)
      })
    for (const [key, child] of Object.entries(value))
      waiting.push([child, [...path, Array.isArray(value) ? Number(key) : key]])
  }
  return found
}
