import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { type SenseOf, senseOf } from '../lexicon/sense.ts'
import { type State, take } from './state.ts'
import { valueOfLength } from './value-length.ts'

const anyone = /^(?:(?:ones?|customers?|clients?|users?|members?|shoppers?|buyers?|people)(?: who)?|客户|用户|顾客)$/i
const anything = /^(?:other|其[他它])/i

/** "those who are new and rural": said of the people themselves. */
const isPredicate = (state: State, at: number): boolean => {
  const next = state.lexemes[at + 1]
  const ends = !next || senseOf(next, 'and') || senseOf(next, 'or') || senseOf(next, 'break')
  return Boolean(ends) && /^(?:who are|that are|are)$/i.test(state.textOf(at - 1, at).trim())
}

/** Too general a value is named by what comes behind: "one-year and two-year contracts", "existing urban customers". */
const isNamedBehind = (state: State, at: number, attribute: Attribute): boolean => {
  const said = state.textOf(at, at + 1).trim()
  const lengthOnly = senseOf(state.lexemes[at], 'duration') !== undefined
  if (isPredicate(state, at)) return !lengthOnly && (!senseOf(state.lexemes[at], 'newcomer') || !state.index.shop)
  for (let place = at + 1; place < state.lexemes.length && place - at < 8; place += 1) {
    const lexeme = state.lexemes[place]
    const text = state.textOf(place, place + 1).trim()
    const senses = lexeme?.senses ?? []
    if (senses.some((sense) => sense.is === 'attribute' && sense.attribute === attribute)) return true
    if (senses.some((sense) => sense.is === 'value' && sense.attribute === attribute && !sense.needsName)) return true
    if (anyone.test(text))
      return !lengthOnly && !anything.test(said) && (!senseOf(state.lexemes[at], 'newcomer') || !state.index.shop)
    const passes = senses.some(
      ({ is }) => is === 'value' || is === 'attribute' || is === 'and' || is === 'or' || is === 'list',
    )
    if (!passes && !(senseOf(lexeme, 'filler') && !senseOf(lexeme, 'filler')?.asserts)) return false
  }
  return false
}

/** Values that a lexeme may name, of one attribute where it is given; outcomes known only afterwards come last. */
export const valuesAt = (state: State, at: number, of?: Attribute): SenseOf<'value'>[] => {
  const own = namedAt(state, at, of)
  return own.length > 0 ? own : byLength(state, at, of)
}

/** "a 1-yr contract", 24个月的合约: a length of time before or behind the attribute that has a value of that length. */
const byLength = (state: State, at: number, of?: Attribute): SenseOf<'value'>[] => {
  const length = senseOf(state.lexemes[at], 'duration')?.duration
  if (!length) return []
  const named = of ? [of] : lengthsBehind(state, at + 1)
  return named.flatMap((attribute) => {
    const value = valueOfLength(attribute, length.n, length.unit)
    return value === undefined ? [] : [{ is: 'value' as const, attribute, value }]
  })
}

/** The attributes named behind a list of lengths: "12 or 24 month contracts". */
const lengthsBehind = (state: State, at: number): Attribute[] => {
  for (let place = at; place < state.lexemes.length && place - at < 6; place += 1) {
    const senses = state.lexemes[place]?.senses ?? []
    const attributes = senses.flatMap((sense) => (sense.is === 'attribute' ? [sense.attribute] : []))
    if (attributes.length > 0) return attributes
    if (
      !senses.some(({ is }) => is === 'or' || is === 'and' || is === 'list' || is === 'duration' || is === 'value') &&
      !/^[-的]$/.test(state.textOf(place, place + 1).trim())
    )
      return []
  }
  return []
}

const namedAt = (state: State, at: number, of?: Attribute): SenseOf<'value'>[] =>
  (state.lexemes[at]?.senses ?? [])
    .filter((sense) => sense.is === 'value')
    .filter(({ attribute, needsName }) =>
      of
        ? attribute === of
        : !needsName || state.index.focus?.includes(attribute.name) || isNamedBehind(state, at, attribute),
    )
    .sort((a, b) => Number(a.attribute.sensitivity === 'leak') - Number(b.attribute.sensitivity === 'leak'))

const denies = /^(?:no|not|non|without|did|does|has|have|never|un|没|未|无|非|不)/i

/** `said`: a name of its own for "no" (existing customers) is a value; a denial keeps those who are unknown. */
export const ofValue = ({ attribute, value, answer, unknown }: SenseOf<'value'>, said = 'no'): Rule => {
  if (unknown) return { kind: 'missing', field: attribute.name }
  const yes = yesOf(attribute)
  if (answer === false && yes !== undefined && denies.test(said))
    return { kind: 'compare', field: attribute.name, op: 'ne', value: yes }
  return { kind: 'compare', field: attribute.name, op: 'eq', value }
}

/** The attribute's own noun may follow its value: 大学学历, tertiary education. */
export const nounAfter = (state: State, at: number, attribute: Attribute): number => {
  const noun = take(state, at, 'attribute')
  const same =
    noun && state.lexemes[noun.at]?.senses.some((sense) => sense.is === 'attribute' && sense.attribute === attribute)
  return same ? noun.next : inRespectOf(state, at, attribute)
}

/** "graded C3 or higher for risk": a word of the attribute's name behind what tells in which respect. */
const inRespectOf = (state: State, at: number, { labels, values = [] }: Attribute): number => {
  if (values.length === 0 || !/^(?:for|in|on|in terms of|as for|by)$/i.test(state.textOf(at, at + 1).trim())) return at
  const word = state
    .textOf(at + 1, at + 2)
    .trim()
    .toLowerCase()
  const behind = state.lexemes[at + 2]
  const ends = !behind || (['break', 'and', 'or', 'but', 'close'] as const).some((is) => senseOf(behind, is))
  return ends && word.length > 2 && labels.en.toLowerCase().split(' ').includes(word) ? at + 2 : at
}

/** The place of the value itself, past words without a meaning of their own. */
export const skipTo = (state: State, at: number): number => {
  let place = at
  while (senseOf(state.lexemes[place], 'filler') && !senseOf(state.lexemes[place], 'value')) place += 1
  return place
}
