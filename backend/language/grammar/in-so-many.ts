import { frameNotes, frameRule } from './frame.ts'
import { type Part, type State, skippable } from './state.ts'

const leads = /^(?:in|across|over|on|within|through|spread over|spread across|split over|split across)$/i
const counts = new Set(['orders', 'times', 'days'])

/** Whether a count stands right behind another condition on the same events, led by a preposition alone. */
const goesWith = (state: State, before: Part, part: Part): boolean => {
  const { frame } = part
  const count = frame?.bound && (counts.has(frame.bound.amount.unit ?? '') || counts.has(frame.measure ?? ''))
  // "100 pieces in one order" may mean that one of several holds so many
  if (frame?.bound?.value === 1) return false
  if (!frame || !count || !before.frame || frame.event !== before.frame.event || part.start <= before.end) return false
  if (frame.negated || frame.never || frame.edge || frame.window || frame.filters.length + frame.products.length > 0)
    return false
  if (before.frame.negated || before.frame.edge) return false
  for (let at = before.end; at < part.start; at += 1) if (!skippable(state.lexemes[at])) return false
  return leads.test(state.textOf(before.end, part.start).trim())
}

/** "bought over 1,000 pieces this year in no more than three orders": the orders that are counted are those of the condition before. */
export const inSoMany = (state: State, parts: Part[]): void => {
  for (const [n, part] of parts.entries()) {
    const before = parts[n - 1]
    if (!before?.frame || !part.frame || !goesWith(state, before, part)) continue
    const { window, filters, products, productsJoin } = before.frame
    part.frame = { ...part.frame, ...(window ? { window } : {}), filters, products, productsJoin }
    const rule = frameRule(part.frame)
    if (rule) part.rule = rule
    part.notes = frameNotes(part.frame)
  }
}
