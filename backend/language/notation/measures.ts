import type { Measure, Quantity } from '../../segments/rule.ts'
import { amountOfEach, measureOf } from '../grammar/frame.ts'
import { bareRowsAt } from './bare-rows.ts'
import { columnAt, columnCallAt, quantityOf, type Taken, timeNamedAt } from './columns.ts'
import { fieldAt, namesAt } from './names.ts'
import { callAt, closeOf, type Found, type Notation, signAt, textAt } from './notation.ts'
import { type Rows, rowsIn } from './rows.ts'
import { windowAt } from './times.ts'

const calls: Record<string, Taken> = {
  ...{
    count: 'count',
    cnt: 'count',
    num: 'count',
    number: 'count',
    n: 'count',
    count_if: 'count',
    countif: 'count',
    freq: 'count',
    计数: 'count',
    次数: 'count',
    笔数: 'count',
  },
  ...{
    n_distinct: 'distinct',
    count_distinct: 'distinct',
    countdistinct: 'distinct',
    nunique: 'distinct',
    n_unique: 'distinct',
    distinct_count: 'distinct',
    distinctcount: 'distinct',
    uniq: 'distinct',
    distinct: 'distinct',
    approx_count_distinct: 'distinct',
    去重计数: 'distinct',
  },
  ...{ sum: 'sum', total: 'sum', sum_if: 'sum', sumif: 'sum', 求和: 'sum', 合计: 'sum', 总和: 'sum' },
  ...{ avg: 'avg', mean: 'avg', average: 'avg', 平均: 'avg', 均值: 'avg', 平均值: 'avg' },
  ...{ min: 'min', minimum: 'min', 最小: 'min', 最小值: 'min', max: 'max', maximum: 'max', 最大: 'max', 最大值: 'max' },
  ...{ active_days: 'days', n_days: 'days', count_days: 'days', distinct_days: 'days', num_days: 'days' },
}

/** What a call takes of its events. */
const measureIn = (taken: Taken, rows: Rows): Measure | undefined => {
  const { event, property, distinct, moment, each } = rows
  if (taken === 'days') return { type: 'days' }
  if (taken === 'distinct' || (taken === 'count' && distinct)) {
    if (moment) return { type: 'days' }
    if (!property) return undefined
    if (property.role === 'order') return { type: 'orders' }
    if (property.role === 'product_code') return { type: 'products' }
    return { type: 'distinct', property: property.name }
  }
  if (taken === 'count') return each || moment ? { type: 'count' } : measureOf(event, 'times')
  // an order that runs over several events is worth what they add up to
  const orders = event.properties.some(({ role }) => role === 'order')
  if (taken === 'avg' && rows.spoken && orders && !amountOfEach(event)) return { type: 'order_value' }
  const amount = property ?? event.properties.find(({ role }) => role === 'amount')
  return amount && (amount.type === 'integer' || amount.type === 'decimal')
    ? { type: taken, property: amount.name }
    : undefined
}

/** count(purchase, last 90d), sum(amount | 近6个月), n_distinct(StockCode | …), also coalesce(…, 0) around one. */
const calledAt = (notation: Notation, at: number): Found<Quantity> | undefined => {
  const call = callAt(notation, at)
  if (!call) return undefined
  if (/^(?:coalesce|ifnull|nvl|isnull|round|abs|int)$/.test(call.name)) {
    const inner = calledAt(notation, call.open + 1)
    const zero = inner && signAt(notation, inner.next, [',']) && textAt(notation, inner.next + 1) === '0' ? 2 : 0
    const fits = inner && call.name !== 'abs' && inner.next + zero === call.close
    return fits ? { value: inner.value, next: call.close + 1 } : undefined
  }
  const taken = Object.hasOwn(calls, call.name) ? calls[call.name] : undefined
  if (!taken) return columnCallAt(notation, call)
  const rows = rowsIn(notation, call.open + 1, call.close)
  const measure = rows && measureIn(taken, rows)
  if (!rows || !measure) {
    notation.trouble ??= { from: call.open + 1, to: call.close }
    return undefined
  }
  notation.event = rows.event
  return { value: quantityOf(rows, measure), next: call.close + 1 }
}

/** transactions.where(channel = app).count(), purchase[last 90d].sum(amount), login.count. */
const chainedAt = (notation: Notation, at: number): Found<Quantity> | undefined => {
  const start = bareRowsAt(notation, at)
  if (!start || !signAt(notation, start.next, ['.'])) return undefined
  let rows = start.value
  let next = start.next
  while (signAt(notation, next, ['.'])) {
    const call = callAt(notation, next + 1)
    const timed = call ? undefined : timeNamedAt(notation, next + 1)
    if (timed) {
      rows = { ...rows, window: timed.value }
      next = timed.next
      continue
    }
    const taken = calls[call?.name ?? textAt(notation, next + 1)]
    const more = call && rowsIn(notation, call.open + 1, call.close, rows)
    const property = call ? undefined : fieldAt(notation, next + 1, rows.event)
    if (call && !more) {
      notation.trouble ??= { from: call.open + 1, to: call.close }
      return undefined
    }
    if (more) rows = more
    if (taken) {
      const measure = measureIn(taken, rows)
      return measure && { value: quantityOf(rows, measure), next: call ? call.close + 1 : next + 2 }
    }
    if (call && !/^(?:where|filter|last|within|window|in|since|during)$/.test(call.name)) return undefined
    if (!call && !property) return undefined
    if (property) rows = { ...rows, property: property.value }
    next = call ? call.close + 1 : (property?.next ?? next + 1)
  }
  return undefined
}

const countWords = ['次数', '笔数', '频次', '数', '单数', '次']
/** A figure of a customer: a field, a call, a chain of calls, the name of a column, events that are counted. */
export const quantityAt = (notation: Notation, at: number): Found<Quantity> | undefined => {
  const made = calledAt(notation, at) ?? chainedAt(notation, at) ?? columnAt(notation, at)
  if (made || notation.trouble) return made
  const field = fieldAt(notation, at, 'customers')
  if (field && (field.value.type === 'integer' || field.value.type === 'decimal'))
    return { value: { of: 'attribute', field: field.value.name }, next: field.next }
  const spoken = spokenAt(notation, at)
  const rows = bareRowsAt(notation, at)
  if (!rows || (spoken && spoken.next >= rows.next)) return spoken
  const measure = measureOf(rows.value.event, 'times')
  const tail = signAt(notation, rows.next, countWords)
  return measure && { value: quantityOf(rows.value, measure), next: rows.next + tail }
}

/** 近6个月交易金额, aov(last 90d): a figure in words, with its time before it or in brackets behind. */
const spokenAt = (notation: Notation, at: number): Found<Quantity> | undefined => {
  const window = windowAt(notation, at)
  const place = window?.value ? window.next + signAt(notation, window.next, ['的', '内']) : at
  const said = namesAt(notation, place).flatMap(({ length, senses }) =>
    senses.flatMap((sense) => {
      const event = sense.is === 'measure' ? (sense.event ?? notation.index.shop) : undefined
      const measure = event && sense.is === 'measure' ? measureOf(event, sense.measure) : undefined
      return event && measure
        ? [{ event, measure, next: place + length, own: sense.is === 'measure' && sense.event }]
        : []
    }),
  )
  const best = said.reduce<(typeof said)[number] | undefined>(
    (found, each) => (found && (found.next > each.next || (found.next === each.next && found.own)) ? found : each),
    undefined,
  )
  if (!best) return undefined
  const close = signAt(notation, best.next, ['(', '[']) ? closeOf(notation, best.next) : undefined
  const rows = close === undefined ? undefined : rowsIn(notation, best.next + 1, close, { event: best.event })
  const whole = rows ?? { event: best.event }
  const next = rows && close !== undefined ? close + 1 : best.next
  return { value: quantityOf({ ...whole, ...(window?.value ? { window: window.value } : {}) }, best.measure), next }
}

/** Whether two figures are the same one. */
export const sameFigure = (one: Quantity, other: Quantity): boolean => JSON.stringify(one) === JSON.stringify(other)
