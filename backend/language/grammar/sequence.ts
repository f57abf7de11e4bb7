import type { FieldRule, Rule } from '../../segments/rule.ts'
import { eventPart } from './events.ts'
import type { Frame } from './frame.ts'
import { productsAt } from './products.ts'
import { allFields, anyField } from './rules.ts'
import { type Part, type State, take } from './state.ts'

const whereOf = (frame: Frame): FieldRule | undefined =>
  allFields([...frame.filters, ...(frame.products.length > 0 ? [anyField(frame.products)] : [])])

/** A then B, perhaps within a time: "bought A and then B within 14 days", 买了A之后14天内又买了B. */
export const sequencePart = (state: State, at: number, first: Part): Part | undefined => {
  const frame = first.frame
  if (!frame || frame.negated || frame.bound || frame.edge) return undefined
  const joined = take(state, first.end, 'and') ?? take(state, first.end, 'break')
  const then = take(state, joined?.next ?? first.end, 'then')
  if (!then) return undefined
  const lead = take(state, then.next, 'window')
  const inTime = lead && lead.sense.window.type === 'last' ? lead : undefined
  const also = take(state, inTime?.next ?? then.next, 'and')
  const place = also?.next ?? inTime?.next ?? then.next
  const next = eventPart(state, place)?.frame ? eventPart(state, place) : undefined
  const bare = next?.frame ? undefined : productsAt(state, frame.event, place)
  if (!next?.frame && !bare) return undefined
  let end = next?.end ?? bare?.next ?? place
  const within = take(state, end, 'within')
  const limit = within && take(state, within.next, 'duration')
  if (limit) end = limit.next
  const window = inTime?.sense.window ?? (next?.frame?.window?.type === 'last' ? next.frame.window : undefined)
  const span = limit ? limit.sense.duration : window?.type === 'last' ? window : undefined
  const unit = span?.unit
  const where = next?.frame ? whereOf(next.frame) : bare && anyField(bare.rules)
  const firstWhere = whereOf(frame)
  const rule: Rule = {
    kind: 'sequence',
    first: {
      event: frame.event.name,
      ...(firstWhere ? { where: firstWhere } : {}),
      ...(frame.window ? { window: frame.window } : {}),
    },
    next: { event: next?.frame?.event.name ?? frame.event.name, ...(where ? { where } : {}) },
    ...(span && (unit === 'hour' || unit === 'day' || unit === 'week' || unit === 'month')
      ? { within: { n: span.n, unit } }
      : {}),
  }
  return { start: at, end, rule, about: 'event', polar: true }
}
