import type { Rule } from '../../segments/rule.ts'
import { comparatorAt } from './fields.ts'
import { quantityAt } from './measures.ts'
import { callAt, type Found, type Notation, signAt, textAt } from './notation.ts'
import { numberAt } from './values.ts'

/** rank(balance) <= 100, percentile_rank(aum) >= 90, top(100, balance), bottom(5%, aum). */
export const ranked = (notation: Notation, at: number): Found<Rule> | undefined => {
  const call = callAt(notation, at)
  const top = call && /^(top|bottom)_?n?$/.exec(call.name)?.[1]
  if (!call) return undefined
  if (top) {
    const first = numberAt(notation, call.open + 1)
    const part = first && signAt(notation, first.next, [',', ';', '|', 'by'])
    const figure = quantityAt(notation, first && part ? first.next + part : call.open + 1)
    const behind = figure && signAt(notation, figure.next, [',', ';', '|'])
    const keyword = figure && behind ? signAt(notation, figure.next + behind, ['n', 'k']) : 0
    const equals = figure && behind && keyword ? signAt(notation, figure.next + behind + keyword, ['=']) : 0
    const last =
      !first && figure && behind ? numberAt(notation, figure.next + behind + (keyword ?? 0) + equals) : undefined
    const number = first ?? last
    if (!figure || !number || (last?.next ?? figure.next) !== call.close) return undefined
    const { value, percent } = number.value
    const cut = percent ? { percent: value } : { count: value }
    return { value: { kind: 'rank', by: figure.value, direction: top as 'top', ...cut }, next: call.close + 1 }
  }
  const rank = /^(?:rank|row_number|dense_rank|排名)$/.test(call.name)
  if (!rank && !/^(?:percentile_rank|percent_rank|pct_rank|percentrank|百分位排名)$/.test(call.name)) return undefined
  const figure = quantityAt(notation, call.open + 1)
  const order = figure ? signAt(notation, figure.next, [',']) : 0
  const way = figure ? signAt(notation, figure.next + order, ['desc', 'asc', '降序', '升序']) : 0
  const rising = figure && way > 0 && /^(?:asc|升)/.test(textAt(notation, figure.next + order))
  if (!figure || figure.next + (way ? order + way : 0) !== call.close) return undefined
  const sign = comparatorAt(notation, call.close + 1)
  const number = sign && numberAt(notation, sign.next)
  if (!sign || !number) return undefined
  const { value } = number.value
  if (rank) {
    const count = sign.value === 'lte' ? value : sign.value === 'lt' ? value - 1 : 0
    const direction = rising ? 'bottom' : 'top'
    return count > 0 ? { value: { kind: 'rank', by: figure.value, direction, count }, next: number.next } : undefined
  }
  const place = value <= 1 && !number.value.percent ? value * 100 : value
  const above =
    sign.value === 'gte' ? { min: place, max: 100 } : sign.value === 'lte' ? { min: 0, max: place } : undefined
  return above && { value: { kind: 'percent_rank', by: figure.value, ...above }, next: number.next }
}

/** `order by balance desc limit 50`: the first so many in that order. */
export const sorted = (notation: Notation, at: number): Found<Rule> | undefined => {
  const lead = signAt(notation, at, ['order by', 'sort by', 'sorted by', 'orderby', '按'])
  const figure = quantityAt(notation, at + lead)
  const way = figure
    ? signAt(notation, figure.next, ['desc', 'descending', 'asc', 'ascending', '降序', '倒序', '升序'])
    : 0
  const rising = figure && /^(?:asc|升)/.test(textAt(notation, figure.next))
  const place = figure ? figure.next + way : at
  const limit =
    (lead || way) && figure
      ? signAt(notation, place + signAt(notation, place, [',']), ['limit', 'top', 'head', '取前', '前'])
      : 0
  const start = place + (limit ? signAt(notation, place, [',']) : 0) + limit
  const number = limit ? numberAt(notation, start) : undefined
  if (!figure || !number || !Number.isInteger(number.value.value) || number.value.value < 1) return undefined
  const { value, percent } = number.value
  return {
    value: {
      kind: 'rank',
      by: figure.value,
      direction: rising ? 'bottom' : 'top',
      ...(percent ? { percent: value } : { count: value }),
    },
    next: number.next + signAt(notation, number.next, ['个', '名', '位', '人', 'rows']),
  }
}
