import type { Bilingual } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { kindOf } from './kinds/index.ts'
import type { Explaining } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import { both, type Scope } from './scope.ts'

/** Words the parts of rules in a scope; a rule must have passed `check`. */
export const explaining = (scope: Scope): Explaining => {
  const to: Explaining = {
    ...scope,
    explain: (rule) => kindOf(rule).explain(rule, to),
    group(rule) {
      const { zh, en } = to.explain(rule)
      return kindOf(rule).compound ? both(`（${zh}）`, `(${en})`) : both(zh, en)
    },
    on: (row) => explaining({ ...scope, row }),
  }
  return to
}

/** One clause of a rule in words, without "customers with". */
export const explainClause = (rule: Rule, scope: Scope): Bilingual => explaining(scope).explain(rule)

/** The words before and after what an explanation says. */
export const sentenceWords = ({ customers: { labels } }: Catalog): { before: Bilingual; after: Bilingual } => {
  const people = labels.en.endsWith('s') ? labels.en : `${labels.en}s`
  const subject = people.charAt(0).toUpperCase() + people.slice(1)
  return { before: both(`满足以下条件的${labels.zh}：`, `${subject} with: `), after: both('。', '.') }
}

/** Whom a rule selects, as a sentence in both languages. The rule must have passed `check`. */
export const explainRule = (rule: Rule, scope: Scope): Bilingual => {
  const { zh, en } = explainClause(rule, scope)
  const { before, after } = sentenceWords(scope.catalog)
  return both(`${before.zh}${zh}${after.zh}`, `${before.en}${en}${after.en}`)
}
