import type { Bilingual } from '../bilingual.ts'
import type { Explaining } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import { both } from './scope.ts'

/** " (only among those where …)", or nothing. */
export const amongWords = (within: Rule | undefined, to: Explaining): Bilingual => {
  if (!within) return both('', '')
  const clause = to.explain(within)
  return both(`（只看满足“${clause.zh}”的${to.catalog.customers.labels.zh}）`, ` (only among those where ${clause.en})`)
}
