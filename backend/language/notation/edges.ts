import type { FieldRule, Rule } from '../../segments/rule.ts'
import { comparatorAt, fieldConditionAt } from './fields.ts'
import { callAt, type Found, type Notation, signAt } from './notation.ts'
import { type Rows, rowsIn } from './rows.ts'
import { momentAt, windowAt } from './times.ts'
import { valuesAt } from './values.ts'

/** last(login).device = ios, first(transaction) >= 2026-01-01, max(login.ts) < now - 60d, mode(transaction.category) = travel. */
export const edged = (notation: Notation, at: number): Found<Rule> | undefined => {
  const call = callAt(notation, at)
  if (!call) return undefined
  const which = /^(?:first|min|earliest|minimum)$/.test(call.name) ? 'first' : 'last'
  const mode = /^(?:mode|most_common|most_frequent|众数|最常)$/.test(call.name)
  if (!mode && !/^(?:first|last|min|max|minimum|maximum|earliest|latest)$/.test(call.name)) return undefined
  const trouble = notation.trouble
  const rows = rowsIn(notation, call.open + 1, call.close)
  if (!rows) return undefined
  const base = { event: rows.event.name, ...(rows.where ? { where: rows.where } : {}) }
  if (mode) {
    const property = rows.property
    const sign = comparatorAt(notation, call.close + 1) ?? { value: 'eq' as const, next: call.close + 1 }
    const word = signAt(notation, call.close + 1, ['in'])
    const values = property && valuesAt(notation, word ? call.close + 1 + word : sign.next, property)
    if (!property || !values || sign.value !== 'eq') return undefined
    const timed = rows.window ? { window: rows.window } : {}
    return {
      value: { kind: 'preference', ...base, ...timed, property: property.name, values: values.value },
      next: values.next,
    }
  }
  const dot = signAt(notation, call.close + 1, ['.'])
  if (dot || rows.property) {
    // the property of the last event is said inside or behind: last(login.device) = ios
    if (!dot && /^(?:min|max)/.test(call.name)) {
      notation.trouble = trouble as never
      return undefined
    }
    const condition = dot
      ? fieldConditionAt(notation, call.close + 1 + dot, rows.event)
      : insideAt(notation, call.close, rows)
    const timed = rows.window ? { window: rows.window } : {}
    return condition && { value: { kind: 'edge', which, ...base, ...timed, is: condition.value }, next: condition.next }
  }
  const inside = signAt(notation, call.close + 1, ['within', 'in', 'during', '在'])
  const time = inside ? windowAt(notation, call.close + 1 + inside) : undefined
  if (time?.value) return { value: { kind: 'occurrence', which, ...base, window: time.value }, next: time.next }
  const sign = comparatorAt(notation, call.close + 1)
  const moment = sign && momentAt(notation, sign.next, sign.value)
  return moment && { value: { kind: 'occurrence', which, ...base, window: moment.value }, next: moment.next }
}

/** last(login.device) = ios: the comparison stands behind the bracket. */
const insideAt = (notation: Notation, close: number, { property }: Rows): Found<FieldRule> | undefined => {
  const sign = comparatorAt(notation, close + 1)
  const word = signAt(notation, close + 1, ['in'])
  const values =
    property && (sign?.value === 'eq' || word)
      ? valuesAt(notation, sign?.next ?? close + 1 + word, property)
      : undefined
  if (!property || !values) return undefined
  const [only] = values.value
  return values.value.length === 1 && only !== undefined
    ? { value: { kind: 'compare', field: property.name, op: 'eq', value: only }, next: values.next }
    : { value: { kind: 'in', field: property.name, values: values.value }, next: values.next }
}
