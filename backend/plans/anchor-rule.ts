import { resolveWindow } from '../segments/resolve-window.ts'
import type { Quantity, Rule, RuleOf } from '../segments/rule.ts'
import type { Window } from '../segments/window.ts'
import type { Instant } from '../workspace.ts'
import { mapRule, nodesOf } from './rule-parts.ts'

/** Kinds that look at events after a point which a window cannot cut off, whose window counts back from now, or that mean another rule. */
const unanchored: Rule['kind'][] = ['sequence', 'segment', 'funnel', 'stopped', 'restarted', 'held', 'rfm']

/**
 * The rule as it stood at an earlier instant, in a form that can be evaluated later: every window over events becomes
 * absolute and ends there. Attributes have no history and stay as they are. Null where the rule cannot be put that way.
 */
export const anchorRule = (rule: Rule, at: Instant, zone: string): Rule | null => {
  // an arm is asked of assignments at any time
  const isOpen = (node: Rule) => unanchored.includes(node.kind) || (node.kind === 'campaign' && node.arm !== undefined)
  if (nodesOf(rule).some(isOpen)) return null

  const anchored = (window: Window | undefined): Window => {
    const { from, to } = window ? resolveWindow(window, at, zone) : {}
    const end = to === undefined || Date.parse(to) > Date.parse(at) ? at : to
    return { type: 'range', ...(from ? { from } : {}), to: end }
  }
  const quantity = (one: Quantity): Quantity => (one.of === 'event' ? { ...one, window: anchored(one.window) } : one)
  const happened = ({ event, where }: RuleOf<'occurrence'>, window: Window, times: 'some' | 'none'): Rule => ({
    kind: 'event',
    event,
    measure: { type: 'count' },
    ...(where ? { where } : {}),
    window,
    ...(times === 'some' ? { op: 'gte', value: 1 } : { op: 'eq', value: 0 }),
  })
  // the first (last) event lies in a window when one lies there and none before (after) it
  const occurrence = (node: RuleOf<'occurrence'>): Rule => {
    const within = anchored(node.window) as { type: 'range'; from?: string; to: string }
    const inside = happened(node, within, 'some')
    if (node.which === 'last')
      return { kind: 'all', of: [inside, happened(node, { type: 'range', from: within.to, to: at }, 'none')] }
    return within.from === undefined
      ? inside
      : { kind: 'all', of: [inside, happened(node, { type: 'range', to: within.from }, 'none')] }
  }

  return mapRule(rule, (node) => {
    if (node.kind === 'event') return { ...node, window: anchored(node.window) }
    if (node.kind === 'occurrence') return occurrence(node)
    if (node.kind === 'edge' || node.kind === 'preference' || node.kind === 'campaign')
      return { ...node, window: anchored(node.window) }
    if (node.kind === 'rank' || node.kind === 'percent_rank') return { ...node, by: quantity(node.by) }
    return node.kind === 'average' ? { ...node, of: quantity(node.of) } : node
  })
}
