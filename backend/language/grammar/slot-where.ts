import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { limit } from './limit.ts'
import type { SlotReader } from './slots.ts'
import { type State, skippable, take } from './state.ts'

/** A property of the event with its limit, its value or what it contains. */
const propertyLimit = (state: State, event: EventType, at: number): { rule: FieldRule; next: number } | undefined => {
  const named = take(state, at, 'property')
  const property = state.lexemes[named?.at ?? -1]?.senses.find(
    (sense) => sense.is === 'property' && sense.event === event,
  )
  if (!named || property?.is !== 'property') return undefined
  const { name: field, type } = property.property
  const bound = type === 'integer' || type === 'decimal' ? boundAt(state, named.next) : undefined
  if (bound) return { rule: limit(property.property, bound), next: bound.next }
  const contains = /^(?:contains|包含)$/i.test(state.textOf(named.next, named.next + 1).trim())
  const quoted = take(state, contains ? named.next + 1 : named.next, 'quoted')
  if (!quoted) return undefined
  if (contains) return { rule: { kind: 'text', field, op: 'contains', value: quoted.sense.text }, next: quoted.next }
  const value = state.lexemes[quoted.at]?.senses.find(
    (sense) => sense.is === 'property-value' && sense.property === property.property,
  )
  return {
    rule: { kind: 'compare', field, op: 'eq', value: value?.is === 'property-value' ? value.value : quoted.sense.text },
    next: quoted.next,
  }
}

/** （其中渠道为“手机银行”）, (where item name contains "lunch bag"): limits on the events, in brackets behind them. */
export const whereSlot: SlotReader = (state, slots, at) => {
  if (!slots.event || !slots.triggered || !senseOf(state.lexemes[at], 'open')) return undefined
  if (!/^(?:where|其中)$/i.test(state.textOf(at + 1, at + 2).trim())) return undefined
  const rules: FieldRule[] = []
  for (let place = at + 2; ; ) {
    const found = propertyLimit(state, slots.event, place)
    if (!found) return undefined
    rules.push(found.rule)
    place = found.next
    while (skippable(state.lexemes[place])) place += 1
    if (senseOf(state.lexemes[place], 'close')) {
      slots.filters.push(...rules)
      return place + 1
    }
    const comma = take(state, place, 'break')
    const and = take(state, comma?.next ?? place, 'and')
    if (!and) return undefined
    place = and.next
  }
}
