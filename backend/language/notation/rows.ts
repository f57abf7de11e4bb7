import type { Attribute, EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { allFields } from '../grammar/rules.ts'
import { fieldConditionAt } from './fields.ts'
import { eventAt, fieldAt, namesAt } from './names.ts'
import { closeOf, type Found, type Notation, quotedAt, signAt, textAt } from './notation.ts'
import { windowAt } from './times.ts'

/** Events of one type that a call speaks of, and what it takes of each. */
export interface Rows {
  event: EventType
  property?: Attribute
  where?: FieldRule
  window?: Window
  /** A whole history was asked for. */
  ever?: boolean
  distinct?: boolean
  /** The day of an event, or its instant: count(distinct day), min(ts). */
  moment?: boolean
  /** Every row counts: count(*). */
  each?: boolean
  /** The amount was told by a word for what is spent, not by its column. */
  spoken?: boolean
  /** No type of event was named. */
  assumed?: boolean
}

/** The type, filter and time of events, as conditions on them are made. */
export const partOf = ({ event, where, window }: Rows) => ({
  event: event.name,
  ...(where ? { where } : {}),
  ...(window ? { window } : {}),
})

const light = [
  ...[',', ';', '|', '，', '、', '&&', '&', '@', ':', '.', '的', '中', '里', '内', '且'],
  ...[
    'where',
    'when',
    'if',
    'with',
    'filter',
    'for',
    'over',
    'in',
    'on',
    'of',
    'from',
    'and',
    'during',
    'the',
    'events',
    'event',
    'records',
    'rows',
    'per customer',
    'by customer',
  ],
]
const distinct = ['distinct', 'unique', 'different', '去重', '不同']
const moments = [
  'ts',
  'timestamp',
  'time',
  'date',
  'day',
  'days',
  'dt',
  'event_time',
  'event_date',
  '日期',
  '时间',
  '天',
]

/** The product or kind of product, or a value of these events, that stands alone. */
const namedRow = (notation: Notation, at: number, event: EventType): Found<FieldRule> | undefined => {
  const quoted = quotedAt(notation, at)
  const code = event.properties.find(({ role }) => role === 'product_code')
  const found = namesAt(notation, quoted ? at + 1 : at).flatMap(({ length, senses }) =>
    senses.flatMap((sense): Found<FieldRule>[] => {
      const next = quoted ? quoted.next : at + length
      if (quoted && at + 1 + length !== quoted.next - 1) return []
      if (sense.is === 'property-value' && sense.event === event)
        return [{ value: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value }, next }]
      const products = sense.is === 'product' ? [sense.product] : sense.is === 'product-kind' ? sense.products : []
      if (!code || products.length === 0) return []
      const values = products.map((product) => product.code)
      const [only] = values
      return [
        {
          value:
            values.length === 1 && only !== undefined
              ? { kind: 'compare', field: code.name, op: 'eq', value: only }
              : { kind: 'in', field: code.name, values },
          next,
        },
      ]
    }),
  )
  return found.reduce<Found<FieldRule> | undefined>(
    (best, each) => (best && best.next > each.next ? best : each),
    undefined,
  )
}

/** The type of event that a stretch names, or else whose property or value it names. */
const eventIn = (notation: Notation, from: number, to: number): { event: EventType; named: boolean } | undefined => {
  const inside = <T>(found: Found<T> | undefined) => (found && found.next <= to ? found.value : undefined)
  for (let at = from; at < to; at += 1) {
    const event = inside(eventAt(notation, at))
    if (event) return { event, named: true }
    const measured = namesAt(notation, at).find(
      ({ length, senses }) => at + length <= to && senses.some((sense) => sense.is === 'measure' && sense.event),
    )
    const own = measured?.senses.flatMap((sense) => (sense.is === 'measure' && sense.event ? [sense.event] : []))[0]
    if (own) return { event: own, named: true }
  }
  const { shop, catalog } = notation.index
  const order = [notation.event, shop, ...catalog.events].filter((event) => event !== undefined)
  for (let at = from; at < to; at += 1) {
    const owner = order.find((event) => inside(fieldAt(notation, at, event)))
    if (owner) return { event: owner, named: false }
  }
  for (let at = from; at < to; at += 1) {
    const owner = order.find((event) => inside(namedRow(notation, at, event)))
    if (owner) return { event: owner, named: false }
  }
  return undefined
}

/** Reads one thing that a call says of its events, and puts it down. */
const itemAt = (notation: Notation, at: number, rows: Rows, filters: FieldRule[]): number | undefined => {
  const { event } = rows
  if (signAt(notation, at, ['*'])) {
    if (rows.property || fieldAt(notation, at + 1, event)) return undefined
    rows.each = true
    return at + 1
  }
  const apart = signAt(notation, at, distinct)
  if (apart) {
    rows.distinct = true
    return at + apart
  }
  const open = signAt(notation, at, ['[', '('])
  const close = open ? closeOf(notation, at) : undefined
  if (close !== undefined) return itemsIn(notation, at + 1, close, rows, filters) ? close + 1 : undefined
  const named = eventAt(notation, at)
  const condition = fieldConditionAt(notation, at, event)
  const denied = condition ? undefined : deniedAt(notation, at, event)
  const window = windowAt(notation, at)
  const field = fieldAt(notation, at, event)
  const row = namedRow(notation, at, event)
  const measured = namesAt(notation, at).find(({ senses }) =>
    senses.some((sense) => sense.is === 'measure' && sense.event === event),
  )
  const ends = [
    condition?.next,
    denied?.next,
    window?.next,
    field?.next,
    row?.next,
    named?.next,
    measured && at + measured.length,
  ]
  const longest = Math.max(0, ...ends.filter((end) => end !== undefined))
  if (longest === 0) {
    const moment = signAt(notation, at, moments)
    if (moment) rows.moment = true
    return moment ? at + moment : undefined
  }
  const filter = [condition, denied].find((each) => each?.next === longest)
  if (filter) filters.push(filter.value)
  else if (window?.next === longest) {
    if (rows.window || rows.ever) return undefined
    if (window.value) rows.window = window.value
    else rows.ever = true
  } else if (named?.next === longest) {
    if (named.value !== event) return undefined
  } else if (field?.next === longest) {
    if (rows.property && rows.property !== field.value) return undefined
    rows.property = field.value
  } else if (row?.next === longest) filters.push(row.value)
  else {
    const amount = event.properties.find(({ role }) => role === 'amount')
    if (amount && !rows.property) rows.property = amount
    rows.spoken = true
  }
  return longest
}

/** `!clicked`, `not (channel = app)` among the conditions on events. */
const deniedAt = (notation: Notation, at: number, event: EventType): Found<FieldRule> | undefined => {
  const not = signAt(notation, at, ['!', 'not', '¬', '非', '未'])
  const condition = not ? fieldConditionAt(notation, at + not, event) : undefined
  return condition && { value: { kind: 'not', of: condition.value }, next: condition.next }
}

const endOfPiece = (notation: Notation, at: number, to: number): number => {
  let end = at + 1
  while (end < to && !/^[,;|()[\]=<>*]$/.test(textAt(notation, end))) end += 1
  return end
}

/** Reads everything between two places; false, with the first piece that says nothing, where something is left. */
const itemsIn = (notation: Notation, from: number, to: number, rows: Rows, filters: FieldRule[]): boolean => {
  let at = from
  while (at < to) {
    const skip = signAt(notation, at, light)
    if (skip) {
      at += skip
      continue
    }
    const either = signAt(notation, at, ['||', 'or', '或'])
    const before = either ? filters.pop() : undefined
    const next = itemAt(notation, at + either, rows, filters)
    if (next === undefined || next > to || (either && !before)) {
      notation.trouble ??= { from: at, to: endOfPiece(notation, at, to) }
      return false
    }
    if (before) {
      const last = filters.pop()
      if (!last) return false
      filters.push({ kind: 'any', of: [before, last] })
    }
    at = next
  }
  return true
}

/** The events between two brackets; `of` where their type was named before. Undefined, with the trouble put down, where something is left. */
export const rowsIn = (notation: Notation, from: number, to: number, of?: Rows): Rows | undefined => {
  const found = of ? { event: of.event, named: true } : eventIn(notation, from, to)
  if (!found) {
    notation.trouble ??= { from, to: endOfPiece(notation, from, to) }
    return undefined
  }
  const rows: Rows = of ? { ...of } : { event: found.event, ...(found.named ? {} : { assumed: true }) }
  const filters: FieldRule[] = rows.where ? [rows.where] : []
  if (!itemsIn(notation, from, to, rows, filters)) return undefined
  const where = allFields(filters)
  return where ? { ...rows, where } : rows
}
