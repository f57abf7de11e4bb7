import type { Lang } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { sentenceWords } from '../segments/explain.ts'
import { kindOf } from '../segments/kinds/index.ts'
import { readBack } from '../segments/read-back.ts'
import type { Rule } from '../segments/rule.ts'
import { customerScope, fieldOf, type Scope } from '../segments/scope.ts'
import { walk } from '../segments/walk.ts'
import { contradictedBy } from './contradiction.ts'
import { contradiction, notices } from './notices.ts'
import type { Reading, ReadingContext } from './reading.ts'

const anyone: Rule = { kind: 'everyone' }

const scopeOf = (catalog: Catalog, { now, segments, lists }: ReadingContext): Scope => {
  const segment = (id: string) => segments?.find((each) => each.id === id)
  const list = (id: string) => lists?.find((each) => each.id === id)
  return customerScope(
    catalog,
    now,
    (id) => {
      const found = segment(id)
      return found && { name: found.name, rule: anyone }
    },
    (id) => {
      const found = list(id)
      return found && { name: found.name, ids: '' }
    },
  )
}

/** A condition that picks out persons by what identifies them. */
const namesPersons = (rule: Rule, scope: Scope): boolean =>
  [...walk(rule, scope)].some(({ rule: part, row }) =>
    ['compare', 'in', 'text', 'regex'].includes(part.kind)
      ? (kindOf(part).uses?.(part, scope) ?? []).some(({ field }) => {
          const attribute = fieldOf(row, field)
          return attribute?.sensitivity === 'pii' && attribute.type !== 'boolean'
        })
      : false,
  )

/** Whether a message begins as explanations do. */
export const beginsExplanation = (text: string, catalog: Catalog): boolean => {
  const { before } = sentenceWords(catalog)
  return text.trimStart().startsWith(before.zh) || text.trimStart().startsWith(before.en)
}

const marks =
  /[≥≤≠“（]|\s[=<>]\s|\((?:where|both|only|or unknown|any case|same case|that day|arm|seed|version)\b|\bevents?\b|\bof exactly\b/

/** Whether a clause is written as explanations are, with marks that everyday words do without: "birthday in the last 30 days" is not. */
export const isFormal = (text: string): boolean => marks.test(text)

/** A message that is the explanation of a rule, word for word: what a proof card or a saved segment shows, edited or not. */
export const explained = (text: string, lang: Lang, catalog: Catalog, context: ReadingContext): Reading | undefined => {
  const scope = scopeOf(catalog, context)
  const languages: Lang[] = /\p{Script=Han}/u.test(text) ? ['zh', 'en'] : ['en']
  const rule = languages.map((each) => readBack(text, each, scope, context)).find((found) => found !== undefined)
  if (!rule) return undefined
  const base = { lang, intent: 'segment' as const, unread: [], assumptions: [] }
  if (namesPersons(rule, scope)) return { ...base, clarification: { reason: 'protected', question: notices.personal } }
  const field = contradictedBy(rule, catalog)
  return { ...base, rule, ...(field ? { clarification: contradiction(field) } : {}) }
}
