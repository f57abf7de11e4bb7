import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { durationIn } from '../grammar/limit.ts'
import { allOf } from '../grammar/rules.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import type { ReadDuration } from '../time/duration.ts'
import { hasContent } from '../unread.ts'
import { clausesOf } from './subject.ts'

export interface Named {
  value: number
  unit?: ReadDuration['unit'] | undefined
}

/** Numbers and lengths of time that words name. */
export const numbersNamed = (lexemes: Lexeme[]): Named[] =>
  lexemes.flatMap((lexeme) => {
    const duration = senseOf(lexeme, 'duration')?.duration
    const window = senseOf(lexeme, 'window')?.window
    if (duration) return [{ value: duration.n, unit: duration.unit }]
    if (window?.type === 'last') return [{ value: window.n, unit: window.unit }]
    const value = senseOf(lexeme, 'number')?.number.value ?? senseOf(lexeme, 'frequency')?.n
    return value === undefined ? [] : [{ value }]
  })

/** The number that words name and nothing else: "the 50,000 one", 5万那条. */
const numberNamed = (lexemes: Lexeme[]): Named | undefined => {
  const [only, other] = lexemes.filter((lexeme) => hasContent(lexeme) && !senseOf(lexeme, 'except'))
  return only && !other ? numbersNamed([only])[0] : undefined
}

/** Whether a condition holds a number, whatever it limits; a length of time may be held in another unit. */
export const holdsNumber = (part: unknown, named: Named, catalog: Catalog): boolean => {
  const { value, unit } = named
  if (Array.isArray(part)) return part.some((one) => holdsNumber(one, named, catalog))
  if (typeof part !== 'object' || part === null) return false
  const said = part as Record<string, unknown>
  const field = catalog.attributes.find(({ name }) => name === said.field)?.unit
  const here = (key: string) => {
    const own = said[key]
    if (typeof own !== 'number') return false
    if (!unit) return own === value
    if (said.unit !== undefined) return own === value && said.unit === unit
    return field !== undefined && durationIn({ n: value, unit }, field)?.value === own
  }
  if (['value', 'min', 'max', 'n', 'count', 'percent'].some(here)) return true
  // whom a ranking ranks is no part of it; how soon a step follows is
  const ranks = said.kind !== 'sequence' && said.kind !== 'funnel'
  return Object.entries(said).some(([key, inner]) => !(ranks && key === 'within') && holdsNumber(inner, named, catalog))
}

/** The audience without the one condition that holds the number which is named; of events that are filtered by it, without the filter. Undefined where none or several hold it. */
export const withoutNumbered = (current: Rule, lexemes: Lexeme[], catalog: Catalog): Rule | undefined => {
  const named = numberNamed(lexemes)
  if (!named) return undefined
  const clauses = clausesOf(current)
  const [only, other] = clauses.filter((clause) => holdsNumber(clause, named, catalog))
  if (!only || other) return undefined
  const kept = clauses.flatMap((clause) => (clause === only ? (unfiltered(only, named, catalog) ?? []) : [clause]))
  return kept.length > 0 ? allOf(kept) : { kind: 'everyone' }
}

/** The events of a condition without the limit on each of them that holds the number. */
const unfiltered = (clause: Rule, named: Named, catalog: Catalog): Rule | undefined => {
  if (clause.kind !== 'event' || !clause.where) return undefined
  const { where, ...events } = clause
  if (!holdsNumber(where, named, catalog) || holdsNumber(events, named, catalog)) return undefined
  const kept = clausesOf(where as Rule).filter((one) => !holdsNumber(one, named, catalog))
  return { ...events, ...(kept.length > 0 ? { where: allOf(kept) } : {}) } as Rule
}
