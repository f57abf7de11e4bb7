import type { Entity } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import type { ThingMeasure } from '../../segments/measure.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import { type Bound, boundAt } from './bound.ts'
import { fits } from './limit.ts'
import { conditionsOn, type Where, wholeOf } from './related-where.ts'
import { allFields, allOf } from './rules.ts'
import { asserts, type Part, type State, skippable } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const holds =
  /(?:who )?(?:hold|holds|holding|own|owns|owning|have|has|having|with|of whom)|(?:名下)?(?:持有|拥有|有|开有|开了)(?:过)?/
const denied =
  /(?:do not|don't|does not|doesn't|not|without|no)(?: hold| own| have)?(?: any)?|(?:名下)?(?:没有|未持有|不持有|无|未拥有|不拥有)(?:任何)?/
const every =
  /all(?: of)?(?: the| their| whose)?|every(?: one of(?: their)?)?|each(?: of(?: their)?)?|所有的?|每个|每一个|全部的?|各个/
/** 保单都是生效的, "policies are all active". */
const allBehind = /(?:which |that |who )?(?:are|have|is|has) all|all (?:are|have)|(?:全部|全|都|均|全都)(?:是|为)?/
const both = /both(?: of)?(?: an?)?|同时(?:持有|拥有|有)?|既有/
const some = /any(?: of)?|at least one|an?|任何|任一|任意|至少一个/
const thingAt = (state: State, at: number): { entity: Entity; at: number; next: number } | undefined => {
  const found = sensesAt(state, at, 'thing')
  return found && { entity: (found.value[0] as { entity: Entity }).entity, at: found.at, next: found.next }
}

/** Conditions before the thing ("saving accounts", 账户余额超过1万的账户), the thing, conditions behind it. */
const things = (state: State, at: number, counted = false): (Where & { entity: Entity; all: boolean }) | undefined => {
  for (const entity of state.index.catalog.entities ?? []) {
    const before = conditionsOn(state, at, entity, counted)
    const said = before.where || before.each
    const link = said ? wordsAt(state, before.next, /的/) : undefined
    const thing = thingAt(state, link?.next ?? before.next)
    if (thing?.entity !== entity) continue
    const all = wordsAt(state, thing.next, allBehind)
    const after = conditionsOn(state, all?.next ?? thing.next, entity)
    if (said && (after.each || !after.where)) return { ...before, entity, all: false, next: thing.next }
    const where = allFields([...(before.where ? [before.where] : []), ...(after.where ? [after.where] : [])])
    const each = before.each ?? after.each
    return {
      where,
      ...(each ? { each } : {}),
      entity,
      all: !said && all !== undefined && where !== undefined,
      next: after.next,
    }
  }
  return undefined
}

const measures: [Exclude<ThingMeasure['type'], 'count' | 'distinct'>, RegExp][] = [
  ['sum', /(?:the )?(?:total|combined|sum of(?: the)?|overall)|总|合计|累计/],
  ['avg', /(?:the )?(?:average|mean)|平均/],
  ['max', /(?:the )?(?:largest|highest|biggest|maximum)|最大|最高/],
  ['min', /(?:the )?(?:smallest|lowest|minimum)|最小|最低/],
]

/** "under 40 with a life policy": a number before "with" or "who" is of something else than of what stands behind. */
const beginsAnew = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place])) place += 1
  return asserts(state, at, place)
}

const having = /(?:of which |which |that )?(?:have|has|with|having|whose)(?: an?| the)?|'s?|的?/

/** The things of one kind, with conditions before them: accounts, "active policies". */
const named = (
  state: State,
  at: number,
  entity: Entity,
): { where?: FieldRule | undefined; next: number } | undefined => {
  const before = conditionsOn(state, at, entity)
  const thing = thingAt(state, wordsAt(state, before.next, /的/)?.next ?? before.next)
  return thing?.entity === entity ? { where: wholeOf(before), next: thing.next } : undefined
}

/** "total account balance over 50000", "active policies have a total premium over 5000", "average balance of accounts under 100", 账户余额合计超过5万. */
const measured = (state: State, at: number): Part | undefined => {
  for (const entity of state.index.catalog.entities ?? []) {
    for (const [type, words] of measures) {
      const lead = wordsAt(state, at, words)
      const begun = lead?.at === at ? lead.next : at
      const first = named(state, begun, entity)
      const start = first ? (wordsAt(state, first.next, having)?.next ?? first.next) : (lead?.next ?? at)
      const middle = lead?.at === at ? undefined : wordsAt(state, start, words)
      const said = sensesAt(state, middle?.next ?? start, 'thing-property')
      const property = said?.value.find((sense) => sense.entity === entity)?.property
      if (!said || !property || !isNumber(property)) continue
      const tail = lead?.at === at || middle ? undefined : wordsAt(state, said.next, /(?:的)?(?:总和|合计|总额|之和)/)
      if (!(lead?.at === at) && !middle && !(tail && type === 'sum')) continue
      const link = first
        ? undefined
        : wordsAt(state, tail?.next ?? said.next, /(?:of|across|over|in|on|from)(?: all)?(?: their| the)?/)
      const last = link ? named(state, link.next, entity) : undefined
      if (!first && !last && !said.value.every((sense) => sense.entity === entity)) continue
      const behind = last?.next ?? tail?.next ?? said.next
      const bound = boundAt(state, wordsAt(state, behind, /of|is|comes to|adds up to|为|达到?|是/)?.next ?? behind)
      if (!bound || !fits(property, bound)) continue
      const measure: ThingMeasure = { type, property: property.name }
      return compared(entity, measure, first?.where ?? last?.where, bound, at, bound.next)
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
  const { unit, currency, percent, duration } = amount?.amount ?? {}
  const counts = !currency && !percent && !duration && (!unit || unit === 'items' || unit === 'pieces')
  const numbered = amount && counts && !beginsAnew(state, amount.next) ? things(state, amount.next, true) : undefined
  if (amount && numbered && (!not || amount.bare)) {
    const part = compared(numbered.entity, { type: 'count' }, wholeOf(numbered), amount, at, numbered.next)
    return not && part.rule ? { ...part, rule: { kind: 'not', of: part.rule } } : part
  }
  const begun = all?.next ?? any?.next ?? start
  const pair = not || all ? undefined : wordsAt(state, begun, both)
  const found = things(state, pair?.next ?? begun)
  const where = found && wholeOf(found)
  if (!found || (!where && !not && !verb && !any) || (all && !where)) return undefined
  const one = (has: 'any' | 'all' | 'none', rule: FieldRule | undefined): Rule => ({
    kind: 'related',
    entity: found.entity.name,
    has,
    ...(rule ? { where: rule } : {}),
  })
  const has = not ? 'none' : all || found.all ? 'all' : 'any'
  const rule =
    found.each && has === 'any'
      ? allOf(found.each.map((value) => one('any', allFields([value, ...(found.where ? [found.where] : [])]))))
      : one(has, where)
  return { start: at, end: found.next, rule, about: 'thing', polar: true }
}
