import type { KnownChannel } from './channel-defaults.ts'

export interface Reached {
  channel: KnownChannel
  /** Customers of the audience who may be reached on it, as counted. */
  count: number
}

/** Days between the first message and the one for those who have not responded. */
export const secondTouchHours = 72

/** A channel that reaches nearly as many as the widest one may win by price. */
const nearlyAll = 0.8

const widestThenCheapest = (reached: readonly Reached[]): Reached[] => {
  const widest = Math.max(0, ...reached.map(({ count }) => count))
  const wide = ({ count }: Reached) => count >= nearlyAll * widest
  return [...reached].sort(
    (a, b) => Number(wide(b)) - Number(wide(a)) || a.channel.unitCost - b.channel.unitCost || b.count - a.count,
  )
}

/**
 * The channels of a plan, in order of use. Named channels are used as named; otherwise the first is the cheapest of those
 * that reach nearly as many as the widest (those whose consent or address is on record before others), and a second one follows for non-responders where the budget pays for both in full.
 */
export const chooseSteps = (
  reached: readonly Reached[],
  { named, budget, contacted }: { named: boolean; budget: number | undefined; contacted: number },
): Reached[] => {
  if (named) return [...reached]
  const recorded = reached.filter(({ channel }) => channel.consent || channel.address)
  const candidates = recorded.length > 0 ? recorded : reached
  const [first, second] = widestThenCheapest(candidates.filter(({ count }) => count > 0))
  if (!first) return []
  if (!second || budget === undefined) return [first]
  const cost = (first.channel.unitCost + second.channel.unitCost) * contacted
  return cost <= budget ? [first, second] : [first]
}
