import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { anyField } from './rules.ts'
import { separatorAt } from './separator.ts'
import type { State } from './state.ts'
import { wordsAt } from './steps.ts'

/** What a name must hold, and the place behind it. */
interface Held {
  rule: FieldRule
  next: number
}

const name =
  /(?:(?:for which|of which|in which|where|whose|with|having|and|that has|which has) )?(?:(?:the|a|an|its|their|whose) )?(?:(?:product|item|article)(?:'s)? )?(?:names?|descriptions?|titles?)|(?:的)?(?:商品|产品|货品|东西|物品|货物)?(?:的)?(?:品名|名称|名字|名|描述|标题)(?:里头|里面|里|中|上)?/
const holds =
  /(?:(?:that|which) )?(?:contains?|containing|includes?|including|has|have|having|mentions?|mentioning|says?|reads?|features?|with)(?: the)?(?: words?| term| letters)?|(?:里头|里面|里|中|上)?(?:要|得|须|必须|都)?(?:带着?有?|含着?有?|包含着?|有|写着|写了|出现过?|是|为|叫)(?:的是)?/
const lead =
  /(?:(?:something|anything|an item|items?|an article|articles?|a product|products?|things?) )?(?:(?:that|which) )?(?:with|containing|having|have|has|carrying|carry|showing|show|say|says)?(?: ?the)?(?: ?(?:words?|term))?/
const inName =
  /in (?:the|its|their|his|a)? ?(?:(?:product|item|article)(?:'s)? )?(?:names?|descriptions?|titles?)(?: of the (?:product|item|article))?/
const tail = /(?:的)?(?:字样|这个词|这个字|这几个字|几个字|两个字|关键词|关键字)(?:的)?|的/

const capitals = /^(?=.*[A-Z].*[A-Z])[A-Z0-9][A-Z0-9'&./]*(?:[ -]+[A-Z0-9'&./]+)*$/
const longest = 10
/** Words in capitals, as the names of goods are in many shops, hyphens included: T-LIGHT, LUNCH BAG. */
const inCapitals = (state: State, at: number): { value: string; next: number } | undefined => {
  let found: { value: string; next: number } | undefined
  for (let end = at + 1; end <= Math.min(at + longest, state.lexemes.length); end += 1) {
    const joint = (['and', 'or', 'not', 'but'] as const).some((kind) => senseOf(state.lexemes[end - 1], kind))
    const value = state.typedOf(at, end).trim()
    if (joint || /[a-z]/.test(value)) break
    if (capitals.test(value)) found = { value, next: end }
  }
  return found
}

const wordAt = (state: State, at: number): { value: string; next: number } | undefined => {
  const quoted = senseOf(state.lexemes[at], 'quoted')
  if (quoted) return { value: quoted.text.trim(), next: at + 1 }
  return inCapitals(state, at)
}

/** One word or several of which one is enough: CANDLE or LANTERN. */
const wordsOf = (state: State, field: string, at: number): Held | undefined => {
  const rules: FieldRule[] = []
  let next = at
  for (let place = at; ; ) {
    const word = wordAt(state, place)
    if (!word) break
    rules.push({ kind: 'text', field, op: 'contains', value: word.value })
    next = word.next
    const separator = separatorAt(state, next)
    if (separator?.op !== 'or') break
    place = separator.next
  }
  return rules.length > 0 ? { rule: anyField(rules), next } : undefined
}

/** Words in capitals or quotes by themselves, where the event's data name products. */
export const wordsHeld = (state: State, event: EventType, at: number): Held | undefined => {
  const field = event.properties.find(({ role }) => role === 'product_name')?.name
  return field ? wordsOf(state, field, at) : undefined
}

/**
 * "CAKESTAND in the product name", "whose name contains LUNCH BAG", 品名里带HEART字样的: a word of the product's name, in any order; the word is
 * quoted or in capitals.
 */
export const nameHolds = (state: State, event: EventType, at: number): Held | undefined => {
  const field = event.properties.find(({ role }) => role === 'product_name')?.name
  if (!field) return undefined
  const named = wordsAt(state, at, name)
  const verb = named?.at === at ? wordsAt(state, named.next, holds) : undefined
  const behind = verb && wordsOf(state, field, verb.next)
  if (behind) return { ...behind, next: wordsAt(state, behind.next, tail)?.next ?? behind.next }
  const led = wordsAt(state, at, lead)
  const before = (led?.at === at ? wordsOf(state, field, led.next) : undefined) ?? wordsOf(state, field, at)
  const place = before && wordsAt(state, before.next, inName)
  return before && place && { rule: before.rule, next: place.next }
}
