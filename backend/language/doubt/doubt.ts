import type { Catalog } from '../../catalog/catalog.ts'
import type { AnyRule } from '../../segments/kinds/kind.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Analysis } from '../analyse.ts'
import type { Part } from '../grammar/state.ts'

/** One reading, looked at as a whole: what the message was cut into, and the rule that came of it. */
export interface Doubtful {
  catalog: Catalog
  text: string
  analysis: Analysis
  /** What the message itself says. */
  own: Rule
  /** The audience that comes of it: the same, unless the message changes one. */
  rule: Rule
  /** Every part of the audience, from the outside in. */
  parts: AnyRule[]
  /** The words of some lexemes, as typed. */
  wordsOf(places: number[]): string[]
}

/** The words that may have been misread, none where no word stands for it; undefined where all seems well. */
export type Doubter = (one: Doubtful) => string[] | undefined

/** The condition that a lexeme is a part of. */
export const partAt = ({ read: { parts } }: Analysis, at: number): Part | undefined =>
  parts.find(({ rule, start, end }) => rule && start <= at && at < end)

/** The places from one lexeme up to another. */
export const placesOf = ({ start, end }: { start: number; end: number }): number[] =>
  Array.from({ length: end - start }, (_, n) => start + n)
