import type { Attribute } from '../../catalog/catalog.ts'
import { isList } from '../../segments/field.ts'
import type { Rule } from '../../segments/rule.ts'
import { boundAt } from './bound.ts'
import { separatorAt } from './separator.ts'
import { type Part, type State, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const includes = /(?:include(?:s)?|contain(?:s)?|have|has|are|is)|包含|包括|含有|含|有|里有|中有/
const anyOf = /(?:any|one|at least one|either)(?: one)? of|任一|任意|之一/
const allOf = /(?:all|both|every one|each) of|全部|同时/
const noneOf = /(?:none|neither) of/
const lacks =
  /(?:does not|doesn't|do not|don't|not|never) (?:include|contain|have)|(?:中)?(?:不|没有|未|没)(?:包含|包括|含有|含|有)?/
const denied = /(?:does not|doesn't|do not|don't|not|no|never)|不|没有|未|没/

/** One value: as the catalog calls it, or in quotes. */
const elementAt = (state: State, at: number, attribute: Attribute): { value: string; next: number } | undefined => {
  const named = sensesAt(state, at, 'value')
  const own = named?.value.find((sense) => sense.attribute === attribute)
  if (named && own) return { value: String(own.value), next: named.next }
  const quoted = take(state, at, 'quoted')
  const known = attribute.values?.some(({ value }) => value === quoted?.sense.text)
  return quoted && (known || !attribute.values) ? { value: quoted.sense.text, next: quoted.next } : undefined
}

/** 标签数超过3, "at least 3 tags": how many values a field has. */
const sizeAt = (state: State, at: number): Part | undefined => {
  const lead = boundAt(state, at)
  const named = sensesAt(state, lead?.next ?? at, 'attribute')
  const attribute = named?.value.map((sense) => sense.attribute).find(isList)
  if (!named || !attribute || (!lead && named.at !== at)) return undefined
  const counted = lead ? undefined : wordsAt(state, named.next, /(?:的)?(?:个数|项数|数量|数)/)
  const bound = lead ?? (counted && boundAt(state, counted.next))
  if (!bound || bound.amount.currency || bound.amount.percent || bound.amount.duration) return undefined
  const size = (op: typeof bound.op, value: number): Rule => ({ kind: 'size', field: attribute.name, op, value })
  const rule: Rule =
    bound.max === undefined
      ? size(bound.op, bound.value)
      : { kind: 'all', of: [size('gte', bound.value), size('lte', bound.max)] }
  return { start: at, end: lead ? named.next : bound.next, rule, about: attribute.name, field: attribute }
}

/** A field of several values: "interests include golf or tea", 标签包含「vip」和「travel」, "tags have none of …". */
export const severalPart = (state: State, at: number): Part | undefined => {
  const named = sensesAt(state, at, 'attribute')
  const attribute = named?.value.map((sense) => sense.attribute).find(isList)
  if (!named || named.at !== at || !attribute) return sizeAt(state, at)
  const not = wordsAt(state, named.next, lacks) ?? wordsAt(state, named.next, denied)
  const verb = wordsAt(state, not?.next ?? named.next, includes)
  const none = wordsAt(state, verb?.next ?? named.next, noneOf)
  const every = wordsAt(state, verb?.next ?? named.next, allOf)
  const some = wordsAt(state, verb?.next ?? named.next, anyOf)
  const start = (none ?? every ?? some ?? verb ?? not)?.next
  const first = start === undefined ? undefined : elementAt(state, start, attribute)
  if (!first) return sizeAt(state, at)
  const values = [first.value]
  let [end, either] = [first.next, some !== undefined]
  for (;;) {
    const separator = separatorAt(state, end)
    const next = separator && elementAt(state, separator.next, attribute)
    if (!separator || !next) break
    either ||= separator.op === 'or'
    values.push(next.value)
    end = next.next
  }
  const has = (not ?? none) ? 'none' : either && !every ? 'any' : values.length > 1 ? 'all' : 'any'
  const rule: Rule = { kind: 'list', field: attribute.name, has, values }
  return { start: at, end, rule, about: attribute.name, field: attribute, polar: true }
}
