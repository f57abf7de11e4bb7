import { resolveWindow } from '../segments/resolve-window.ts'
import type { FieldRule, Rule } from '../segments/rule.ts'
import type { Window } from '../segments/window.ts'

/** How many events of a type there must be at least or may be at most, of what sort and when. */
interface Demand {
  event: string
  measure: string
  where?: FieldRule | undefined
  window?: Window | undefined
  least: number
  most: number
}

/** The moment and the clock that windows are told by. */
export interface Moment {
  now: string
  zone: string
}

const counted = new Set(['count', 'orders', 'products', 'days', 'distinct'])

const demandOf = (rule: Rule): Demand | undefined => {
  if (rule.kind === 'occurrence')
    return {
      event: rule.event,
      measure: 'count',
      where: rule.where,
      window: rule.window,
      least: 1,
      most: Number.POSITIVE_INFINITY,
    }
  if (rule.kind !== 'event') return undefined
  const { event, where, window, op, value } = rule
  const whole = counted.has(rule.measure.type)
  const base = { event, measure: whole ? rule.measure.type : 'count', where, window }
  // an amount above 0 needs an event, and says nothing of how many
  if (!whole)
    return (op === 'gt' || op === 'gte') && value > 0
      ? { ...base, least: 1, most: Number.POSITIVE_INFINITY }
      : undefined
  const upper = rule.max ?? Number.POSITIVE_INFINITY
  if (op === 'gte') return { ...base, least: value, most: upper }
  if (op === 'gt') return { ...base, least: value + 1, most: upper }
  if (op === 'lte') return { ...base, least: 0, most: value }
  if (op === 'lt') return { ...base, least: 0, most: value - 1 }
  return op === 'eq' ? { ...base, least: value, most: value } : undefined
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const edges = (window: Window | undefined, { now, zone }: Moment): [number, number] => {
  const { from, to } = window ? resolveWindow(window, now, zone) : {}
  const end = Date.parse(now)
  return [from ? Date.parse(from) : Number.NEGATIVE_INFINITY, Math.min(to ? Date.parse(to) : end, end)]
}

/** Whether all instants of one window lie in another. */
const lies = (inner: Window | undefined, outer: Window | undefined, moment: Moment | undefined): boolean => {
  if (!outer || same(inner, outer)) return true
  if (!inner || !moment) return false
  const [a, b] = [edges(inner, moment), edges(outer, moment)]
  return a[0] >= b[0] && a[1] <= b[1]
}

const parts = (where: FieldRule | undefined): FieldRule[] => (where?.kind === 'all' ? where.of : where ? [where] : [])
/** Whether rows of one sort are all of another. */
const implies = (inner: FieldRule | undefined, outer: FieldRule | undefined): boolean =>
  parts(outer).every((wanted) => parts(inner).some((given) => same(given, wanted)))

const clash = (some: Demand, few: Demand, moment: Moment | undefined): boolean =>
  some.event === few.event &&
  (some.measure === few.measure || few.most === 0) &&
  some.least > few.most &&
  lies(some.window, few.window, moment) &&
  implies(some.where, few.where)

/** The type of event of which conditions that must all hold ask for more than they allow; undefined where they can be met. */
export const contradictedEvent = (rules: Rule[], moment?: Moment): string | undefined => {
  const demands = rules.flatMap((rule) => demandOf(rule) ?? [])
  const few = demands.filter(({ most }) => most < Number.POSITIVE_INFINITY)
  return few.find((one) => demands.some((other) => clash(other, one, moment)))?.event
}
