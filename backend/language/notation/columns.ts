import type { EventType } from '../../catalog/catalog.ts'
import type { Measure, Quantity } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { measureOf } from '../grammar/frame.ts'
import { tokenise } from '../normalise.ts'
import { joinedName } from './names.ts'
import type { Call, Found, Notation } from './notation.ts'
import { type Rows, rowsIn } from './rows.ts'
import { unitNamed } from './times.ts'

/** What a call or the name of a column takes of events. */
export type Taken = 'count' | 'distinct' | 'sum' | 'avg' | 'min' | 'max' | 'days'

/** A figure over events. */
export const quantityOf = (rows: Rows, measure: Measure): Quantity => ({
  of: 'event',
  event: rows.event.name,
  measure,
  ...(rows.where ? { where: rows.where } : {}),
  ...(rows.window ? { window: rows.window } : {}),
})

/** login_days(2026-05), txn_cnt(90d): the name of a column, with its time in brackets. */
export const columnCallAt = (notation: Notation, call: Call): Found<Quantity> | undefined => {
  if (!call.name.includes('_')) return undefined
  const figure = figureOf(
    notation,
    call.name.split('_').filter((word) => word !== ''),
  )
  const rows = figure && rowsIn(notation, call.open + 1, call.close, { event: figure.event })
  return figure && rows && { value: quantityOf(rows, figure.measure), next: call.close + 1 }
}

/** login_days_30d, purchase_count_12m, l90d_txn_amount: a figure whose name says its events and its time. */
export const columnAt = (notation: Notation, at: number): Found<Quantity> | undefined => {
  const joined = joinedName(notation, at)
  if (!joined) return undefined
  const words = joined.value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .flatMap((word) => /^(?:l|p|t|r|last|past)?(\d+)([a-z]+)$/.exec(word)?.slice(1) ?? word.match(/[a-z]+|\d+/g) ?? [])
  const number = words.findIndex((word) => /^\d+$/.test(word))
  const unit =
    number < 0 ? undefined : (unitNamed(words[number + 1] ?? '') ?? unitNamed((words[number + 1] ?? '').slice(0, 1)))
  const period = words.find((word) => /^(?:ytd|qtd|mtd)$/.test(word))
  if (!unit && !period) return undefined
  const rest = words.filter(
    (word, n) =>
      (number < 0 || (n !== number && n !== number + 1)) &&
      !/^(?:last|past|in|trailing|l|ytd|qtd|mtd|the|of)$/.test(word),
  )
  const figure = figureOf(notation, rest)
  const units = { ytd: 'year', qtd: 'quarter', mtd: 'month' } as const
  const window =
    unit && number >= 0
      ? { type: 'last' as const, n: Number(words[number]), unit }
      : { type: 'calendar' as const, unit: units[period as 'ytd'], offset: 0 }
  return figure && { value: quantityOf({ ...figure, window }, figure.measure), next: joined.next }
}

const kinds: [RegExp, Taken | 'spend' | 'order_value'][] = [
  [/^(?:aov)$/, 'order_value'],
  [/^(?:days?|active)$/, 'days'],
  [/^(?:avg|mean|average)$/, 'avg'],
  [/^(?:max|largest)$/, 'max'],
  [/^(?:sum|total|tot|amt|amount|spend|spent|value|gmv|revenue|rev)$/, 'spend'],
  [/^(?:count|cnt|num|n|number|no|times|freq|frequency|ct|orders?)$/, 'count'],
]
const figureOf = ({ index }: Notation, words: string[]): (Rows & { measure: Measure }) | undefined => {
  const names = words.filter((word) => !kinds.some(([said]) => said.test(word)))
  const taken = kinds.find(([said]) => words.some((word) => said.test(word)))?.[1] ?? 'count'
  const tokens = tokenise(names.join(' '))
  const named = index.words
    .match(tokens, 0)
    .flatMap(({ length, senses }) =>
      senses.flatMap((sense) => (sense.is === 'event' && length === tokens.length ? [sense.event] : [])),
    )[0]
  const event: EventType | undefined = names.length === 0 ? index.shop : named
  if (!event) return undefined
  const amounts = {
    spend: 'spend',
    order_value: 'order_value',
    days: 'days',
    avg: 'mean',
    max: 'largest',
    count: 'times',
  } as const
  const measure = measureOf(event, amounts[taken as 'spend'])
  return measure && { event, measure }
}

/** purchase.last_90d.count: a time as a name. */
export const timeNamedAt = (notation: Notation, at: number): Found<Window> | undefined => {
  const joined = joinedName(notation, at)
  const [, n, letter = ''] = /^(?:last|past|l)_?(\d+)_?([a-z]+)$/i.exec(joined?.value ?? '') ?? []
  const unit = unitNamed(letter.toLowerCase())
  return joined && unit && n ? { value: { type: 'last', n: Number(n), unit }, next: joined.next } : undefined
}
