import { resolveWindow } from '../resolve-window.ts'
import type { RuleKind, RuleOf } from '../rule.ts'
import type { Window } from '../window.ts'
import { moved, passed, reached } from './clock.ts'
import type { Evaluate } from './evaluator.ts'
import { fieldsHold } from './fields.ts'
import { happenings, typeOf } from './measures.ts'
import { type Customer, type Happening, known, type World } from './world.ts'

type Kinds = 'edge' | 'stopped' | 'restarted' | 'held' | 'preference' | 'funnel'

const at = ({ ts }: Happening) => Date.parse(ts)
const extreme = (which: 'first' | 'last', times: number[]) =>
  which === 'first' ? Math.min(...times) : Math.max(...times)
const startOf = (window: Window, { asOf, catalog }: World) =>
  Date.parse(resolveWindow(window, asOf, catalog.timeZone).from ?? '')

const meets = (world: World, event: string, row: Happening, rule: RuleOf<'edge'>['is']) =>
  fieldsHold(rule, {
    attributes: typeOf(world, event).properties,
    values: row.values,
    catalog: world.catalog,
    asOf: world.asOf,
  })

/** Every way to go through the steps, as the row of the first and of the last step. */
const ways = (rule: RuleOf<'funnel'>, world: World, customer: Customer): [Happening, Happening][] => {
  const [first, ...rest] = rule.steps.map((step, index) =>
    happenings(world, customer, { ...step, window: index === 0 ? rule.window : undefined }),
  )
  return rest.reduce<[Happening, Happening][]>(
    (found, rows) =>
      found.flatMap(([start, before]) =>
        rows.filter((row) => at(row) > at(before)).map((row): [Happening, Happening] => [start, row]),
      ),
    (first ?? []).map((row) => [row, row]),
  )
}

export const eventEvaluators: { [K in Kinds & RuleKind]: Evaluate<K> } = {
  edge: (rule, world) => (customer) => {
    const rows = happenings(world, customer, rule)
    const moment = extreme(rule.which, rows.map(at))
    return rows.some((row) => at(row) === moment && meets(world, rule.event, row, rule.is))
  },
  stopped:
    ({ event, where, n, unit, before = n }, world) =>
    (customer) => {
      const [recent, earliest] = [
        startOf({ type: 'last', n, unit }, world),
        startOf({ type: 'last', n: n + before, unit }, world),
      ]
      const times = happenings(world, customer, { event, where }).map(at)
      return times.some((time) => time >= earliest && time < recent) && !times.some((time) => time >= recent)
    },
  restarted:
    ({ event, where, n, unit, pause = n }, world) =>
    (customer) => {
      const [recent, paused] = [
        startOf({ type: 'last', n, unit }, world),
        startOf({ type: 'last', n: n + pause, unit }, world),
      ]
      const times = happenings(world, customer, { event, where }).map(at)
      return (
        times.some((time) => time >= recent) &&
        !times.some((time) => time >= paused && time < recent) &&
        times.some((time) => time < paused)
      )
    },
  held:
    ({ is, event, where, n, unit }, world) =>
    (customer) => {
      const { asOf, catalog } = world
      const bounds = resolveWindow({ type: 'ago', min: n, unit }, asOf, catalog.timeZone)
      if (event === undefined) {
        const row = { attributes: catalog.attributes, values: customer.values, catalog, asOf }
        const fields = [...JSON.stringify(is).matchAll(/"field":("(?:[^"\\]|\\.)*")/g)].map(([, name]) =>
          JSON.parse(name ?? ''),
        )
        const since = catalog.attributes
          .filter(({ name }) => fields.includes(name))
          .map((attribute) => attribute.since ?? '')
        const window: Window = { type: 'ago', min: n, unit }
        return fieldsHold(is, row) && since.every((field) => fieldsHold({ kind: 'date', field, window }, row))
      }
      const rows = happenings(world, customer, { event, where })
      const start = Date.parse(bounds.to ?? '')
      const inForce = Math.max(...rows.map(at).filter((time) => time <= start))
      return Number.isFinite(inForce) && rows.every((row) => at(row) < inForce || meets(world, event, row, is))
    },
  preference: (rule, world) => (customer) => {
    const property = typeOf(world, rule.event).properties.find(({ name }) => name === rule.property)
    const counts = new Map<unknown, number>()
    for (const { values } of happenings(world, customer, rule)) {
      const value = property ? known(property, values) : null
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const most = Math.max(0, ...counts.values())
    return most > 0 && rule.values.some((value) => counts.get(value) === most)
  },
  funnel: (rule, world) => (customer) => {
    const zone = world.catalog.timeZone
    const { within, without } = rule
    const later = without ? happenings(world, customer, { event: without.event, where: without.where }) : []
    return ways(rule, world, customer).some(([first, last]) => {
      if (within && passed(last.ts, moved(first.ts, within, zone), within, zone)) return false
      if (!without) return true
      const end = without.within && moved(last.ts, without.within, zone)
      const elapsed = !without.within || !end || reached(world.asOf, end, without.within, zone)
      return (
        elapsed &&
        !later.some(
          (row) => at(row) > at(last) && !(without.within && end && passed(row.ts, end, without.within, zone)),
        )
      )
    })
  },
}
