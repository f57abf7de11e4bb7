import type { Comparator, Quantity, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { comparatorAt, mirror } from './fields.ts'
import { quantityAt, sameFigure } from './measures.ts'
import { callAt, type Found, type Notation, signAt, textAt } from './notation.ts'
import { windowAt } from './times.ts'
import { numberAt } from './values.ts'

const means = /^(?:avg|mean|average|平均|均值|平均值)$/
const quantiles = /^(?:percentile|quantile|pctl|percentile_cont|approx_percentile|分位数|百分位)$/

/** `> mean(x)`, `>= percentile(x, 90)`: a figure beside that of all. */
const besideAll = (notation: Notation, at: number, figure: Quantity, op: Comparator): Found<Rule> | undefined => {
  const above = op === 'gt' || op === 'gte'
  if (op === 'eq' || op === 'ne') return undefined
  const call = callAt(notation, at)
  const plain = call ? 0 : signAt(notation, at, ['mean', 'average', 'avg', '平均值', '平均', '均值'])
  const average: Rule = { kind: 'average', of: figure, direction: above ? 'above' : 'below' }
  if (plain) return { value: average, next: at + plain }
  if (!call || !(means.test(call.name) || quantiles.test(call.name))) return undefined
  const inner = quantityAt(notation, call.open + 1)
  const same = inner !== undefined && sameFigure(inner.value, figure)
  if (means.test(call.name))
    return same && inner.next === call.close ? { value: average, next: call.close + 1 } : undefined
  const part = same ? signAt(notation, inner.next, [',', ';', '|']) : 0
  const share = inner && part ? numberAt(notation, inner.next + part) : undefined
  if (!share || share.next !== call.close) return undefined
  const percent = share.value.value <= 1 && !share.value.percent ? share.value.value * 100 : share.value.value
  const cut = Number((above ? 100 - percent : percent).toFixed(6))
  return cut > 0 && cut < 100
    ? { value: { kind: 'rank', by: figure, direction: above ? 'top' : 'bottom', percent: cut }, next: call.close + 1 }
    : undefined
}

const limited = (figure: Quantity, op: Comparator, value: number, max?: number): Rule => {
  if (figure.of === 'attribute')
    return max === undefined
      ? { kind: 'compare', field: figure.field, op, value }
      : { kind: 'between', field: figure.field, min: value, max }
  const { of: _, ...rest } = figure as Extract<Quantity, { of: 'event' }>
  return { kind: 'event', ...rest, op, value, ...(max === undefined ? {} : { max }) }
}

/** A time behind a limit: `logins >= 3 (30d)`, `purchases = 0 in last 30d`, `txns > 5 / 30d`. */
const timeBehind = (notation: Notation, at: number): Found<Window> | undefined => {
  const open = signAt(notation, at, ['(', '['])
  const lead = open || signAt(notation, at, ['@', '/'])
  const window = windowAt(notation, at + lead)
  if (!window?.value || (!lead && !/^(?:in|over|within|during|last|past|trailing|近|最近)$/.test(textAt(notation, at))))
    return undefined
  const close = open ? signAt(notation, window.next, [')', ']']) : 0
  return open && !close ? undefined : { value: window.value, next: window.next + close }
}

/** Events without an amount, or in the plural: 交易 > 5000 may also be an amount. */
const isCount = ({ index, text, tokens }: Notation, figure: Quantity, sign: number): boolean => {
  if (figure.of !== 'event' || !/^(?:count|orders)$/.test(figure.measure.type)) return false
  const amount = index.catalog.events
    .find(({ name }) => name === figure.event)
    ?.properties.some(({ role }) => role === 'amount')
  const before = text.slice(Math.max((tokens[sign - 1]?.start ?? 0) - 12, 0), tokens[sign - 1]?.start)
  return !amount || /[a-z]s\s*[<>=!]*$/i.test(before)
}

/** `logins L30D >= 3`: a time between the events and the sign. */
const withTime = (notation: Notation, figure: Found<Quantity>): Found<Quantity> => {
  const { value } = figure
  const next = figure.next + signAt(notation, figure.next, ['_'])
  const window = value.of === 'event' && !value.window ? windowAt(notation, next) : undefined
  if (value.of !== 'event' || !window?.value || !comparatorAt(notation, window.next)) return figure
  return { value: { ...value, window: window.value }, next: window.next }
}

const isCounted = (figure: Quantity): boolean => figure.of === 'event' && figure.measure.type === 'count'
/** "last login > 30 days ago" is no count of logins. */
const lengths = /^(?:days?|weeks?|months?|years?|天|日|周|月|年)$/i
const counted = ['次', '笔', '单', '个', '条', '件', '种', '天', 'times', 'x']
/** A figure with a limit: `count(…) >= 3`, `3 <= count(…)`, `sum(…) between 1 and 5`, `x > mean(x)`. */
export const figured = (notation: Notation, at: number): Found<Rule> | undefined => {
  const low = numberAt(notation, at)
  const before = low && comparatorAt(notation, low.next)
  const place = before?.next ?? at
  const bare = quantityAt(notation, place + signAt(notation, place, ['number of', '# of', 'count of']))
  if (!bare || (low && !before)) return undefined
  const figure = withTime(notation, bare)
  // a field with a number is a condition on the field
  const plain = figure.value.of === 'attribute'
  const timed = (rule: Rule, said: number): Found<Rule> => {
    const next = said + (figure.value.of === 'event' ? signAt(notation, said, counted) : 0)
    const open = figure.value.of === 'event' && !figure.value.window ? timeBehind(notation, next) : undefined
    return open && rule.kind === 'event'
      ? { value: { ...rule, window: open.value }, next: open.next }
      : { value: rule, next }
  }
  const first = low && before ? limited(figure.value, mirror(before.value), low.value.value) : undefined
  const sign = comparatorAt(notation, figure.next)
  if (!sign) {
    if (first) return { value: first, next: figure.next }
    if (plain) return undefined
    const lead = signAt(notation, figure.next, ['between', '介于', 'in', '∈'])
    const open = lead ? signAt(notation, figure.next + lead, ['[', '(']) : 0
    const from = lead ? numberAt(notation, figure.next + lead + open) : undefined
    const joint = from && signAt(notation, from.next, ['and', 'to', ',', '和', '到', '至', '-', '~', '..'])
    const to = from && joint ? numberAt(notation, from.next + joint) : undefined
    const close = to && open ? signAt(notation, to.next, [']', ')']) : 0
    return from && to && (!open || close)
      ? timed(limited(figure.value, 'gte', from.value.value, to.value.value), to.next + (close ?? 0))
      : undefined
  }
  const number = numberAt(notation, sign.next)
  // 3 < mean(x): a number, not the first letters of something else
  if (number && (plain || (isCounted(figure.value) && lengths.test(textAt(notation, number.next))))) return undefined
  if (number) {
    const marked = notation.tokens[sign.next - 1]?.kind === 'mark'
    notation.counts ||= marked && isCount(notation, figure.value, sign.next)
    const rule = limited(figure.value, sign.value, number.value.value)
    return timed(first ? { kind: 'all', of: [first, rule] } : rule, number.next)
  }
  return first ? undefined : besideAll(notation, sign.next, figure.value, sign.value)
}
