import { resolveWindow } from '../resolve-window.ts'
import type { FieldRule, Quantity, Rule, RuleKind, RuleOf } from '../rule.ts'
import { shiftClock } from './clock.ts'
import { compareAs } from './compare.ts'
import { eventEvaluators } from './evaluate-events.ts'
import { otherEvaluators } from './evaluate-others.ts'
import { populationEvaluators } from './evaluate-population.ts'
import type { Evaluate } from './evaluator.ts'
import { fieldsHold, isWithin } from './fields.ts'
import { happenings, isInexact, measured, quantityOf, typeOf } from './measures.ts'
import { type Customer, compareIds, type Happening, known, localClock, type World } from './world.ts'
import { withYears } from './years.ts'

const onFields =
  <K extends Exclude<FieldRule['kind'], 'all' | 'any' | 'not'>>(): Evaluate<K> =>
  (rule, { catalog, asOf }) =>
  ({ values }) =>
    fieldsHold(rule, { attributes: catalog.attributes, values, catalog, asOf })

/** Customers (of `within`) that have the quantity, with it. */
const population = (world: World, quantity: Quantity, within: Rule | undefined) => {
  const belongs = within ? evaluator(within, world) : () => true
  return world.customers.filter(belongs).flatMap((customer) => {
    const value = quantityOf(world, customer, quantity)
    return value === null ? [] : [{ id: customer.id, value }]
  })
}

const quantile = (sorted: number[], q: number): number => {
  const position = (sorted.length - 1) * q
  const low = sorted[Math.floor(position + 1e-9)] ?? 0
  const high = sorted[Math.ceil(position - 1e-9)] ?? 0
  return low === high ? low : low + (high - low) * (position - Math.floor(position))
}

const ranked = ({ by, direction, count, percent, within }: RuleOf<'rank'>, world: World): Set<unknown> => {
  const found = population(world, by, within)
  const sign = direction === 'top' ? -1 : 1
  const inexact = isInexact(by)
  if (count !== undefined) {
    const order = (a: { id: number | string; value: number }, b: { id: number | string; value: number }) =>
      compareAs(inexact, a.value, 'eq', b.value) ? compareIds(a.id, b.id) : sign * (a.value - b.value)
    return new Set(
      found
        .sort(order)
        .slice(0, count)
        .map(({ id }) => id),
    )
  }
  const share = (percent ?? 100) / 100
  const sorted = found.map(({ value }) => value).sort((a, b) => a - b)
  const cut = quantile(sorted, direction === 'top' ? 1 - share : share)
  const op = direction === 'top' ? 'gte' : 'lte'
  return new Set(found.filter(({ value }) => compareAs(inexact, value, op, cut)).map(({ id }) => id))
}

const inReach = (a: Happening, b: Happening, within: RuleOf<'sequence'>['within'], zone: string): boolean => {
  const [start, end] = [Date.parse(a.ts), Date.parse(b.ts)]
  if (end <= start) return false
  if (!within) return true
  if (within.unit === 'hour') return end <= start + within.n * 3_600_000
  return localClock(b.ts, zone) <= shiftClock(localClock(a.ts, zone), within.n, within.unit)
}

const otherOrder = (world: World, event: string, a: Happening, b: Happening): boolean => {
  const order = typeOf(world, event).properties.find(({ role }) => role === 'order')
  if (!order) return true
  const [one, two] = [a.values[order.name] ?? null, b.values[order.name] ?? null]
  return one === null || two === null || one !== two
}

const evaluators: { [K in RuleKind]: Evaluate<K> } = {
  compare: onFields(),
  between: onFields(),
  in: onFields(),
  text: onFields(),
  regex: onFields(),
  list: onFields(),
  size: onFields(),
  missing: onFields(),
  date: onFields(),
  anniversary: onFields(),
  ...eventEvaluators,
  ...otherEvaluators((rule, world) => evaluator(rule, world)),
  ...populationEvaluators((rule, world) => evaluator(rule, world)),
  event: (rule, world) => (customer) => {
    const value = measured(world, happenings(world, customer, rule), rule.event, rule.measure)
    if (value === null) return false
    const inexact = isInexact({ of: 'event', event: rule.event, measure: rule.measure })
    const least = compareAs(inexact, value, rule.op, rule.value)
    return least && (rule.max === undefined || compareAs(inexact, value, 'lte', rule.max))
  },
  occurrence:
    ({ which, event, where, window }, world) =>
    (customer) => {
      const times = happenings(world, customer, { event, where }).map(({ ts }) => Date.parse(ts))
      if (times.length === 0) return false
      const at = new Date(which === 'first' ? Math.min(...times) : Math.max(...times)).toISOString()
      const { from, to, toIncluded } = resolveWindow(window, world.asOf, world.catalog.timeZone)
      return isWithin(at, from, to, toIncluded)
    },
  sequence:
    ({ first, next, within }, world) =>
    (customer) => {
      const [ones, twos] = [happenings(world, customer, first), happenings(world, customer, next)]
      return ones.some((a) =>
        twos.some(
          (b) =>
            inReach(a, b, within, world.catalog.timeZone) &&
            (first.event !== next.event || otherOrder(world, first.event, a, b)),
        ),
      )
    },
  segment: ({ id }, world) => evaluator(world.segments[id] ?? { kind: 'everyone' }, world),
  everyone: () => () => true,
  rank: (rule, world) => {
    const chosen = ranked(rule, world)
    return ({ id }) => chosen.has(id)
  },
  average: ({ of, direction, within }, world) => {
    const found = population(world, of, within)
    const mean = found.reduce((total, { value }) => total + value, 0) / found.length
    const op = direction === 'above' ? 'gt' : 'lt'
    const chosen = new Set(found.filter(({ value }) => compareAs(true, value, op, mean)).map(({ id }) => id))
    return ({ id }) => chosen.has(id)
  },
  total: ({ fields, op, than, blanks }, { catalog }) => {
    const sum = ({ values }: Customer, names: readonly string[]): number =>
      names.reduce((added, name) => {
        const attribute = catalog.attributes.find((each) => each.name === name)
        const value = attribute ? known(attribute, values) : null
        return added + (value === null ? (blanks ? 0 : Number.NaN) : Number(value))
      }, 0)
    return (customer) => {
      const one = sum(customer, fields)
      const [left, right] = typeof than === 'number' ? [one, than] : [one - than.times * sum(customer, than.fields), 0]
      return !Number.isNaN(left) && compareAs(true, left, op, right)
    }
  },
  all: ({ of }, world) => {
    const parts = of.map((rule) => evaluator(rule, world))
    return (customer) => parts.every((holds) => holds(customer))
  },
  any: ({ of }, world) => {
    const parts = of.map((rule) => evaluator(rule, world))
    return (customer) => parts.some((holds) => holds(customer))
  },
  not: ({ of }, world) => {
    const holds = evaluator(of, world)
    return (customer) => !holds(customer)
  },
}

const evaluator = (rule: Rule, world: World): ((customer: Customer) => boolean) => {
  const make = evaluators[rule.kind] as (rule: Rule, world: World) => (customer: Customer) => boolean // keyed by the tag
  return make(rule, world)
}

/** Ids that a rule selects, in id order, by reading docs/semantics.md word by word; for tests only. */
export const evaluate = (rule: Rule, world: World): string[] => {
  const aged = withYears(world)
  return aged.customers
    .filter(evaluator(rule, aged))
    .map(({ id }) => id)
    .sort(compareIds)
    .map(String)
}
