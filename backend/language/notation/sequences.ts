import type { Span } from '../../segments/literal.ts'
import type { Rule } from '../../segments/rule.ts'
import { bareRowsAt } from './bare-rows.ts'
import { callAt, type Found, type Notation, signAt } from './notation.ts'
import { partOf } from './rows.ts'
import { lengthAt } from './times.ts'

const spanOf = ({ n, unit }: { n: number; unit: string }): Span | undefined =>
  unit === 'quarter'
    ? { n: n * 3, unit: 'month' }
    : unit === 'year'
      ? { n: n * 12, unit: 'month' }
      : { n, unit: unit as Span['unit'] }

/** seq(login, purchase, within 48 hours): the same as a call. */
export const inSequence = (notation: Notation, at: number): Found<Rule> | undefined => {
  const call = callAt(notation, at)
  if (!call || !/^(?:seq|sequence|then|followed|followed_by|funnel|先后)$/.test(call.name)) return undefined
  const first = bareRowsAt(notation, call.open + 1)
  const part = first ? signAt(notation, first.next, [',', ';', '->', '→']) : 0
  const next = first && part ? bareRowsAt(notation, first.next + part) : undefined
  if (!first || !next || next.value.window) return undefined
  const comma = signAt(notation, next.next, [',', ';'])
  const lead = comma ? signAt(notation, next.next + comma, ['within', 'gap', 'max_gap', '<=', '≤', '间隔']) : 0
  const equals = signAt(notation, next.next + comma + lead, ['=', '<='])
  const length = comma ? lengthAt(notation, next.next + comma + lead + equals) : undefined
  const within = length && spanOf(length.value)
  if ((length?.next ?? next.next) !== call.close) return undefined
  const { event, where } = next.value
  return {
    value: {
      kind: 'sequence',
      first: partOf(first.value),
      next: partOf({ event, ...(where ? { where } : {}) }),
      ...(within ? { within } : {}),
    },
    next: call.close + 1,
  }
}

const arrows = ['-->', '->', '=>', '→', '⇒', '➔', '➜']
/** login -> purchase within 48h, login → wealth purchase (≤ 48h): one event behind another. */
export const followed = (notation: Notation, at: number): Found<Rule> | undefined => {
  const first = bareRowsAt(notation, at)
  const arrow = first && signAt(notation, first.next, arrows)
  const next = first && arrow ? bareRowsAt(notation, first.next + arrow) : undefined
  if (!first || !next) return undefined
  const open = signAt(notation, next.next, ['('])
  const comma = open ? 0 : signAt(notation, next.next, [','])
  const lead = signAt(notation, next.next + open + comma, [
    'within',
    'in',
    '<=',
    '<',
    '≤',
    'no more than',
    'at most',
    'max',
    '不超过',
    '间隔',
    '在',
  ])
  const length =
    lead || open ? lengthAt(notation, next.next + open + comma + lead) : lengthAt(notation, next.next + comma)
  const unit = length?.value.unit
  const tail = length ? signAt(notation, length.next, ['later', '内', '之内', '以内', 'after']) : 0
  const close = length && open ? signAt(notation, length.next + tail, [')']) : 0
  const whole = length && (lead || open || tail) && (!open || close) && unit !== 'quarter' && unit !== 'year'
  const { event, where, window } = next.value
  // purchase (≤48h): the time behind the first one
  const told = window?.type === 'last' && !whole ? spanOf(window) : undefined
  if (window && !told) return undefined
  const rule: Rule = {
    kind: 'sequence',
    first: partOf(first.value),
    next: partOf({ event, ...(where ? { where } : {}) }),
    ...(whole && unit ? { within: { n: length.value.n, unit } } : told ? { within: told } : {}),
  }
  return { value: rule, next: whole ? length.next + tail + (close ?? 0) : next.next }
}
