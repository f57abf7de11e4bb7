import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, FieldRule } from '../../segments/rule.ts'
import { afterLetter } from '../grammar/limit.ts'
import { allFields } from '../grammar/rules.ts'
import { orderOf } from '../grammar/value-order.ts'
import { noOf, yesOf } from '../lexicon/flags.ts'
import { fieldAt } from './names.ts'
import { type Fields, type Found, type Notation, quotedAt, signAt, textAt } from './notation.ts'
import { momentAt } from './times.ts'
import { numberAt, valueAt, valuesAt } from './values.ts'

const comparators: [Comparator, string[]][] = [
  ['gte', ['>=', '=>', '≥', '≧', '⩾', 'gte', '大于等于', '不小于', '不低于', '不少于']],
  ['lte', ['<=', '=<', '≤', '≦', '⩽', 'lte', '小于等于', '不大于', '不高于', '不超过']],
  ['ne', ['!==', '!=', '<>', '≠', '=!=', 'is not', '不等于', '不是']],
  ['eq', ['===', '==', ':=', '=', 'equals', 'is', '等于', '为', '是']],
  ['gt', ['>', 'gt', '大于', '高于', '超过']],
  ['lt', ['<', 'lt', '小于', '低于', '少于']],
]
/** A sign that compares. */
export const comparatorAt = (notation: Notation, at: number): Found<Comparator> | undefined => {
  for (const [value, signs] of comparators) {
    const length = signAt(notation, at, signs)
    if (length) return { value, next: at + length }
  }
  return undefined
}

/** A number as the field counts it: 24m of a field in months. */
const amountOf = (notation: Notation, at: number, { unit }: Attribute): Found<number> | undefined => {
  const number = numberAt(notation, at)
  return number && { value: afterLetter(number.value.value, number.value.scale, unit), next: number.next }
}

const isNumber = ({ type }: Attribute) => type === 'integer' || type === 'decimal'
const isMoment = ({ type }: Attribute) => type === 'date' || type === 'timestamp'
const not = (rule: FieldRule): FieldRule =>
  rule.kind === 'compare' && rule.op === 'eq' ? { ...rule, op: 'ne' } : { kind: 'not', of: rule }

const nothing = ['null', 'none', 'missing', 'unknown', 'empty', 'nan', 'na', 'blank', '空', '空值', '缺失', '未知']
/** `is null`, `== null`, 为空, 非空: whether there is a value at all. */
const presenceAt = (notation: Notation, at: number, { name, values }: Attribute): Found<FieldRule> | undefined => {
  const denied =
    signAt(notation, at, ['is not', 'isnt', '!=', '<>', '≠', '不为', '不是', '非']) || signAt(notation, at, ['not'])
  const is = denied || signAt(notation, at, ['is', '==', '=', '为', '是'])
  const word = signAt(notation, at + is, nothing)
  // a value that is called so is a value
  const own = values?.some(({ value, unknown }) => !unknown && value.toLowerCase() === textAt(notation, at + is))
  if (!is || !word || own) return undefined
  const missing: FieldRule = { kind: 'missing', field: name }
  return { value: denied ? { kind: 'not', of: missing } : missing, next: at + is + word }
}

/** `in [a, b]`, `not in (a, b)`, ∈, and ranges in brackets or with two points. */
const membershipAt = (notation: Notation, at: number, field: Attribute): Found<FieldRule> | undefined => {
  const denied = signAt(notation, at, ['not in', '∉', '不属于', '不在'])
  const sign = denied || signAt(notation, at, ['in', '∈', '属于', '==', '='])
  const open = signAt(notation, at + sign, ['(', '[', '{'])
  if (!sign) return undefined
  const wrap = (rule: FieldRule, next: number) => ({ value: denied ? not(rule) : rule, next })
  const low = isNumber(field) ? amountOf(notation, at + sign + open, field) : undefined
  const mark = low && signAt(notation, low.next, open ? [',', '..', '-', '~', '到', '至'] : ['..', '-', '~'])
  const high = mark ? amountOf(notation, low.next + mark, field) : undefined
  const close = high && open ? signAt(notation, high.next, [']', ')']) : 0
  const brackets = signAt(notation, at + sign, ['['])
  if (low && high && low.value < high.value && (open ? brackets && close : true))
    return wrap(
      {
        kind: 'between',
        field: field.name,
        min: low.value,
        max: high.value,
        ...(close && signAt(notation, high.next, [')']) ? { exclusiveMax: true } : {}),
      },
      high.next + close,
    )
  const order = orderOf(field).values
  const [from, to] = order.length > 0 ? rangeOfValues(notation, at + sign, field) : []
  if (from && to) {
    const places = [order.indexOf(from.value), order.indexOf(to.value)]
    const values = order.slice(Math.min(...places), Math.max(...places) + 1)
    return wrap({ kind: 'in', field: field.name, values }, to.next)
  }
  const values = valuesAt(notation, at + sign, field)
  if (!values || (!open && values.value.length < 2)) return undefined
  return wrap({ kind: 'in', field: field.name, values: values.value }, values.next)
}

/** gold..diamond, (gold..diamond) */
const rangeOfValues = (notation: Notation, at: number, field: Attribute): Found<string>[] => {
  const open = signAt(notation, at, ['(', '['])
  const from = valueAt(notation, at + open, field)
  const dots = from ? signAt(notation, from.next, ['...', '..', '~']) : 0
  const to = from && dots ? valueAt(notation, from.next + dots, field) : undefined
  const close = to && open ? signAt(notation, to.next, [')', ']']) : 0
  if (!from || !to || (open && !close)) return []
  return [from, { ...to, next: to.next + close }].map(({ value, next }) => ({ value: String(value), next }))
}

/** `between 1 and 5`, `between '2026-01-01' and '2026-03-31'`. */
const betweenAt = (notation: Notation, at: number, field: Attribute): Found<FieldRule> | undefined => {
  const lead = signAt(notation, at, ['between', '介于', '在'])
  if (!lead) return undefined
  const joint = (place: number) => signAt(notation, place, ['and', 'to', '和', '与', '到', '至', '-', '~', ','])
  const from = isMoment(field) ? momentAt(notation, at + lead, 'gte') : undefined
  const to = from && joint(from.next) ? momentAt(notation, from.next + joint(from.next), 'lte') : undefined
  if (from?.value.type === 'range' && to?.value.type === 'range')
    return {
      value: { kind: 'date', field: field.name, window: { ...from.value, ...to.value } },
      next: to.next,
    }
  const low = isNumber(field) ? amountOf(notation, at + lead, field) : undefined
  const high = low && joint(low.next) ? amountOf(notation, low.next + joint(low.next), field) : undefined
  const value = low && high && { kind: 'between' as const, field: field.name, min: low.value, max: high.value }
  return value && { value, next: high.next + signAt(notation, high.next, ['之间']) }
}

const wordings: ['contains' | 'starts_with' | 'ends_with', string[]][] = [
  [
    'contains',
    ['contains', 'containing', 'ilike', 'like', 'includes', 'has', '~*', '~', '=~', '包含', '含有', '含', '带'],
  ],
  ['starts_with', ['startswith', 'starts with', 'begins with', '以']],
  ['ends_with', ['endswith', 'ends with']],
]
/** `contains 'HEART'`, `like '%HEART%'`, 含 CHRISTMAS: a part of a text. */
const textAtField = (notation: Notation, at: number, field: Attribute): Found<FieldRule> | undefined => {
  const denied = signAt(notation, at, ['not', '不'])
  for (const [op, words] of field.type === 'text' ? wordings : []) {
    const word = signAt(notation, at + denied, words)
    const open = word ? signAt(notation, at + denied + word, ['(']) : 0
    const place = at + denied + word + open
    const value = word ? quotedAt(notation, place) : undefined
    if (!value || (open && !signAt(notation, value.next, [')']))) continue
    const [, before = '', text = '', behind = ''] = /^(%?)(.*?)(%?)$/s.exec(value.value) ?? []
    const like = before || behind
    const kind = like ? (before && behind ? 'contains' : before ? 'ends_with' : 'starts_with') : op
    if (/[%_*]/.test(text) || text === '') continue
    const rule: FieldRule = { kind: 'text', field: field.name, op: kind, value: text }
    return { value: denied ? not(rule) : rule, next: value.next + open }
  }
  return undefined
}

const mirrored: Record<Comparator, Comparator> = { gt: 'lt', gte: 'lte', lt: 'gt', lte: 'gte', eq: 'eq', ne: 'ne' }
/** The comparator seen from the other side: 1000 <= balance is balance >= 1000. */
export const mirror = (op: Comparator): Comparator => mirrored[op]

/** A field compared with a value, a moment, or a place in an order of values. */
const comparedAt = (notation: Notation, at: number, field: Attribute): Found<FieldRule> | undefined => {
  const sign = comparatorAt(notation, at)
  if (!sign) return undefined
  const { value: op, next } = sign
  if (isMoment(field)) {
    const moment = momentAt(notation, next, op === 'ne' ? 'eq' : op)
    const rule: FieldRule | undefined = moment && { kind: 'date', field: field.name, window: moment.value }
    return moment && rule && { value: op === 'ne' ? not(rule) : rule, next: moment.next }
  }
  const value = valueAt(notation, next, field)
  if (!value) return undefined
  if (op === 'eq' || op === 'ne' || isNumber(field))
    return { value: { kind: 'compare', field: field.name, op, value: value.value }, next: value.next }
  const order = orderOf(field).values
  const place = order.indexOf(String(value.value))
  if (place < 0) return undefined
  const from = op === 'gt' ? place + 1 : op === 'gte' ? place : 0
  const to = op === 'lt' ? place : op === 'lte' ? place + 1 : order.length
  return { value: { kind: 'in', field: field.name, values: order.slice(from, to) }, next: value.next }
}

/** A yes or no that stands alone: housing. */
const flagOf = (field: Attribute): FieldRule | undefined => {
  const yes = yesOf(field)
  return yes === undefined || noOf(field) === undefined
    ? undefined
    : { kind: 'compare', field: field.name, op: 'eq', value: yes }
}

/** 1000 <= balance < 5000: a field between two signs, or behind a number. */
const chainAt = (notation: Notation, at: number, of: Fields): Found<FieldRule> | undefined => {
  const low = numberAt(notation, at)
  const sign = low && comparatorAt(notation, low.next)
  const field = sign && fieldAt(notation, sign.next, of)
  if (!low || !sign || !field || !isNumber(field.value)) return undefined
  const from = afterLetter(low.value.value, low.value.scale, field.value.unit)
  const first: FieldRule = { kind: 'compare', field: field.value.name, op: mirror(sign.value), value: from }
  const second = /^[<>≤≥]/.test(textAt(notation, field.next))
    ? comparedAt(notation, field.next, field.value)
    : undefined
  const both = second && allFields([first, second.value])
  return both ? { value: both, next: second.next } : { value: first, next: field.next }
}

const saidOf = (notation: Notation, next: number, field: Attribute): Found<FieldRule> | undefined =>
  presenceAt(notation, next, field) ??
  membershipAt(notation, next, field) ??
  betweenAt(notation, next, field) ??
  textAtField(notation, next, field) ??
  comparedAt(notation, next, field)

/** `product in (FD01, FD02)`: a product may be told by its name or its code. */
const byCode = (notation: Notation, next: number, { role }: Attribute, of: Fields): Found<FieldRule> | undefined => {
  const code =
    of === 'customers' || role !== 'product_name' ? undefined : of.properties.find((one) => one.role === 'product_code')
  return code && saidOf(notation, next, code)
}

/** A condition on one field of customers, or of the events of one type. */
export const fieldConditionAt = (notation: Notation, at: number, of: Fields): Found<FieldRule> | undefined => {
  const chain = chainAt(notation, at, of)
  if (chain) return chain
  const named = fieldAt(notation, at, of)
  if (!named) return undefined
  const { value: field, next } = named
  const said = saidOf(notation, next, field) ?? byCode(notation, next, field, of)
  if (said) return said
  const flag = flagOf(field)
  return flag && { value: flag, next }
}
