import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { orderOf } from '../grammar/value-order.ts'
import type { Rest } from './refine.ts'
import { replaced } from './replace.ts'
import { clausesOf } from './subject.ts'

/** 资产上限200万, "minimum age 30": the end of a field that is named with its number; undefined where a message says no such thing. */
export const withEnd = (current: Rule, { rule, rules, end, lexemes }: Rest, catalog: Catalog): Rule | undefined => {
  const bounded = lexemes.some(({ senses }) => senses.some(({ is }) => is === 'between' || is === 'to'))
  if (bounded || rules.length !== 1 || (end !== 'upper' && end !== 'lower')) return undefined
  if (rule?.kind !== 'compare' || typeof rule.value !== 'number') return undefined
  if (!(end === 'upper' ? /^(?:eq|lte?)$/ : /^(?:eq|gte?)$/).test(rule.op)) return undefined
  const clauses = clausesOf(current)
  const held = clauses.some((clause) => 'field' in clause && clause.field === rule.field)
  if (held) return replaced(current, [{ ...rule, op: 'eq' }], catalog, end)
  return allOf([...clauses, rule.op === 'eq' ? { ...rule, op: end === 'upper' ? 'lte' : 'gte' } : rule])
}

/** 本科以上, and then 放宽到大专: the values from another one on, where the audience holds all from one value on or up to one. */
export const movedInOrder = (current: Rule, rules: Rule[], { attributes }: Catalog): Rule | undefined => {
  const [fresh, more] = rules
  if (fresh?.kind !== 'compare' || fresh.op !== 'eq' || more) return undefined
  const attribute = attributes.find(({ name }) => name === fresh.field)
  const { values = [] } = attribute?.ordered ? orderOf(attribute) : {}
  const place = values.indexOf(String(fresh.value))
  const clauses = clausesOf(current)
  const old = clauses.find((clause) => clause.kind === 'in' && clause.field === fresh.field)
  if (place < 0 || old?.kind !== 'in') return undefined
  const places = old.values.map((value) => values.indexOf(String(value))).sort((a, b) => a - b)
  const together = places.every((at, n) => n === 0 || at === (places[n - 1] as number) + 1)
  const upwards = together && places.at(-1) === values.length - 1 && places[0] !== 0
  const downwards = together && places[0] === 0 && places.at(-1) !== values.length - 1
  if (!upwards && !downwards) return undefined
  const next = upwards ? values.slice(place) : values.slice(0, place + 1)
  return allOf(clauses.map((clause) => (clause === old ? ({ ...old, values: next } as Rule) : clause)))
}
