import type { Comparator, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { WindowUnit } from '../time/window-reader.ts'
import { comparatorAt } from './fields.ts'
import { eventAt, fieldAt, joinedName } from './names.ts'
import { callAt, type Found, type Notation, signAt, textAt } from './notation.ts'
import { sinceThen, unitNamed } from './times.ts'
import { numberAt } from './values.ts'

/** days_since(last_login) > 60, datediff(today, last_order) >= 90, days_since_last_login > 60. */
export const elapsed = (notation: Notation, at: number): Found<Rule> | undefined => {
  const call = callAt(notation, at)
  const spelt = call?.name ?? joinedName(notation, at)?.value.toLowerCase() ?? ''
  const [, said = '', behind = ''] =
    /^(days?|weeks?|months?|years?|date)_?(?:since|diff|from|ago)_?(.*)$/.exec(spelt) ?? []
  const unit = said === 'date' ? 'day' : unitNamed(said.startsWith('mo') ? 'mo' : said.slice(0, 1))
  if (!unit) return undefined
  let of: { field: string } | { which: 'first' | 'last'; event: string } | undefined
  const [, which, name] = /^(first|last|latest|prev)_(.+)$/.exec(behind) ?? []
  const named = name === undefined ? undefined : namedEvent(notation, name)
  if (named) of = { which: which === 'first' ? 'first' : 'last', event: named }
  if (call && !of) {
    const quoted = signAt(notation, call.open + 1, ["'day'", 'day', "'d'", "'month'"])
    const lead = quoted ? quoted + signAt(notation, call.open + 1 + quoted, [',']) : 0
    const now = signAt(notation, call.open + 1 + lead, ['today ( )', 'now ( )', 'today', 'now', 'current_date'])
    const place = call.open + 1 + lead + now + (now ? signAt(notation, call.open + 1 + lead + now, [',']) : 0)
    const edge = signAt(notation, place, ['last', 'first', 'latest', '最近', '最后', '首次'])
    const field = fieldAt(notation, place, 'customers')
    const event = edge ? eventAt(notation, place + edge) : undefined
    const end = (next: number) => next === call.close || (signAt(notation, next, [',']) > 0 && call.close - next <= 4)
    if (field && end(field.next) && /^(?:date|timestamp)$/.test(field.value.type)) of = { field: field.value.name }
    else if (event && end(event.next))
      of = { which: /^(?:first|首)/.test(textAt(notation, place)) ? 'first' : 'last', event: event.value.name }
    else return undefined
  }
  const next = call ? call.close + 1 : (joinedName(notation, at)?.next ?? at)
  const limit = of && limitOfLength(notation, next, unit)
  if (!of || !limit) return undefined
  const window = limit.value
  const rule: Rule = 'field' in of ? { kind: 'date', field: of.field, window } : { kind: 'occurrence', ...of, window }
  return { value: rule, next: limit.next }
}

/** `> 60`, `between 30 and 90` behind a length of time since then. */
const limitOfLength = (notation: Notation, at: number, unit: WindowUnit): Found<Window> | undefined => {
  const sign = comparatorAt(notation, at)
  const number = sign && numberAt(notation, sign.next)
  const window = sign && number ? sinceThen(sign.value, number.value.value, unit) : undefined
  if (window && number) return { value: window, next: number.next }
  const lead = signAt(notation, at, ['between', 'in', '介于'])
  const open = lead ? signAt(notation, at + lead, ['[', '(']) : 0
  const low = lead ? numberAt(notation, at + lead + open) : undefined
  const joint = low ? signAt(notation, low.next, ['and', 'to', ',', '-', '~', '..', '和', '到', '至']) : 0
  const high = low && joint ? numberAt(notation, low.next + joint) : undefined
  const close = high && open ? signAt(notation, high.next, [']', ')']) : 0
  const [min, max] = [low?.value.value ?? -1, high?.value.value ?? -1]
  if (!high || (open && !close) || min < 0 || max <= min || !Number.isInteger(min) || !Number.isInteger(max))
    return undefined
  return { value: { type: 'ago', min, max, unit }, next: high.next + close }
}

const namedEvent = (notation: Notation, name: string): string | undefined =>
  notation.index.catalog.events.find(({ name: own, labels, synonyms }) =>
    [own, labels.en, ...synonyms.en].some((word) => word.toLowerCase() === name || `${word.toLowerCase()}s` === name),
  )?.name

/** year(open_date) = 2025 */
export const dated = (notation: Notation, at: number): Found<Rule> | undefined => {
  const call = callAt(notation, at)
  const field = call && /^(?:year|年)$/.test(call.name) ? fieldAt(notation, call.open + 1, 'customers') : undefined
  if (!call || field?.next !== call.close || !/^(?:date|timestamp)$/.test(field.value.type)) return undefined
  const sign = comparatorAt(notation, call.close + 1)
  const year = sign && numberAt(notation, sign.next)
  if (!sign || !year || year.value.value < 1900 || year.value.value > 2100) return undefined
  const { value } = year.value
  const [from, to] = [`${value}-01-01`, `${value}-12-31`]
  const windows: Partial<Record<Comparator, Window>> = {
    eq: { type: 'range', from, to },
    gte: { type: 'range', from },
    lte: { type: 'range', to },
    gt: { type: 'range', from: `${value + 1}-01-01` },
    lt: { type: 'range', to: `${value - 1}-12-31` },
  }
  const window = windows[sign.value]
  return window && { value: { kind: 'date', field: field.value.name, window }, next: year.next }
}
