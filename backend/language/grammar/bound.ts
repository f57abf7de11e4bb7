import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Comparator } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Amount, amountAt, isZero } from './amount.ts'
import { opposite } from './rules.ts'
import { type State, take } from './state.ts'

/** A limit on a number: a comparator, or a range. */
export interface Bound {
  op: Comparator
  value: number
  /** With op gte: the upper end of an inclusive range. */
  max?: number
  /** No comparator was said. */
  bare: boolean
  about: boolean
  amount: Amount
  start: number
  next: number
}

/** 5到10万, 5-10k: the first number borrows the scale of the second. */
const scaled = (low: Amount, high: Amount): number =>
  low.scale === 1 &&
  high.scale >= 100 &&
  low.value * high.scale < high.value + high.scale &&
  low.value < high.value / high.scale
    ? low.value * high.scale
    : low.value

/** in [250, 500]: both ends included. */
const interval = (state: State, at: number): Bound | undefined => {
  const said = (place: number) => state.textOf(place, place + 1).trim()
  const open = senseOf(state.lexemes[at], 'filler') && /^(?:in|在|∈)$/.test(said(at)) ? at + 1 : at
  if (said(open) !== '[') return undefined
  const low = amountAt(state, open + 1)
  const high = low && /^[,，、~-]$/.test(said(low.next)) ? amountAt(state, low.next + 1) : undefined
  if (!low || !high || said(high.next) !== ']') return undefined
  const amount = { ...low, ...high, next: high.next + 1 }
  const ends = { value: Math.min(low.value, high.value), max: Math.max(low.value, high.value) }
  return { op: 'gte', ...ends, bare: false, about: false, amount, start: at, next: high.next + 1 }
}

const range = (state: State, at: number): Bound | undefined => {
  const lead = take(state, at, 'between')
  const low = amountAt(state, lead?.next ?? at)
  if (!low) return undefined
  const either = senseOf(state.lexemes[low.next], 'or') ? take(state, low.next, 'or') : undefined
  const next = either && amountAt(state, either.next)
  // "one or two orders"
  const consecutive = next && next.value === low.value + 1 && low.value < 10 && !low.unit ? either : undefined
  const to = take(state, low.next, 'to') ?? consecutive ?? (lead && take(state, low.next, 'and'))
  const high = to && amountAt(state, to.next)
  if (!high || (!lead && low.next !== to.at)) return undefined
  const units = low.duration && high.duration && low.duration.unit !== high.duration.unit
  if (units) return undefined
  const first = scaled(low, high)
  let end = high.next
  const close = take(state, end, 'filler')
  if (close && /^(之间|间|区间)$/.test(state.textOf(close.at, close.next))) end = close.next
  const amount = { ...low, ...high }
  return {
    op: 'gte',
    value: Math.min(first, high.value),
    max: Math.max(first, high.value),
    bare: false,
    about: false,
    amount,
    start: at,
    next: end,
  }
}

/** "within 5000"; 在 before a number says nothing of the kind. */
const withinAt = (state: State, at: number) => {
  const found = take(state, at, 'within')
  return found && /^within$/i.test(state.textOf(found.at, found.next).trim()) ? found : undefined
}

/** 交易总额到六千, 有到500: what a figure comes to. */
const comesTo = (state: State, at: number): Bound | undefined => {
  const lead = /^(?:到|有到|上到|够到)$/.test(state.textOf(at, at + 1).trim()) && !amountAt(state, at - 1) ? at + 1 : 0
  const amount = lead ? amountAt(state, lead) : undefined
  if (!amount || amount.duration || take(state, amount.next, 'to')) return undefined
  const { value, next } = amount
  return { op: 'gte', value, bare: false, about: false, amount, start: at, next }
}

/** "19-24", "5+" where they are names of bands: the numbers that they cover. */
const named = (state: State, start: number): Bound | undefined => {
  const at = take(state, start, 'between')?.next ?? start
  const value = senseOf(state.lexemes[at], 'value')
  const banded = value && value.attribute.type !== 'enum' ? bandedOf(value.attribute) : undefined
  const band = banded?.bands.find((one) => one.value === String(value?.value))
  if (!banded || !band || senseOf(state.lexemes[at], 'number')) return undefined
  const unit = senseOf(state.lexemes[at + 1], 'unit')
  const next = at + (unit ? 2 : 1)
  const amount = { value: band.from, next, scale: 1, plain: false, ...(unit ? { unit: unit.unit } : {}) }
  const base = { bare: false, about: false, amount, start, next }
  if (!Number.isFinite(band.end)) return { ...base, op: 'gte', value: band.from }
  if (!Number.isFinite(band.from)) return { ...base, op: 'lt', value: band.end }
  return { ...base, op: 'gte', value: band.from, max: band.to }
}

/** Reads a limit at a place: over 5000, 5万以上, 25到35岁, at least 3 times, not more than 10, 3. */
export const boundAt = (state: State, at: number): Bound | undefined => {
  const between = interval(state, at) ?? range(state, at) ?? comesTo(state, at) ?? named(state, at)
  if (between) return between
  const denial = take(state, at, 'not')
  const not = denial && isZero(state, denial.at) ? undefined : denial
  const start = not?.next ?? at
  const about = take(state, start, 'about')
  const before = take(state, about?.next ?? start, 'comparator')
  // "turned 50 but not yet 60"
  const notYet = not !== undefined && !before && /not yet$/i.test(state.textOf(not.at, not.next).trim())
  if (not && !before && !notYet) return undefined
  const led = before && before.sense.side !== 'after' ? before : undefined
  const inside = led || not ? undefined : withinAt(state, about?.next ?? start)
  const lead = led?.next ?? inside?.next
  const vague = take(state, lead ?? about?.next ?? start, 'about')
  const amount = amountAt(state, vague?.next ?? lead ?? about?.next ?? start)
  if (!amount || (inside && amount.duration)) return undefined
  // "balance 5000, at least 3 orders": before a number it is of that one
  const leads =
    amountAt(state, amount.next + 1)?.next !== undefined && senseOf(state.lexemes[amount.next + 1], 'number')
  const after = senseOf(state.lexemes[amount.next], 'comparator')
  const trailing =
    leads && /^at /i.test(state.textOf(amount.next, amount.next + 1))
      ? undefined
      : state.lexemes[amount.next]?.senses.find((sense) => sense.is === 'comparator' && sense.side !== 'before')
  const tail = senseOf(state.lexemes[amount.next], 'about') ? 1 : 0
  const often = take(state, at, 'frequency')
  const plus = trailing && after ? 1 : 0
  // 以上 after the number tells the direction when nothing stands before it, or no more than "=": "= 5 or more"
  const equal = led?.sense.op === 'eq' && trailing?.is === 'comparator'
  const op =
    (equal ? undefined : led?.sense.op) ??
    (inside ? 'lte' : undefined) ??
    (trailing?.is === 'comparator' ? trailing.op : amount.duration?.plus ? 'gte' : (often?.sense.op ?? 'eq'))
  const unitAfter = plus ? senseOf(state.lexemes[amount.next + 1], 'unit') : undefined
  return {
    op: notYet ? 'lt' : not ? opposite[op] : op,
    value: amount.value,
    bare: !led && !inside && !plus && !notYet && !amount.duration?.plus,
    about: Boolean(about ?? vague) || tail > 0,
    amount: unitAfter && !amount.unit ? { ...amount, unit: unitAfter.unit } : amount,
    start: at,
    next: amount.next + plus + tail + (unitAfter && !amount.unit ? 1 : 0),
  }
}
