import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import type { Catalog, Term } from './catalog.ts'

const fold = (word: string) =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()

/** Words for the same customers in both languages, so that a word defined in one is known in the other. */
const pairs: [zh: string, en: string, also: string[]][] = [
  ['高净值', 'high net worth', ['hnw']],
  ['高价值', 'high value', ['valuable']],
  ['活跃', 'active', []],
  ['不活跃', 'inactive', []],
  ['沉睡', 'dormant', ['sleeping']],
  ['流失', 'churned', ['lapsed']],
  ['忠诚', 'loyal', []],
  ['年轻', 'young', []],
  ['老年', 'elderly', ['senior', 'seniors']],
  ['有钱', 'rich', ['wealthy', 'affluent']],
  ['高频', 'frequent', []],
  ['有流失风险', 'at risk', ['at risk of churn']],
  ['新客', 'new customer', []],
  ['老客户', 'regular', []],
  ['优质', 'premium', ['prime']],
  ['重要', 'important', ['key']],
]

/** The term that a word names, in either language. */
export const termNamed = ({ glossary }: Pick<Catalog, 'glossary'>, word: string): Term | undefined =>
  glossary.find(({ labels, synonyms }) =>
    [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en].some((one) => fold(one) === fold(word)),
  )

const freshTerm = (word: string): Pick<Term, 'labels' | 'synonyms'> => {
  const pair = pairs.find(([zh, en, also]) => [zh, en, ...also].some((one) => fold(one) === fold(word)))
  if (!pair) return { labels: { zh: word, en: word }, synonyms: { zh: [], en: [] } }
  const [zh, en, also] = pair
  return { labels: { zh, en }, synonyms: { zh: [], en: also } }
}

/** Who gave a word its meaning, and when (ISO instant). */
export interface Author {
  by: string
  at: string
}

/** The catalog with a word defined, and the term; a word that had a meaning gets its next version. The same meaning again changes nothing. */
export const withTerm = (
  catalog: Catalog,
  word: string,
  rule: Rule,
  author: Author,
): { catalog: Catalog; term: Term } => {
  const known = termNamed(catalog, word)
  if (known && canonicalJson(known.rule) === canonicalJson(rule)) return { catalog, term: known }
  const before = known ? [...(known.defined?.before ?? []), { ...versionOf(known), rule: known.rule }] : []
  const term: Term = {
    ...(known ?? freshTerm(word)),
    rule,
    defined: { version: (known?.defined?.version ?? (known ? 1 : 0)) + 1, ...author, before },
  }
  const glossary = known ? catalog.glossary.map((one) => (one === known ? term : one)) : [...catalog.glossary, term]
  return { catalog: { ...catalog, glossary }, term }
}

/** The version, author and time of a meaning; one that came with the data is version 1 and has neither. */
export const versionOf = ({ defined }: Term): { version: number; by?: string; at?: string } =>
  defined
    ? { version: defined.version, ...(defined.by && { by: defined.by }), ...(defined.at && { at: defined.at }) }
    : { version: 1 }

/** The catalog with the last meaning of a word taken back: the one before holds again, or the word has none. Undefined where nobody defined it here. */
export const withoutLast = (catalog: Catalog, word: string): { catalog: Catalog; term?: Term } | undefined => {
  const known = termNamed(catalog, word)
  if (!known?.defined) return undefined
  const last = known.defined.before.at(-1)
  if (!last) return { catalog: { ...catalog, glossary: catalog.glossary.filter((one) => one !== known) } }
  const { defined, ...rest } = known
  const { rule, version, by, at } = last
  const before = defined.before.slice(0, -1)
  const term: Term = {
    ...rest,
    rule,
    ...(by || before.length > 0 ? { defined: { version, ...(by && { by }), ...(at && { at }), before } } : {}),
  }
  return { catalog: { ...catalog, glossary: catalog.glossary.map((one) => (one === known ? term : one)) }, term }
}
