import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { measureOf } from './frame.ts'
import { limit } from './limit.ts'
import { type State, skippable } from './state.ts'
import { triggerAt } from './trigger.ts'

/** at a branch, 在网点, via the app: where or how it was done. */
export const isPlaced = (state: State, at: number): boolean =>
  /(?:^|\s)(?:at|via|through|by|on)(?: an?| the| our)?$|[在于用]$|通过$/i.test(
    state.textOf(Math.max(at - 2, 0), at).trim(),
  )

/** "transferred through the mobile app": the channel of the event, also where only an attribute of customers calls it so. */
const channelOf = (state: State, event: EventType, at: number): FieldRule | undefined => {
  const senses = state.lexemes[at]?.senses ?? []
  if (senses.some((sense) => sense.is === 'property-value' && sense.event === event)) return undefined
  const channel = event.properties.find(({ role }) => role === 'channel')
  const said = senses.flatMap((sense) => (sense.is === 'value' ? [String(sense.value)] : []))
  const value = channel?.values?.find((one) => said.includes(one.value))?.value
  return channel && value !== undefined ? { kind: 'compare', field: channel.name, op: 'eq', value } : undefined
}

/** A limit on a property, or one of its values: quantity over 10, in Germany. */
export const filterAt = (
  state: State,
  event: EventType,
  at: number,
  noun: boolean,
): { rule: FieldRule; next: number } | undefined => {
  const lexeme = state.lexemes[at]
  // a country said beside a verb is the customer's; said of "orders" it is the order's
  const linked = state.textOf(at - 1, at).trim() === '的'
  const placed = isPlaced(state, at)
  const ofCustomer = senseOf(lexeme, 'value') !== undefined && !placed && (!noun || linked)
  const through = placed ? channelOf(state, event, at) : undefined
  if (through) return { rule: through, next: at + 1 }
  for (const sense of ofCustomer ? [] : (lexeme?.senses ?? [])) {
    if (sense.is === 'property-value' && sense.event === event)
      return { rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value }, next: at + 1 }
    if (sense.is === 'property' && sense.event === event) {
      const bound = boundAt(state, at + 1)
      const numeric = sense.property.type === 'integer' || sense.property.type === 'decimal'
      // "spent over 800" measures, also where a property goes by that word
      const spent = senseOf(lexeme, 'measure') !== undefined && senseOf(lexeme, 'measure')?.measure === 'spend'
      if (bound && numeric && !spent) return { rule: limit(sense.property, bound), next: bound.next }
      const digits = senseOf(state.lexemes[at + 1], 'number')?.number.plain
        ? state.textOf(at + 1, at + 2).trim()
        : undefined
      const written =
        senseOf(state.lexemes[at + 1], 'code')?.text ?? senseOf(state.lexemes[at + 1], 'quoted')?.text ?? digits
      if (written && (sense.property.role === 'product_code' || sense.property.role === 'order'))
        return {
          rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: written.toUpperCase() },
          next: at + 2,
        }
      const value = state.lexemes[at + 1]?.senses.find(
        (other) => other.is === 'property-value' && other.event === event && other.property === sense.property,
      )
      if (value?.is === 'property-value')
        return { rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: value.value }, next: at + 2 }
    }
  }
  return undefined
}

/** Before its event: a value of one of its properties (转账交易, travel transactions), or a yes/no property said as a verb (opened, 点击过). */
export const earlyFilter = (
  state: State,
  at: number,
): { event: EventType; rule: FieldRule; verb: boolean; doing?: boolean } | undefined => {
  const senses = state.lexemes[at]?.senses ?? []
  for (const sense of senses) {
    if (sense.is === 'property' && sense.property.type === 'boolean' && sense.property.sensitivity !== 'leak')
      return {
        event: sense.event,
        rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: true },
        verb: true,
      }
    if (sense.is === 'property-value' && sense.verb)
      return {
        event: sense.event,
        rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value },
        verb: true,
        doing: true,
      }
    const direct =
      sense.is === 'property-value' && sense.property.role === 'channel' && triggerAt(state, at + 1) !== undefined
    if (sense.is !== 'property-value' || (senseOf(state.lexemes[at], 'value') && !direct && !isPlaced(state, at)))
      continue
    let next = at + 1
    const named = (place: number) =>
      state.lexemes[place]?.senses.some((other) => other.is === 'property' && other.event === sense.event)
    while (skippable(state.lexemes[next]) || named(next)) next += 1
    const trigger = triggerAt(state, next)
    // 旅游消费: what was spent on travel is of the event that knows of travel
    const spent = trigger?.measure === 'spend' && measureOf(sense.event, 'spend') !== undefined
    if (trigger?.event === sense.event || spent)
      return {
        event: sense.event,
        rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value },
        verb: false,
      }
  }
  return undefined
}
