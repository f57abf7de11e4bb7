import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { fill } from './fill.ts'
import { pastWay } from './filter.ts'
import { frameRule } from './frame.ts'
import { allOf } from './rules.ts'
import { separatorAt } from './separator.ts'
import { type Slots, toFrame } from './slots.ts'
import { type Part, type State, skippable, take } from './state.ts'

/** The limit that a value puts on events of a type. */
const valueAt = (state: State, event: EventType | undefined, at: number): FieldRule | undefined => {
  const said = state.lexemes[at]?.senses.find(
    (sense) => sense.is === 'property-value' && (!event || sense.event === event),
  )
  return said?.is === 'property-value'
    ? { kind: 'compare', field: said.property.name, op: 'eq', value: said.value }
    : undefined
}

/** Values of one property that are listed from a place on, by "and". */
const listFrom = (state: State, event: EventType | undefined, at: number): { values: number[]; next: number } => {
  const values: number[] = []
  let place = pastWay(state, at)
  let next = place
  while (valueAt(state, event, place)) {
    values.push(place)
    next = place + 1
    const separator = separatorAt(state, next)
    if (!separator || separator.op === 'or') break
    place = pastWay(state, separator.next)
  }
  return { values, next }
}

const eachOf = (
  state: State,
  slots: Slots,
  event: EventType,
  places: number[],
  at: number,
  end: number,
): Part | undefined => {
  const rules = places.flatMap((place) => {
    const filter = valueAt(state, event, place)
    return filter ? (frameRule(toFrame({ ...slots, filters: [...slots.filters, filter] }, event)) ?? []) : []
  })
  if (rules.length < 2 || rules.length !== places.length) return undefined
  return { start: at, end, rule: allOf(rules), about: 'event', polar: true }
}

/** "enrolled in both A and B", A和B都参加过: an event of each of the values. */
export const inBothValues = (state: State, at: number, slots: Slots): Part | undefined => {
  const { event } = slots
  if (event && slots.triggered && !slots.negated && !slots.bound && !slots.edge) {
    let place = slots.end
    while (skippable(state.lexemes[place])) place += 1
    const both = senseOf(state.lexemes[place], 'pair')?.all ?? false
    const list = both ? listFrom(state, event, place + 1) : undefined
    if (list && list.values.length > 1) {
      const after = slots.window ? undefined : take(state, list.next, 'window')
      const timed = after && !after.sense.future ? { ...slots, window: after.sense.window } : slots
      return eachOf(state, timed, event, list.values, at, after && !after.sense.future ? after.next : list.next)
    }
  }
  const lead = senseOf(state.lexemes[at], 'window')
  const start = lead && !lead.future ? at + 1 : at
  if (senseOf(state.lexemes[start], 'value') || !valueAt(state, undefined, start)) return undefined
  const list = listFrom(state, undefined, start)
  let verb = list.next
  let all = false
  while (skippable(state.lexemes[verb])) {
    all ||= /[都均]/.test(state.textOf(verb, verb + 1))
    verb += 1
  }
  if (!all || list.values.length < 2) return undefined
  const done = fill(state, verb)
  if (!done.event || !done.triggered || done.negated || done.bound || done.filters.length > 0) return undefined
  const timed = lead && !done.window ? { ...done, window: lead.window } : done
  if (lead && done.window) return undefined
  return eachOf(state, timed, done.event, list.values, at, done.end)
}
