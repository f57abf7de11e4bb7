import type { Entity } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { boundAt } from './bound.ts'
import { fits, limit } from './limit.ts'
import { allFields, anyField } from './rules.ts'
import { separatorAt } from './separator.ts'
import { type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const links =
  /(?:which |that |with |where |whose |having |of |the )?(?:has|have|is|are|with|where|whose|that|which|of)?(?: an?| the)?|(?:的)?(?:都|均)?/
/** Between a number and what it counts. */
const plainLinks = /(?:of )?(?:the |their )?/

interface Found {
  rule: FieldRule
  next: number
}

/** "expires in the next 60 days", 在未来60天内到期, "end date in 2026": when, beside a date of the thing. */
const dateOn = (state: State, at: number, entity: Entity): Found | undefined => {
  const lead = wordsAt(state, at, /在|于|will|is to|are to|which|that/)?.next ?? at
  const first = take(state, lead, 'window')
  const named = sensesAt(state, first?.next ?? lead, 'thing-property')
  const property = named?.value.find(
    (sense) => sense.entity === entity && /^(?:date|timestamp)$/.test(sense.property.type),
  )?.property
  if (!named || !property) return undefined
  const window =
    first ?? take(state, wordsAt(state, named.next, /在|于|为|是|is|falls?|was|will be/)?.next ?? named.next, 'window')
  if (!window) return undefined
  const rule: FieldRule = { kind: 'date', field: property.name, window: window.sense.window }
  return { rule, next: Math.max(window.next, named.next) }
}

/** One condition on things of a kind: balance over 10000, over 10000 in balance, saving. */
const conditionOn = (state: State, at: number, entity: Entity, opening: RegExp): Found | undefined => {
  const link = wordsAt(state, at, opening)
  const start = link?.next ?? at
  const named = sensesAt(state, start, 'thing-property')
  const property = named?.value.find((sense) => sense.entity === entity)?.property
  const dated = dateOn(state, start, entity)
  if (dated) return dated
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

/** Conditions on the things of one kind; `values`: several values of one property, which no single thing has. */
export interface Where {
  where?: FieldRule | undefined
  /** "an auto and a home policy": each of these is said of a thing of its own. */
  each?: FieldRule[]
  next: number
}

/** The conditions as one: where several values were said, a thing of any of them. */
export const wholeOf = ({ where, each }: Where): FieldRule | undefined =>
  allFields([...(where ? [where] : []), ...(each ? [anyField(each)] : [])])

const saidValue = (rule: FieldRule | undefined) =>
  rule?.kind === 'compare' && rule.op === 'eq' && (typeof rule.value === 'string' || typeof rule.value === 'number')
    ? { field: rule.field, value: rule.value }
    : undefined

/** Conditions on things from a place on; `counted`: a number stands before them. */
export const conditionsOn = (state: State, at: number, entity: Entity, counted = false): Where => {
  const rules: FieldRule[] = []
  /** Values of the last property so far, and whether each is meant: a list without "and" asks for one. */
  let values: (string | number)[] = []
  let [all, end] = [false, at]
  const settle = (): FieldRule[] => {
    const last = saidValue(rules.at(-1))
    if (!last || values.length < 2) return []
    rules.pop()
    if (all) return values.map((value) => ({ kind: 'compare', field: last.field, op: 'eq', value }))
    rules.push({ kind: 'in', field: last.field, values })
    return []
  }
  let each: FieldRule[] = []
  for (let from = at; ; ) {
    const found = conditionOn(state, from, entity, counted && from === at ? plainLinks : links)
    if (!found) break
    const [last, now] = [saidValue(rules.at(-1)), saidValue(found.rule)]
    const same = last && now && last.field === now.field && last.value !== now.value
    const separated = from === at ? undefined : separatorAt(state, end)
    if (same) values.push(now.value)
    else if (separated?.op === 'or') break
    else {
      each = each.length > 0 ? each : settle()
      rules.push(found.rule)
      values = now ? [now.value] : []
    }
    if (same && separated?.op === 'and') all = true
    end = found.next
    const separator = separatorAt(state, end)
    from = separator?.next ?? end
  }
  each = each.length > 0 ? each : settle()
  return { where: allFields(rules), ...(each.length > 0 ? { each } : {}), next: end }
}
