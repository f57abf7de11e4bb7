import type { Lang } from '../bilingual.ts'
import { canonicalJson } from './canonical.ts'
import { checkRule } from './check.ts'
import { explainRule, sentenceWords } from './explain.ts'
import { kinds } from './kinds/index.ts'
import type { AnyRule } from './kinds/kind.ts'
import type { Rule, RuleKind } from './rule.ts'
import type { Row, Scope } from './scope.ts'
import type { Found, Written } from './wording/wording.ts'

/** What may be named in an explanation besides the catalog. */
export interface Names {
  segments?: readonly { id: string; name: string }[] | undefined
  lists?: readonly { id: string; name: string }[] | undefined
}

/** Rules inside rules; deeper ones are refused by their check as well. */
const deepest = 100
/** Steps after which a text is taken for no explanation. */
const mostSteps = 100_000
/** Characters of the longest explanation that is read. */
const longest = 8000

const named = (list: Names['segments'], name: string) =>
  (list ?? []).filter((each) => each.name === name).map(({ id }) => id)
const isGroup = (kind: string) => kind === 'all' || kind === 'any'
const allKinds = Object.keys(kinds) as RuleKind[]

const written = (text: string, lang: Lang, scope: Scope, names: Names): Written => {
  let [steps, depth] = [0, 0]
  const rows = new Map<Row['attributes'], Written>()
  const on = (row: Row): Written => {
    const known = rows.get(row.attributes)
    if (known) return known
    const [clauses, members] = [new Map<number, Found<AnyRule>[]>(), new Map<number, Found<AnyRule>[]>()]
    const kept = (store: Map<number, Found<AnyRule>[]>, at: number, read: () => Found<AnyRule>[]) => {
      const before = store.get(at)
      if (before) return before
      if (depth >= deepest) return []
      depth += 1
      const found = read()
      depth -= 1
      store.set(at, found)
      return found
    }
    const readBy = (wanted: (kind: RuleKind) => boolean, at: number): Found<AnyRule>[] =>
      allKinds.filter(wanted).flatMap((kind) => kinds[kind].read(from, at) as Found<AnyRule>[])
    const [open, close] = lang === 'zh' ? ['（', '）'] : ['(', ')']
    const from: Written = {
      ...scope,
      row,
      text,
      lang,
      on,
      member: (at) =>
        kept(members, at, () => [
          ...readBy((kind) => !isGroup(kind), at),
          ...(text.startsWith(open, at)
            ? from
                .clause(at + 1)
                .filter(({ end }) => text.startsWith(close, end))
                .map(({ value, end }) => ({ value, end: end + 1 }))
            : []),
        ]),
      clause: (at) => kept(clauses, at, () => [...from.member(at), ...readBy(isGroup, at)]),
      segmentsNamed: (name) => named(names.segments, name),
      listsNamed: (name) => named(names.lists, name),
      goesOn: () => {
        steps += 1
        return steps < mostSteps
      },
    }
    rows.set(row.attributes, from)
    return from
  }
  return on(scope.row)
}

const within = (text: string, lang: Lang, { catalog }: Scope): string => {
  const { before, after } = sentenceWords(catalog)
  const whole = text.trim()
  const start = whole.startsWith(before[lang]) ? before[lang].length : 0
  return whole.endsWith(after[lang]) ? whole.slice(start, -after[lang].length) : whole.slice(start)
}

/**
 * The rule whose explanation a text is, word for word, with or without its first and last words; undefined where it is none, or
 * where two rules are said alike.
 */
export const readBack = (text: string, lang: Lang, scope: Scope, names: Names = {}): Rule | undefined => {
  if (text.length > longest) return undefined
  const clause = within(text, lang, scope)
  const whole = written(clause, lang, scope, names)
    .clause(0)
    .filter(({ end }) => end === clause.length)
    // `clause` on the row of customers reads rules of customers
    .map(({ value }) => value as Rule)
  const rules = [...new Map(whole.map((rule) => [canonicalJson(rule), rule])).values()].filter(
    (rule) => checkRule(rule, scope).length === 0,
  )
  const said = rules.filter((rule) => within(explainRule(rule, scope)[lang], lang, scope) === clause)
  const [only, other] = said.length > 0 ? said : rules
  return other ? undefined : only
}
