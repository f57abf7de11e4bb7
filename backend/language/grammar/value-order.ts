import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import { type SenseOf, senseOf } from '../lexicon/sense.ts'
import type { State } from './state.ts'
import { nounAfter, skipTo, valuesAt } from './value-at.ts'

const ordered = /tier|level|grade|education|rating|rank|等级|级别|学历|评级|风险|档/i

/** The values of an attribute from low to high; empty where they stand in no order. */
const orderOf = (attribute: Attribute): string[] =>
  attribute.ordered || ordered.test(`${attribute.labels.en} ${attribute.labels.zh}`)
    ? (attribute.values ?? []).filter(({ unknown }) => !unknown).map((one) => one.value)
    : []

/** 风险等级低于C3, "a tier above gold": from a value up or down, the comparator before it. */
export const beyond = (
  state: State,
  at: number,
  attribute: Attribute,
  { value }: SenseOf<'value'>,
  op: Comparator,
): { rule: Rule; end: number } | undefined => {
  const range = op === 'gte' ? rangeFrom(state, at, attribute, { is: 'value', attribute, value }) : undefined
  if (range) return range
  const values = orderOf(attribute)
  const place = values.indexOf(String(value))
  if (place < 0) return undefined
  const kept = {
    gt: values.slice(place + 1),
    gte: values.slice(place),
    lt: values.slice(0, place),
    lte: values.slice(0, place + 1),
    eq: [],
    ne: [],
  }[op]
  if (kept.length === 0) return undefined
  return { rule: { kind: 'in', field: attribute.name, values: kept }, end: nounAfter(state, at + 1, attribute) }
}

/** 黄金及以上, "gold or higher", 白银到黄金: from a value up, down or to another, where the attribute's values stand in an order. */
export const upFrom = (
  state: State,
  at: number,
  attribute: Attribute,
  { value }: SenseOf<'value'>,
): { rule: Rule; end: number } | undefined => {
  const range = rangeFrom(state, at - 1, attribute, { is: 'value', attribute, value })
  if (range) return range
  const after = state.lexemes[at]?.senses.find((sense) => sense.is === 'comparator' && sense.side !== 'before')
  if (after?.is !== 'comparator') return undefined
  const values = orderOf(attribute)
  const place = values.indexOf(String(value))
  if (place < 0) return undefined
  const kept = after.op === 'gte' || after.op === 'gt' ? values.slice(place) : values.slice(0, place + 1)
  return { rule: { kind: 'in', field: attribute.name, values: kept }, end: nounAfter(state, at + 1, attribute) }
}

/** 八月到十月, "January through June", "between bronze and gold": the values from one to the other, where they stand in an order. */
export const rangeFrom = (
  state: State,
  at: number,
  attribute: Attribute,
  { value }: SenseOf<'value'>,
  joint: 'to' | 'and' = 'to',
): { rule: Rule; end: number } | undefined => {
  const link = senseOf(state.lexemes[at + 1], joint) ? at + 1 : skipTo(state, at + 1)
  if (!senseOf(state.lexemes[link], joint)) return undefined
  const place = skipTo(state, link + 1)
  const last = valuesAt(state, place, attribute)[0]
  const values = orderOf(attribute)
  const [from, to] = [values.indexOf(String(value)), values.indexOf(String(last?.value))]
  if (from < 0 || to <= from) return undefined
  return {
    rule: { kind: 'in', field: attribute.name, values: values.slice(from, to + 1) },
    end: nounAfter(state, place + 1, attribute),
  }
}
