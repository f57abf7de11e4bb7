import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { type Sense, type SenseOf, senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { codesAt, containedAt } from './filter-names.ts'
import { measureOf } from './frame.ts'
import { limit } from './limit.ts'
import { separatorAt } from './separator.ts'
import { doingNoun, standsFor } from './stands-for.ts'
import { type State, skippable } from './state.ts'
import { triggerAt } from './trigger.ts'

/** at a branch, 在网点, via the app: where or how it was done. */
export const isPlaced = (state: State, at: number): boolean =>
  /(?:^|\s)(?:at|via|through|by|on)(?: an?| the| our)?$|[在于用]$|通过$/i.test(
    state.textOf(Math.max(at - 2, 0), at).trim(),
  )

/** "through the", "at a": what stands before the place or the way of an event. */
export const pastWay = (state: State, at: number): number => {
  let place = at
  while (
    (skippable(state.lexemes[place]) && !senseOf(state.lexemes[place], 'property-value')) ||
    /^(?:through|via|by|at|on|using)$/i.test(state.textOf(place, place + 1).trim())
  )
    place += 1
  return place
}

/** 没买过年金和医疗险, 年金和医疗险都没买过: a denial before or behind a list of things is of each of them. */
const deniedList = (state: State, at: number, next: number): boolean => {
  for (let place = at - 1; place >= Math.max(at - 5, 0); place -= 1) {
    const lexeme = state.lexemes[place]
    if (senseOf(lexeme, 'not')) return true
    const passes = skippable(lexeme) || senseOf(lexeme, 'event') || senseOf(lexeme, 'window') || senseOf(lexeme, 'ever')
    if (!passes || senseOf(lexeme, 'break')) break
  }
  let behind = next
  while (skippable(state.lexemes[behind]) && !senseOf(state.lexemes[behind], 'break')) behind += 1
  return senseOf(state.lexemes[behind], 'not') !== undefined && triggerAt(state, behind + 1) !== undefined
}

/** "through the app or at a branch": one of several values of a property. */
const eitherAt = (
  state: State,
  { event, property, value }: SenseOf<'property-value'>,
  at: number,
): { rule: FieldRule; next: number } | undefined => {
  const values = [value]
  let next = at + 1
  let joined: { length: number; next: number } | undefined
  for (;;) {
    const separator = separatorAt(state, next)
    const place = pastWay(state, separator?.next ?? next)
    const other = state.lexemes[place]?.senses.find(
      (sense) => sense.is === 'property-value' && sense.event === event && sense.property === property,
    )
    if (!separator || separator.comma || other?.is !== 'property-value') break
    if (separator.op !== 'or') {
      if (separator.op !== 'and' && separator.op !== 'list') break
      joined ??= { length: values.length, next }
    }
    values.push(other.value)
    next = place + 1
  }
  // what "and" joins is of one event only where it is denied
  if (joined && !deniedList(state, at, next)) {
    values.length = joined.length
    next = joined.next
  }
  return values.length > 1 ? { rule: { kind: 'in', field: property.name, values }, next } : undefined
}

/** 网点柜台: two words for the same value. */
export const saidTwice = (state: State, { event, property, value }: SenseOf<'property-value'>, at: number): boolean =>
  (state.lexemes[at + 1]?.senses ?? []).some(
    (sense) =>
      sense.is === 'property-value' && sense.event === event && sense.property === property && sense.value === value,
  )

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
  for (const sense of ofCustomer ? [] : (lexeme?.senses ?? [])) {
    if (sense.is === 'property-value' && sense.event === event)
      return (
        eitherAt(state, sense, at) ?? {
          rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value },
          next: saidTwice(state, sense, at) ? at + 2 : at + 1,
        }
      )
    if (sense.is === 'property' && sense.event === event) {
      const bound = boundAt(state, at + 1)
      const numeric = sense.property.type === 'integer' || sense.property.type === 'decimal'
      // "spent over 800" measures, also where a property goes by that word
      const spent = senseOf(lexeme, 'measure') !== undefined && senseOf(lexeme, 'measure')?.measure === 'spend'
      if (bound && numeric && !spent) return { rule: limit(sense.property, bound), next: bound.next }
      const named = sense.property.role === 'product_name' ? containedAt(state, at) : undefined
      if (named)
        return {
          rule: { kind: 'text', field: sense.property.name, op: 'contains', value: named.value },
          next: named.next,
        }
      const digits = senseOf(state.lexemes[at + 1], 'number')?.number.plain
        ? state.textOf(at + 1, at + 2).trim()
        : undefined
      const written =
        senseOf(state.lexemes[at + 1], 'code')?.text ?? senseOf(state.lexemes[at + 1], 'quoted')?.text ?? digits
      const codes = written && sense.property.role === 'product_code' ? codesAt(state, at + 1) : undefined
      if (codes) return { rule: { kind: 'in', field: sense.property.name, values: codes.values }, next: codes.next }
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

/** The event follows: 手机银行交易, "used the mobile app to transact". */
const isDone = (state: State, at: number): boolean =>
  triggerAt(state, at) !== undefined ||
  (/^(?:to|for)$/i.test(state.textOf(at, at + 1).trim()) && triggerAt(state, at + 1) !== undefined)

/** A value of several types of events, or of an event and a thing that customers have. */
const sharedValue = (senses: readonly Sense[]): boolean => {
  const owners = senses.flatMap((sense) =>
    sense.is === 'property-value' ? [sense.event.name] : sense.is === 'thing-value' ? [sense.entity.table] : [],
  )
  return new Set(owners).size > 1
}

/** Before its event: a value of one of its properties (转账交易, travel transactions), or a yes/no property said as a verb (opened, 点击过). */
export const earlyFilter = (
  state: State,
  at: number,
): { event: EventType; rule: FieldRule; verb: boolean; doing?: boolean; measure?: 'spend' } | undefined => {
  const senses = state.lexemes[at]?.senses ?? []
  const shared = sharedValue(senses)
  for (const sense of senses) {
    const deed =
      sense.is === 'property' ||
      (sense.is === 'property-value' && sense.value === true && !skippable(state.lexemes[at]))
    if (deed && sense.property.type === 'boolean' && sense.property.sensitivity !== 'leak')
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
        ...standsFor(state, at, sense.event),
      }
    const direct = sense.is === 'property-value' && sense.property.role === 'channel' && isDone(state, at + 1)
    if (sense.is !== 'property-value' || (senseOf(state.lexemes[at], 'value') && !direct && !isPlaced(state, at)))
      continue
    let next = at + 1
    const named = (place: number) =>
      state.lexemes[place]?.senses.some((other) => other.is === 'property' && other.event === sense.event)
    const pass = () => {
      while (!triggerAt(state, next) && (skippable(state.lexemes[next]) || named(next))) next += 1
    }
    pass()
    // 在网点办过至少2笔交易: how many stands before what they are
    const count = sense.property.role === 'channel' && isPlaced(state, at) ? boundAt(state, next) : undefined
    if (count && /^(?:orders|times)$/.test(count.amount.unit ?? '')) {
      next = count.next
      pass()
    }
    const trigger = triggerAt(state, next)
    // 旅游消费: what was spent on travel is of the event that knows of travel
    const spent = trigger?.measure === 'spend' && measureOf(sense.event, 'spend') !== undefined
    // "failed payments": of a value that several have, the noun beside it says whose it is
    const other = shared && sense.event !== state.index.shop
    if (shared && trigger && !trigger.assumed && trigger.event !== sense.event) continue
    if (trigger?.event === sense.event || (spent && !other))
      return {
        event: sense.event,
        rule: { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value },
        verb: false,
      }
    const rule: FieldRule = { kind: 'compare', field: sense.property.name, op: 'eq', value: sense.value }
    // 通过手机银行转账合计超过1万: another value of the event comes first
    const following = sense.property.role === 'channel' ? earlyFilter(state, next) : undefined
    if (following?.event === sense.event && !following.verb) return { event: sense.event, rule, verb: false }
    if (
      following?.event === sense.event &&
      following.rule.kind === 'compare' &&
      following.rule.field !== sense.property.name
    )
      return { event: sense.event, rule, verb: false }
    const own =
      other ||
      (sense.property.role === 'channel' && !doingNoun.test(state.textOf(at, at + 1).trim())) ||
      senseOf(state.lexemes[at], 'value')
        ? undefined
        : standsFor(state, at, sense.event)
    if (own) return { event: sense.event, rule, verb: true, ...own }
  }
  return undefined
}
