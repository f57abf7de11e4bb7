import type { EventType } from '../../catalog/catalog.ts'
import { eventAt, namesAt } from './names.ts'
import { closeOf, type Found, type Notation, signAt } from './notation.ts'
import { type Rows, rowsIn } from './rows.ts'
import { windowAt } from './times.ts'

/** Events that stand without a call: `login`, `transactions[channel == app]`, `wealth purchase`, `logins(30d)`. */
export const bareRowsAt = (notation: Notation, at: number): Found<Rows> | undefined => {
  const window = windowAt(notation, at)
  let place = window?.value ? window.next : at
  if (place > at) place += signAt(notation, place, [',', '的', '内'])
  const named = eventAt(notation, place)
  const before = named ? undefined : eventBehind(notation, place)
  const event = named?.value ?? before?.value
  const end = named?.next ?? before?.next
  if (!event || end === undefined) return undefined
  let rows = before ? rowsIn(notation, place, end) : { event }
  let next = end
  while (rows && signAt(notation, next, ['[', '('])) {
    const close = closeOf(notation, next)
    const more = close === undefined ? undefined : rowsIn(notation, next + 1, close, rows)
    if (!more || close === undefined) break
    rows = more
    next = close + 1
  }
  return rows && { value: { ...rows, ...(window?.value ? { window: window.value } : {}) }, next }
}

/** "wealth-product purchase": the event behind one thing that is said of it. */
const eventBehind = (notation: Notation, at: number): Found<EventType> | undefined => {
  for (const { length, senses } of namesAt(notation, at)) {
    if (!senses.some(({ is }) => is === 'product' || is === 'product-kind' || is === 'property-value')) continue
    const event = eventAt(notation, at + length)
    if (event) return event
  }
  return undefined
}
