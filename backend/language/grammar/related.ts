import type { Entity } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import type { ThingMeasure } from '../../segments/measure.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { type Bound, boundAt } from './bound.ts'
import { fits, limit } from './limit.ts'
import { allFields } from './rules.ts'
import { separatorAt } from './separator.ts'
import type { Part, State } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const holds =
  /(?:who )?(?:hold|holds|holding|own|owns|owning|have|has|having|with|of whom)|(?:名下)?(?:持有|拥有|有|开有|开了)(?:过)?/
const denied =
  /(?:do not|don't|does not|doesn't|not|without|no)(?: hold| own| have)?(?: any)?|(?:名下)?(?:没有|未持有|不持有|无|未拥有|不拥有)(?:任何)?/
const every =
  /all(?: of)?(?: the| their| whose)?|every(?: one of(?: their)?)?|each(?: of(?: their)?)?|所有的?|每个|每一个|全部的?|各个/
const some = /any(?: of)?|at least one|an?|任何|任一|任意|至少一个/
const links =
  /(?:which |that |with |where |whose |having |of |the )?(?:has|have|is|are|with|where|whose|that|which|of)?(?: an?| the)?|(?:的)?(?:都|均)?/

interface Found {
  rule: FieldRule
  next: number
}

/** One condition on things of a kind: balance over 10000, over 10000 in balance, saving. */
const conditionOn = (state: State, at: number, entity: Entity): Found | undefined => {
  const link = wordsAt(state, at, links)
  const start = link?.next ?? at
  const named = sensesAt(state, start, 'thing-property')
  const property = named?.value.find((sense) => sense.entity === entity)?.property
  const is = named && wordsAt(state, named.next, /(?:is|are|of|as)|(?:都|均)?(?:为|是)?/)
  const place = is?.next ?? named?.next ?? start
  const bound = boundAt(state, place)
  if (named && property && isNumber(property) && bound && fits(property, bound))
    return { rule: limit(property, bound), next: bound.next }
  const valued = sensesAt(state, property ? place : start, 'thing-value')
  const own = valued?.value.find((sense) => sense.entity === entity && (!property || sense.property === property))
  if (valued && own)
    return { rule: { kind: 'compare', field: own.property.name, op: 'eq', value: own.value }, next: valued.next }
  const behind = bound && !named ? sensesAt(state, bound.next, 'thing-property') : undefined
  const later = behind?.value.find((sense) => sense.entity === entity)?.property
  return bound && behind && later && isNumber(later) && fits(later, bound)
    ? { rule: limit(later, bound), next: behind.next }
    : undefined
}

const conditionsOn = (state: State, at: number, entity: Entity): { where?: FieldRule | undefined; next: number } => {
  const rules: FieldRule[] = []
  let end = at
  for (let from = at; ; ) {
    const found = conditionOn(state, from, entity)
    if (!found) break
    rules.push(found.rule)
    end = found.next
    const separator = separatorAt(state, end)
    if (!separator || separator.op === 'or') break
    from = separator.next
  }
  return { where: allFields(rules), next: end }
}

const thingAt = (state: State, at: number): { entity: Entity; at: number; next: number } | undefined => {
  const found = sensesAt(state, at, 'thing')
  return found && { entity: (found.value[0] as { entity: Entity }).entity, at: found.at, next: found.next }
}

/** Conditions before the thing ("saving accounts", 账户余额超过1万的账户), the thing, conditions behind it. */
const things = (
  state: State,
  at: number,
): { entity: Entity; where?: FieldRule | undefined; next: number } | undefined => {
  for (const entity of state.index.catalog.entities ?? []) {
    const before = conditionsOn(state, at, entity)
    const link = before.where ? wordsAt(state, before.next, /的/) : undefined
    const thing = thingAt(state, link?.next ?? before.next)
    if (thing?.entity !== entity) continue
    const after = before.where ? { next: thing.next, where: undefined } : conditionsOn(state, thing.next, entity)
    return { entity, where: before.where ?? after.where, next: after.next }
  }
  return undefined
}

const measures: [Exclude<ThingMeasure['type'], 'count' | 'distinct'>, RegExp][] = [
  ['sum', /(?:the )?(?:total|combined|sum of(?: the)?|overall)|总|合计|累计/],
  ['avg', /(?:the )?(?:average|mean)|平均/],
  ['max', /(?:the )?(?:largest|highest|biggest|maximum)|最大|最高/],
  ['min', /(?:the )?(?:smallest|lowest|minimum)|最小|最低/],
]

/** "total account balance over 50000", "average balance of accounts under 100", 账户余额合计超过5万. */
const measured = (state: State, at: number): Part | undefined => {
  for (const entity of state.index.catalog.entities ?? []) {
    for (const [type, words] of measures) {
      const lead = wordsAt(state, at, words)
      const first = thingAt(state, lead?.at === at ? lead.next : at)
      const start =
        first?.entity === entity ? (wordsAt(state, first.next, /(?:的)?/)?.next ?? first.next) : (lead?.next ?? at)
      const middle = lead?.at === at ? undefined : wordsAt(state, start, words)
      const named = sensesAt(state, middle?.next ?? start, 'thing-property')
      const property = named?.value.find((sense) => sense.entity === entity)?.property
      if (!named || !property || !isNumber(property)) continue
      const tail = lead?.at === at || middle ? undefined : wordsAt(state, named.next, /(?:的)?(?:总和|合计|总额|之和)/)
      if (!(lead?.at === at) && !middle && !(tail && type === 'sum')) continue
      const link = first
        ? undefined
        : wordsAt(state, tail?.next ?? named.next, /(?:of|across|over|in)(?: all)?(?: their| the)?/)
      const last = link ? thingAt(state, link.next) : undefined
      if (!first && last?.entity !== entity && !named.value.every((sense) => sense.entity === entity)) continue
      const bound = boundAt(state, last?.next ?? tail?.next ?? named.next)
      if (!bound || !fits(property, bound)) continue
      const measure: ThingMeasure = { type, property: property.name }
      return compared(entity, measure, undefined, bound, at, bound.next)
    }
  }
  return undefined
}

const compared = (
  { name }: Entity,
  measure: ThingMeasure,
  where: FieldRule | undefined,
  bound: Bound,
  start: number,
  end: number,
): Part => {
  const one = (op: Bound['op'], value: number): Rule => ({
    kind: 'related_measure',
    entity: name,
    measure,
    ...(where ? { where } : {}),
    op,
    value,
  })
  const rule: Rule =
    bound.max === undefined
      ? one(bound.op, bound.value)
      : { kind: 'all', of: [one('gte', bound.value), one('lte', bound.max)] }
  return { start, end, rule, about: 'thing', polar: true }
}

/**
 * Things that belong to customers: "hold any account with balance over 10000", "no loan accounts", "at least 2 accounts",
 * 持有账户余额超过1万的账户, 所有账户余额都超过1000.
 */
export const relatedPart = (state: State, at: number): Part | undefined => {
  if ((state.index.catalog.entities ?? []).length === 0) return undefined
  const total = measured(state, at)
  if (total) return total
  const not = wordsAt(state, at, denied)
  const verb = not ? undefined : wordsAt(state, at, holds)
  const start = not?.next ?? verb?.next ?? at
  const all = not ? undefined : wordsAt(state, start, every)
  const any = all ? undefined : wordsAt(state, start, some)
  const amount = any || all ? undefined : boundAt(state, start)
  const counted = amount && !amount.amount.currency && !amount.amount.percent && !amount.amount.duration
  const numbered = counted ? things(state, amount.next) : undefined
  if (amount && numbered && (!not || amount.bare)) {
    const part = compared(numbered.entity, { type: 'count' }, numbered.where, amount, at, numbered.next)
    return not && part.rule ? { ...part, rule: { kind: 'not', of: part.rule } } : part
  }
  const found = things(state, all?.next ?? any?.next ?? start)
  if (!found || (!found.where && !not && !verb && !any) || (all && !found.where)) return undefined
  const has = not ? 'none' : all ? 'all' : 'any'
  const rule: Rule = {
    kind: 'related',
    entity: found.entity.name,
    has,
    ...(found.where ? { where: found.where } : {}),
  }
  return { start: at, end: found.next, rule, about: 'thing', polar: true }
}
