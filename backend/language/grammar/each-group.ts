import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { allOf, anyOf } from './rules.ts'
import type { State } from './state.ts'

const each =
  /(?:^|\s)(?:(?:for|in|of|from|within|per) )?(?:each|every|per)(?: one)?(?: of)?(?: the)?$|(?:每一?[个种类级档座省市]?|各个?|各种|各类|分|按)$/i
/** More groups than that make no rule that anybody would read. */
const most = 12

/** The field whose values part customers into groups: 每个等级, "for each contract type", "per tier". */
const groupsAt = ({ lexemes, textOf }: State): { field: Attribute; at: number; lead: number } | undefined => {
  for (let at = 1; at < lexemes.length; at += 1) {
    const found = lexemes[at]?.senses.find((sense) => sense.is === 'attribute' && sense.attribute.type === 'enum')
    if (found?.is !== 'attribute') continue
    for (const lead of [1, 2, 3])
      if (at - lead >= 0 && each.test(textOf(at - lead, at).trim())) return { field: found.attribute, at, lead }
  }
  return undefined
}

/** "In each tier the 50 with the highest balance": a ranking for each group, where there are few; the rule itself where nothing of the kind is said. */
export const inEachGroup = (state: State, rule: Rule | undefined): Rule | undefined => {
  const clauses = rule?.kind === 'all' ? rule.of : rule ? [rule] : []
  const ranks = clauses.filter((one) => one.kind === 'rank')
  const [rank, other] = ranks
  const grouped = rank && !other ? groupsAt(state) : undefined
  if (rank?.kind !== 'rank' || !grouped) return rule
  const { field, at, lead } = grouped
  const values = (field.values ?? []).filter(({ unknown }) => !unknown).map(({ value }) => value)
  if (values.length < 2 || values.length > most || clauses.some((one) => 'field' in one && one.field === field.name))
    return rule
  const rest = clauses.filter((one) => one !== rank)
  for (let place = at - lead; place <= at; place += 1)
    if (!senseOf(state.lexemes[place], 'break')) state.spent.add(place)
  for (const [n] of state.lexemes.entries())
    if (/^(?:各|各自|each|apiece)$/i.test(state.textOf(n, n + 1).trim())) state.spent.add(n)
  return anyOf(
    values.map((value) => {
      const own: Rule = { kind: 'compare', field: field.name, op: 'eq', value }
      return allOf([own, ...rest, { ...rank, within: allOf([own, ...(rank.within ? [rank.within] : rest)]) }])
    }),
  )
}
