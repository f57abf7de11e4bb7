import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Analysis } from '../analyse.ts'
import { takenAsAge } from '../grammar/implied.ts'
import { allOf } from '../grammar/rules.ts'
import { senseOf } from '../lexicon/sense.ts'
import { numbersExchanged, numbersIn, timeExchanged } from './exchange-numbers.ts'
import { namedTimeExchanged } from './exchange-time.ts'
import { said, textsExchanged, valuesExchanged } from './exchange-values.ts'
import { mapped } from './leaves.ts'
import { clausesOf, sameSubject } from './subject.ts'

/** "Swap the mortgage condition for a salary account": the conditions that are named go, and the new ones stand where they stood. */
const conditionsExchanged = (current: Rule, old: Analysis, fresh: Analysis, catalog: Catalog): Rule | undefined => {
  const rules = fresh.read.rules
  const clauses = clausesOf(current)
  if (rules.length === 0 || !fresh.read.rule || numbersIn(old).length > 0) return undefined
  // 余额改成超过100: a number alone is of the field that is named, and no age
  if (fresh.read.notes.some(({ note }) => note === takenAsAge)) return undefined
  const keys = old.read.rules.map((rule) => canonicalJson(rule))
  const exact = clauses.filter((clause) => keys.includes(canonicalJson(clause)))
  const named = said(old).flatMap(({ senses }) =>
    senses.flatMap((sense) =>
      sense.is === 'attribute' || sense.is === 'value'
        ? [`field:${sense.attribute.name}`]
        : sense.is === 'group'
          ? sense.attributes.map(({ name }) => `field:${name}`)
          : sense.is === 'event'
            ? [`event:${sense.event.name}`]
            : sense.is === 'unit' && sense.unit === 'points'
              ? catalog.attributes.filter(({ unit }) => unit === 'points').map(({ name }) => `field:${name}`)
              : [],
    ),
  )
  const values = said(old).some((lexeme) => senseOf(lexeme, 'value'))
  const about = values
    ? []
    : clauses.filter((clause) => {
        const keyed = { kind: 'all', of: [clause] } as Rule
        return named.some((subject) => subjectsIn(keyed).includes(subject))
      })
  const gone = exact.length > 0 ? exact : about
  const [first] = gone
  if (!first || (exact.length === 0 && gone.length > 1)) return undefined
  const own = gone.every((clause) => rules.some((rule) => sameSubject(clause, rule)))
  // "change the age to over 40" says its limit anew: that is another change
  if (own && exact.length === 0) return undefined
  return allOf(
    clauses.flatMap((clause) => (clause === first ? [fresh.read.rule as Rule] : gone.includes(clause) ? [] : [clause])),
  )
}

/** The one field that is all that words name, among its namesakes. */
const fieldsNamed = (one: Analysis): string[] => {
  const [only, other] = said(one)
  if (!only || other || one.read.rule) return []
  return only.senses.flatMap((sense) => (sense.is === 'attribute' ? [sense.attribute.name] : []))
}

/** 不是存款，是管理资产: a limit on one amount is one on another, in the same unit; undefined where the audience sets none on the first. */
const fieldExchanged = (current: Rule, old: Analysis, fresh: Analysis, { attributes }: Catalog): Rule | undefined => {
  const [from, to] = [fieldsNamed(old), fieldsNamed(fresh)]
  const typeOf = (name: string) => attributes.find((one) => one.name === name)
  let done = 0
  const next = mapped(current, (leaf) => {
    const limited = leaf.kind === 'between' || (leaf.kind === 'compare' && typeof leaf.value === 'number')
    if (!limited || typeof leaf.field !== 'string' || !from.includes(leaf.field)) return undefined
    const { field } = leaf
    const [into, other] = to.filter(
      (name) =>
        name !== field && typeOf(name)?.type === typeOf(field)?.type && typeOf(name)?.unit === typeOf(field)?.unit,
    )
    if (into === undefined || other !== undefined) return undefined
    done += 1
    return { ...leaf, field: into }
  })
  return done > 0 ? next : undefined
}

const subjectsIn = (rule: Rule): string[] => {
  const found: string[] = []
  mapped(rule, (leaf) => {
    if (typeof leaf.event === 'string') found.push(`event:${leaf.event}`)
    else if (typeof leaf.field === 'string') found.push(`field:${leaf.field}`)
    return undefined
  })
  return found
}

/** How a change was made: with texts, with values, times and numbers that are then read, or with a condition as it was read. */
export interface Exchanged {
  rule: Rule
  by: 'texts' | 'values' | 'condition'
}

/** The audience with what a message gives up exchanged for what it puts in; undefined where the audience holds nothing of it. */
export const exchanged = (current: Rule, old: Analysis, fresh: Analysis, catalog: Catalog): Exchanged | undefined => {
  const values =
    valuesExchanged(current, old, fresh, catalog) ??
    timeExchanged(current, old, fresh) ??
    namedTimeExchanged(current, old, fresh) ??
    numbersExchanged(current, old, fresh, catalog) ??
    fieldExchanged(current, old, fresh, catalog)
  if (values) return { rule: values, by: 'values' }
  const texts = textsExchanged(current, old, fresh)
  if (texts) return { rule: texts, by: 'texts' }
  const rule = conditionsExchanged(current, old, fresh, catalog)
  return rule && { rule, by: 'condition' }
}
