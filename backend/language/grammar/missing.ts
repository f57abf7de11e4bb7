import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { yesOf } from '../lexicon/flags.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { allOf, negate } from './rules.ts'
import { attributesAt, missingField, severalMissing } from './several-missing.ts'
import { type Part, pastEither, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

/** "neither a risk grade nor a preferred channel is recorded": none of several fields is known. */
const neitherKnown = (state: State, at: number): Part | undefined => {
  if (!senseOf(state.lexemes[at], 'neither') || senseOf(state.lexemes[at], 'not')) return undefined
  const fields: Attribute[] = []
  let place = at + 1
  for (;;) {
    const named = take(state, place, 'attribute')
    const attribute = named && attributesAt(state, named.at)[0]
    if (!named || !attribute) break
    fields.push(attribute)
    place = named.next
    const next = take(state, place, 'nor') ?? take(state, place, 'or') ?? take(state, place, 'list')
    if (!next) break
    place = next.next
  }
  const word = take(state, place, 'missing')
  if (fields.length < 2 || !word?.sense.known) return undefined
  return {
    start: at,
    end: word.next,
    rule: allOf(fields.map(({ name }) => missingField(name, false))),
    about: 'missing',
    polar: true,
  }
}
/** "Where the total is missing, keep them in", 该值缺失的也算: the field that was limited last. */
const pointing =
  /(?:where |if |when )?(?:the |this |that )?(?:total|amount|figure|value|number|field|it|charge|balance)|(?:如果|若|要是)?(?:该|这个|这项|此)(?:值|数|项|金额|字段|数字)?/

/** job unknown, unknown job, 收入缺失, without an income on file, 职业不为空. */
export const missingPart = (state: State, at: number): Part | undefined => {
  const neither = neitherKnown(state, at)
  if (neither) return neither
  const several = severalMissing(state, at)
  if (several) return several
  const not = senseOf(state.lexemes[at], 'not') ? at + 1 : at
  const named = take(state, not, 'attribute')
  if (named) {
    const denial = take(state, named.next, 'not')
    const word = take(state, denial?.next ?? pastEither(state, named.next), 'missing')
    const attribute = attributesAt(state, named.at)[0]
    if (!word || !attribute) return undefined
    const denied = not > at !== Boolean(denial)
    return {
      start: at,
      end: word.next,
      rule: missingField(attribute.name, word.sense.known !== denied),
      about: attribute.name,
      field: attribute,
      polar: true,
    }
  }
  const pointed = state.last.field && wordsAt(state, at, pointing)
  const lacks = pointed?.at === at ? take(state, pointed.next, 'missing') : undefined
  if (lacks && state.last.field) {
    const { name } = state.last.field
    const part = { start: at, end: lacks.next, about: name, field: state.last.field, polar: true }
    return { ...part, rule: missingField(name, lacks.sense.known) }
  }
  const word = take(state, at, 'missing')
  if (!word || word.at !== at) return undefined
  const after = take(state, word.next, 'attribute')
  const attribute = after && attributesAt(state, after.at)[0]
  return (
    attribute && {
      start: at,
      end: after.next,
      rule: missingField(attribute.name, word.sense.known),
      about: attribute.name,
      field: attribute,
    }
  )
}

const known = ({ values = [] }: Attribute): string[] =>
  values.filter(({ unknown }) => !unknown).map(({ value }) => value)

/** Any value but the one that says none. */
const someOf = (attribute: Attribute, none: string): Rule => ({
  kind: 'in',
  field: attribute.name,
  values: (bandedOf(attribute)?.bands.map(({ value }) => value) ?? known(attribute)).filter((value) => value !== none),
})

/** Nothing is held where the amount is 0 or not known; other numbers can only be there or missing. */
const isHeld = ({ type, min }: Attribute): boolean => (type === 'integer' || type === 'decimal') && min === 0

/** The value that says none: "no", 无, and 0 among bands of what is counted. */
const noneOf = (attribute: Attribute): string | undefined =>
  attribute.values?.find(
    ({ value }) => /^(?:no|none|无|没有|否)$/i.test(value.trim()) || (value.trim() === '0' && bandedOf(attribute)),
  )?.value

/** Some of what a field counts; undefined where it counts nothing. */
export const someHeld = (attribute: Attribute): Rule | undefined => {
  const none = noneOf(attribute)
  if (none !== undefined && bandedOf(attribute)) return someOf(attribute, none)
  return isHeld(attribute) && yesOf(attribute) === undefined
    ? { kind: 'compare', field: attribute.name, op: 'gt', value: 0 }
    : undefined
}

/** 理财却一分钱没有, 基金都没有的: the place behind a denial that ends the phrase. */
const lacksBehind = (state: State, at: number): number | undefined => {
  let place = at
  while (skippable(state.lexemes[place]) && !/的/.test(state.textOf(place, place + 1))) place += 1
  const not = senseOf(state.lexemes[place], 'not') && /(?:没有?|无|未有)$/.test(state.textOf(place, place + 1).trim())
  const behind = state.lexemes[place + 1]
  const ends =
    !behind ||
    (['break', 'close', 'and', 'but', 'list', 'or'] as const).some((is) => senseOf(behind, is)) ||
    /^(?:的|过)/.test(state.textOf(place + 1, place + 2))
  return not && ends ? place + 1 : undefined
}

/** 在网上买过, "bought in store", "catalogue shoppers": that it was done is said by the verb. */
const done = /[过了]$|^(?:bought|ordered|shopped|purchased|visited|spent)(?![a-z])|(?:shopper|buyer|purchaser)s?$/i

const isDeed = (said: string, attribute: Attribute): boolean => {
  const words = said.trim().toLowerCase()
  return (
    /^[a-z]+ed$/.test(words) &&
    attribute.type === 'enum' &&
    !phrasesOf(attribute).some((one) => one.toLowerCase() === words)
  )
}

/** "without an income", 没有孩子, "has children": presence of something that is not a yes/no attribute. */
export const presencePart = (state: State, at: number): Part | undefined => {
  const not = senseOf(state.lexemes[at], 'not')
  const any = take(state, not ? at + 1 : at, 'any')
  const named = take(state, any?.next ?? (not ? at + 1 : at), 'attribute')
  // "without paying by card": what is done is not held
  if (!named || named.sense.verb || (!not && named.at !== at)) return undefined
  if (not && !any && /^(?:not|isn't|aren't|but not|and not|不|不是|非|并非)$/i.test(state.textOf(at, at + 1).trim()))
    return undefined
  const attribute = attributesAt(state, named.at).find((candidate) => yesOf(candidate) === undefined)
  // "those we haven't contacted": contact names a field, and contacted what was done
  if (!attribute || isDeed(state.textOf(named.at, named.at + 1), attribute)) return undefined
  const held = isHeld(attribute)
  const some: Rule = held
    ? { kind: 'compare', field: attribute.name, op: 'gt', value: 0 }
    : { kind: 'not', of: { kind: 'missing', field: attribute.name } }
  const base = { start: at, end: named.next, about: held ? 'held' : attribute.name, field: attribute }
  const none = noneOf(attribute)
  if (not && none !== undefined)
    return { ...base, rule: { kind: 'compare', field: attribute.name, op: 'eq', value: none }, polar: true }
  if (not) return { ...base, rule: negate(some), polar: true }
  const lacked = held ? lacksBehind(state, named.next) : undefined
  if (lacked !== undefined) return { ...base, end: lacked, rule: negate(some), polar: true }
  let lead = at - 1
  const holds =
    /^(?:hold|holds|holding|own|owns|owning|持有|拥有|装|装了|装有|家里装|安装了|开通了|办了|办理了|订了|订购了|用着|在用)$/i
  const said = (place: number) => state.textOf(place, place + 1).trim()
  while (
    (senseOf(state.lexemes[lead], 'filler') &&
      !senseOf(state.lexemes[lead], 'filler')?.asserts &&
      !holds.test(said(lead))) ||
    senseOf(state.lexemes[lead], 'pair')
  )
    lead -= 1
  // "both funds and wealth products", 基金和理财: what is listed behind is held as well
  const listed = held && state.last.held === at - 1
  const behind = held && /^持有/.test(said(named.next)) ? named.next + 1 : undefined
  const asserted =
    listed ||
    behind !== undefined ||
    holds.test(said(lead)) ||
    (held && /^(?:持有|拥有)/.test(said(named.at))) ||
    (held && named.sense.done === true && done.test(said(named.at))) ||
    /^(?:with|has|have|having|had|hold|holds|holding|own|owns|who have|that have|who hold|有|还有|仍有|拥有|具有|持有|有过|装|装了|家里装|装有|安装了|开通了?|开了|办了|办理了|订了?|订购了|用着|在用)$/i.test(
      state.textOf(lead, lead + 1).trim(),
    )
  if (asserted && none !== undefined && (attribute.type === 'enum' || bandedOf(attribute)))
    return { ...base, rule: someOf(attribute, none), noun: true }
  if (!asserted || attribute.type === 'enum') return undefined
  const end = behind ?? base.end
  return { ...base, end, rule: some, noun: true }
}
