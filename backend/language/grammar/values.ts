import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { type SenseOf, senseOf } from '../lexicon/sense.ts'
import { anyOf, negate } from './rules.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { nounAfter, ofValue, skipTo, valuesAt } from './value-at.ts'
import { listFrom } from './value-list.ts'
import { beyond, orderOf, rangeFrom, timeBefore, upFrom } from './value-order.ts'

const ownVerb = /^(?:有|没有|无|has|have|with|holds?)(?: |\p{Script=Han})/iu

/** Values behind their attribute: 职业是学生或退休, job is not student. */
const namedValues = (state: State, at: number): Part | undefined => {
  const attributes = (state.lexemes[at]?.senses ?? []).flatMap((sense) =>
    sense.is === 'attribute' ? [sense.attribute] : [],
  )
  const comparator = take(state, at + 1, 'comparator')
  const op = comparator?.sense.op
  const after = comparator && (op === 'eq' || op === 'ne') ? comparator.next : at + 1
  const not = take(state, after, 'neither') ?? take(state, after, 'not')
  const start = skipTo(state, not?.next ?? after)
  // "job is one of …"
  const oneOf = senseOf(state.lexemes[start], 'pair')
  const place = oneOf && !oneOf.all ? skipTo(state, start + 1) : start
  const stands = skipTo(state, after)
  for (const attribute of attributes) {
    const named = { start: at, about: attribute.name, field: attribute }
    const said = (rules: Rule[], end: number): Part => {
      const rule = anyOf(rules)
      return Boolean(not) === (op === 'ne')
        ? { ...named, end, rule }
        : { ...named, end, rule: { kind: 'not', of: rule }, polar: true }
    }
    const range = rangeFrom(state, place, attribute) && listFrom(state, place, attribute)
    if (range) return said(range.rules, range.end)
    const first = valuesAt(state, place, attribute)[0]
    const ranked = first && !not && upFrom(state, place + 1, attribute, first)
    if (ranked) return { ...named, ...ranked }
    const side = orderOf(attribute).cyclic ? timeBefore(state, stands) : undefined
    const month = side && skipTo(state, stands + 1)
    const limits = [
      { at: month, op: side },
      { at: comparator && op !== 'eq' && op !== 'ne' ? skipTo(state, comparator.next) : undefined, op },
    ]
    for (const limit of limits) {
      const value = limit.at === undefined ? undefined : valuesAt(state, limit.at, attribute)[0]
      const past = limit.at !== undefined && limit.op && value && beyond(state, limit.at, attribute, value, limit.op)
      if (past) return { ...named, ...past }
    }
    const list = listFrom(state, place, attribute)
    // "no partner who have a partner": an answer with a verb of its own says the attribute anew
    const anew = first?.answer !== undefined && !comparator && ownVerb.test(state.textOf(place, place + 1).trim())
    if (!list || anew) continue
    if (list.conflict) state.troubles.push({ reason: 'contradiction', from: at, to: list.end })
    return said(list.rules, list.end)
  }
  return undefined
}

/**
 * The attribute whose values a list without a name holds, and others that could be meant as well. "Shanghai, Beijing and Shenzhen"
 * are cities where only Shanghai and Beijing are provinces too.
 */
const ownerOf = (state: State, at: number, senses: SenseOf<'value'>[]) => {
  const ends = new Map<Attribute, number>()
  for (const { attribute } of senses)
    if (!ends.has(attribute)) ends.set(attribute, listFrom(state, at, attribute)?.end ?? at)
  const longest = Math.max(...ends.values())
  const settled = senses.find(({ attribute }) => nounAfter(state, at + 1, attribute) > at + 1)?.attribute
  const owner = settled ?? senses.find(({ attribute }) => ends.get(attribute) === longest)?.attribute
  const rivals = senses.filter(
    ({ attribute, unknown }) =>
      attribute !== owner && !unknown && attribute.sensitivity !== 'leak' && ends.get(attribute) === longest,
  )
  return { owner, rivals, settled: settled !== undefined }
}

/** "from January to June", 小学到高中: the attribute is named by both ends. */
const bareRange = (state: State, at: number): Part | undefined => {
  const from = senseOf(state.lexemes[at], 'between') ? skipTo(state, at + 1) : at
  for (const { attribute } of valuesAt(state, from)) {
    const range = rangeFrom(state, at, attribute) && listFrom(state, at, attribute)
    if (range)
      return {
        start: at,
        end: range.end,
        rule: anyOf(range.rules),
        about: attribute.name,
        field: attribute,
        noun: true,
      }
  }
  return undefined
}

/** Values by themselves: students, married, Shanghai and Guangzhou. */
const bareValues = (state: State, at: number): Part | undefined => {
  const senses = valuesAt(state, at).filter(({ answer }) => answer === undefined)
  const [first] = senses
  if (!first) return undefined
  const { owner = first.attribute, rivals, settled } = ownerOf(state, at, senses)
  const base = { start: at, about: owner.name, field: owner, noun: true }
  // "in the 350–500 band or above": the field may stand between
  const ranked = upFrom(state, at + 1, owner, first) ?? upFrom(state, nounAfter(state, at + 1, owner), owner, first)
  if (ranked) return { ...base, end: ranked.end, rule: ranked.rule }
  const list = listFrom(state, at, owner)
  if (!list) return undefined
  if (rivals.length > 0 && !settled && !first.unknown)
    state.troubles.push({
      reason: 'ambiguous',
      from: at,
      to: list.end,
      readings: [first, ...rivals].map((sense) => ({ label: sense.attribute.labels, rule: ofValue(sense) })),
    })
  if (first.unknown && !settled && rivals.length + senses.length > 1) return undefined
  let lead = at - 1
  while (skippable(state.lexemes[lead])) lead -= 1
  if (list.rules.length > 1 && senseOf(state.lexemes[lead], 'pair')?.all && owner.type === 'enum')
    state.troubles.push({ reason: 'contradiction', from: at, to: list.end })
  return { ...base, end: list.end, rule: anyOf(list.rules) }
}

/** "above gold", 低于C3: the attribute is named by its value. */
const beyondValue = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'comparator')
  const side = timeBefore(state, at)
  if (!lead && !side) return undefined
  const place = skipTo(state, at + 1)
  const [limit] = valuesAt(state, place).filter(({ answer }) => answer === undefined)
  if (!limit) return undefined
  const timed = orderOf(limit.attribute).cyclic ? side : undefined
  const op = timed ?? (lead?.side === 'after' ? undefined : lead?.op)
  const past = op && op !== 'eq' && op !== 'ne' ? beyond(state, place, limit.attribute, limit, op) : undefined
  return past && { start: at, end: past.end, rule: past.rule, about: limit.attribute.name, field: limit.attribute }
}

/** "anything but a student": every value but those. */
const otherThan = (state: State, at: number): Part | undefined => {
  const place = skipTo(state, at + 1)
  const denied = senseOf(state.lexemes[place], 'attribute') ? undefined : bareValues(state, place)
  return denied?.rule && { ...denied, start: at, rule: negate(denied.rule), noun: false, polar: true }
}

/** Values with or without their attribute. Values of one attribute listed mean any of them. */
export const valuePart = (state: State, at: number): Part | undefined => {
  const range = bareRange(state, at)
  if (range) return range
  const lead = senseOf(state.lexemes[at], 'comparator')
  if (lead?.op === 'ne') return otherThan(state, at)
  const past = beyondValue(state, at)
  if (past || lead) return past
  return senseOf(state.lexemes[at], 'attribute') ? namedValues(state, at) : bareValues(state, at)
}
