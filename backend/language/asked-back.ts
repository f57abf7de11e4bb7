import type { Lang } from '../bilingual.ts'
import { explainClause } from '../segments/explain.ts'
import type { Rule } from '../segments/rule.ts'
import { customerScope } from '../segments/scope.ts'
import type { Reference } from './analyse.ts'
import type { clarify } from './clarify.ts'

type Asked = ReturnType<typeof clarify>

/** What a button says as the next message is said in the language of the conversation. */
export const inLanguage = (asked: Asked, lang: Lang): Asked => {
  const { clarification } = asked
  if (!clarification?.options) return asked
  const options = clarification.options.map((option) => ({ ...option, say: option.label[lang] }))
  return { ...asked, clarification: { ...clarification, options } }
}

/** Other audiences that a change may make, to be asked about where nothing else is. */
export const withOthers = (asked: Asked, others: readonly Rule[], { index, now }: Reference): Asked => {
  if (others.length === 0 || asked.clarification) return asked
  const scope = customerScope(index.catalog, now)
  return { ...asked, alternatives: others.map((rule) => ({ label: explainClause(rule, scope), rule })) }
}
