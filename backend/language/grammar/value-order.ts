import type { Attribute } from '../../catalog/catalog.ts'
import { byLetter, naturalOrder } from '../../catalog/natural-order.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import { type SenseOf, senseOf } from '../lexicon/sense.ts'
import { type State, take } from './state.ts'
import { nounAfter, skipTo, valuesAt } from './value-at.ts'
import { namesOf, type Value } from './value-length.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

const monthOf = (one: Value): number | undefined => {
  const name = namesOf(one).find((said) => monthName.test(said))
  return name === undefined ? undefined : months.indexOf(name.slice(0, 3).toLowerCase())
}

const known = new WeakMap<Attribute, { values: string[]; cyclic: boolean }>()

/** The values of an attribute from low to high, also where they are months; `cyclic`: the first comes after the last. Empty without an order. */
export const orderOf = (attribute: Attribute): { values: string[]; cyclic: boolean } => {
  const found = known.get(attribute)
  if (found) return found
  const all = (attribute.values ?? []).filter(({ unknown }) => !unknown)
  const dated = all.length > 2 ? all.map((one) => ({ value: String(one.value), month: monthOf(one) })) : []
  const cyclic = dated.length > 0 && dated.every(({ month }) => month !== undefined)
  const stored = all.map(({ value }) => String(value))
  const values = cyclic
    ? dated.sort((a, b) => (a.month ?? 0) - (b.month ?? 0)).map(({ value }) => value)
    : attribute.ordered
      ? stored
      : (naturalOrder(stored) ?? [])
  const order = { values, cyclic }
  known.set(attribute, order)
  return order
}

const sides: [RegExp, Comparator][] = [
  [/^(?:before|prior to|earlier than|(?:以|之)?前)$/i, 'lt'],
  [/^(?:after|later than|(?:以|之)?后)$/i, 'gt'],
  [/^(?:since|起|以来|开始)$/i, 'gte'],
  [/^(?:until|till|by|为止)$/i, 'lte'],
]
const sideOf = (said: string): Comparator | undefined => sides.find(([words]) => words.test(said))?.[1]

/** 三月以前: which side of a month is meant, by the word behind it. */
const timeBehind = (state: State, at: number): Comparator | undefined => {
  const said = state.textOf(at, at + 1).trim()
  return /\p{Script=Han}/u.test(said) ? sideOf(said) : undefined
}

/** "before April": the same by the word before it. */
export const timeBefore = (state: State, at: number): Comparator | undefined => {
  for (const length of [1, 2]) {
    const said = state.textOf(at, at + length).trim()
    const op = /[a-z]/i.test(said) ? sideOf(said) : undefined
    if (op) return op
  }
  return undefined
}

/** January through June, 一月到六月, "between primary and secondary": both ends and what lies between, where the values stand in an order. */
export const rangeFrom = (state: State, at: number, attribute: Attribute): { rule: Rule; end: number } | undefined => {
  const opened = senseOf(state.lexemes[at], 'between') !== undefined
  const place = opened ? skipTo(state, at + 1) : at
  const from = valuesAt(state, place, attribute)[0]
  if (!from || from.unknown) return undefined
  const behind = nounAfter(state, place + 1, attribute)
  const link = take(state, behind, 'to') ?? (opened ? take(state, behind, 'and') : undefined)
  if (!link) return undefined
  const last = skipTo(state, link.next)
  const to = valuesAt(state, last, attribute)[0]
  const { values: known, cyclic } = orderOf(attribute)
  // from B to D is the same whichever end is the higher
  const values = known.length > 0 ? known : (byLetter((attribute.values ?? []).map((one) => String(one.value))) ?? [])
  const [low, high] = [values.indexOf(String(from.value)), to ? values.indexOf(String(to.value)) : -1]
  if (!to || low < 0 || high < 0) return undefined
  const wraps = low > high
  if (wraps && !cyclic) return undefined
  const kept = wraps ? [...values.slice(low), ...values.slice(0, high + 1)] : values.slice(low, high + 1)
  const noun = nounAfter(state, last + 1, attribute)
  const closed = /^(?:之间|之間|间|inclusive)$/i.test(state.textOf(noun, noun + 1).trim()) ? noun + 1 : noun
  return { rule: { kind: 'in', field: attribute.name, values: kept }, end: closed }
}

/** 风险等级低于C3, "a tier above gold": from a value up or down, the comparator before it. */
export const beyond = (
  state: State,
  at: number,
  attribute: Attribute,
  { value }: SenseOf<'value'>,
  op: Comparator,
): { rule: Rule; end: number } | undefined => {
  const { values } = orderOf(attribute)
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

/** 黄金及以上, "gold or higher": from a value up or down, where the attribute's values stand in an order. */
export const upFrom = (
  state: State,
  at: number,
  attribute: Attribute,
  { value }: SenseOf<'value'>,
): { rule: Rule; end: number } | undefined => {
  const { values, cyclic } = orderOf(attribute)
  const place = values.indexOf(String(value))
  if (place < 0) return undefined
  const timed = cyclic ? timeBehind(state, at) : undefined
  if (timed) return beyond(state, at, attribute, { is: 'value', attribute, value }, timed)
  const after = state.lexemes[at]?.senses.find((sense) => sense.is === 'comparator' && sense.side !== 'before')
  if (after?.is !== 'comparator') return undefined
  const kept = after.op === 'gte' || after.op === 'gt' ? values.slice(place) : values.slice(0, place + 1)
  return { rule: { kind: 'in', field: attribute.name, values: kept }, end: nounAfter(state, at + 1, attribute) }
}
