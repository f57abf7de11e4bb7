import type { Bilingual } from '../bilingual.ts'
import type { Comparator } from './literal.ts'
import { both } from './scope.ts'

/** How a comparison of numbers is said between its sides: 余额 ≥ 5 / balance of at least 5. */
export const comparisonWords: Record<Comparator, Bilingual> = {
  eq: both('=', 'of exactly'),
  ne: both('≠', 'other than'),
  gt: both('>', 'over'),
  gte: both('≥', 'of at least'),
  lt: both('<', 'under'),
  lte: both('≤', 'of at most'),
}
