import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { addsAllBetween } from './group-added.ts'
import { separatorAt } from './separator.ts'
import { type State, take } from './state.ts'
import { nounAfter, ofValue, skipTo, valuesAt } from './value-at.ts'
import { rangeFrom } from './value-order.ts'

/** 学生且退休: said to hold both at once, unlike 学生和退休人员, which names two groups. */
const insists = (state: State, from: number, to: number): boolean => /[且同]/.test(state.textOf(from, to))

/** "Beijing Shanghai or Shenzhen", 上海 北京: of one attribute nobody has two values, so values side by side are a list. */
const besideAt = (state: State, at: number, attribute: Attribute): ReturnType<typeof separatorAt> => {
  const lexeme = state.lexemes[at]
  const own = lexeme?.senses.some(
    (sense) => sense.is === 'value' && sense.attribute === attribute && !sense.needsName && !sense.unknown,
  )
  return own && attribute.type === 'enum' && !senseOf(lexeme, 'filler')
    ? { next: at, op: 'list', comma: false }
    : undefined
}

/** "self-employed people and entrepreneurs", 退休的人和失业的人: the people named between two values. */
const pastPeople = (state: State, at: number, attribute: Attribute): ReturnType<typeof separatorAt> => {
  let place = at
  while (
    /^(?:的|people|persons?|customers?|clients?|ones|folks?|(?:的)?(?:人|客户|用户|顾客|群体|人群|人士|那些))$/i.test(
      state.textOf(place, place + 1).trim(),
    )
  )
    place += 1
  const separator = place > at ? separatorAt(state, place) : undefined
  const again = separator && !separator.comma && valuesAt(state, separator.next, attribute)[0]
  return again && again.answer === undefined && attribute.type === 'enum' ? separator : undefined
}

const people = /^(?:people|persons|customers?|clients?|users?|人员|人士|客户|用户)$/i
const isPeople = (state: State, at: number): boolean => people.test(state.textOf(at, at + 1).trim())

/** "… on monthly contracts, plus one-year contract customers who …": behind a comma it adds people of its own. */
const addsGroup = (state: State, from: number, { next, comma }: { next: number; comma: boolean }): boolean =>
  comma &&
  /\b(?:plus|as well as|along with|together with)\b|另外|再加上?|加上|外加/i.test(state.textOf(from, next)) &&
  [next + 1, next + 2].some((at) => isPeople(state, at))

const eitherWay = /有没有|有无|是不是|with or without|whether or not/i
/** A clause about what makes no difference is no longer than that. */
const farthest = 10

/** …的个体经营者，退休人员不论余额: those behind the comma are others, of whom a field makes no difference; it may be said in a clause of its own. */
const freeBehind = (state: State, from: number): boolean => {
  let clauses = 0
  for (let at = from; at < Math.min(from + farthest, state.lexemes.length); at += 1) {
    const lexeme = state.lexemes[at]
    if (senseOf(lexeme, 'break') && ++clauses > 1) return false
    const beside = [at - 1, at + 1].some((place) => senseOf(state.lexemes[place], 'attribute'))
    if (senseOf(lexeme, 'whatever') && beside) return true
    if (clauses === 0 && eitherWay.test(state.textOf(from, at + 1))) return true
    if (senseOf(lexeme, 'value') ?? senseOf(lexeme, 'comparator')) return false
  }
  return false
}

/** Values of one attribute, listed. `conflict`: the attribute was named again with another value and "and" between. */
export const listFrom = (
  state: State,
  at: number,
  attribute: Attribute,
): { rules: Rule[]; end: number; conflict?: boolean } | undefined => {
  const range = rangeFrom(state, at, attribute)
  const first = range ? undefined : valuesAt(state, at, attribute)[0]
  if (!range && !first) return undefined
  const rules = range ? [range.rule] : first ? [ofValue(first)] : []
  let end = range?.end ?? nounAfter(state, at + 1, attribute)
  let conflict = false
  for (;;) {
    const separator = separatorAt(state, end) ?? pastPeople(state, end, attribute) ?? besideAt(state, end, attribute)
    if (!separator || insists(state, end, separator.next) || addsGroup(state, end, separator)) break
    if (addsAllBetween(state, end, separator.next)) break
    const named = take(state, separator.next, 'attribute')
    const place = named?.sense.attribute === attribute ? skipTo(state, named.next) : separator.next
    const value = valuesAt(state, place, attribute)[0]
    // "primary or not recorded", 小学或者没有记录
    const lacks = separator.op === 'or' && !value ? senseOf(state.lexemes[place], 'missing') : undefined
    if (lacks && !lacks.known && !senseOf(state.lexemes[place + 1], 'attribute')) {
      rules.push({ kind: 'missing', field: attribute.name })
      end = place + 1
      break
    }
    // 多渠道，或者网站且农村: what follows the comma is a group by itself
    if (separator.comma && separator.op === 'or' && senseOf(state.lexemes[place + 1], 'and')) break
    if (!value || value.answer !== undefined) break
    if (separator.comma && freeBehind(state, place + 1)) break
    // "not two-year, one-year instead"
    if (separator.comma && /^instead$/i.test(state.textOf(place + 1, place + 2).trim())) break
    if (place > separator.next && separator.op === 'and' && attribute.type === 'enum') conflict = true
    const further = rangeFrom(state, place, attribute)
    rules.push(further?.rule ?? ofValue(value))
    end = further?.end ?? nounAfter(state, place + 1, attribute)
  }
  return { rules, end, ...(conflict ? { conflict } : {}) }
}
