import type { EventType, Product } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import { singular } from '../lexicon/inflect.ts'
import { phrasesOf } from '../lexicon/phrases.ts'
import { senseOf } from '../lexicon/sense.ts'
import { glossedName, pastGloss } from './glossed-name.ts'
import { separatorAt } from './separator.ts'
import { type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

const role = (event: EventType, wanted: string) => event.properties.find((property) => property.role === wanted)

/** Letters and digits as in a product code: 85123A, 22423. */
const codeLike = /^(?=.*\d)[\p{L}\d-]{4,}$/u

const ofText = (event: EventType, words: string, exact: boolean): FieldRule | undefined => {
  const [code, name] = [role(event, 'product_code'), role(event, 'product_name')]
  if (code && codeLike.test(words)) return { kind: 'compare', field: code.name, op: 'eq', value: words.toUpperCase() }
  if (!name) return undefined
  const parts = words.split(/\s+/)
  const last = parts.at(-1) as string
  const value =
    exact || !/^[a-z]+$/i.test(last) ? words : [...parts.slice(0, -1), singular(last.toLowerCase())].join(' ')
  return { kind: 'text', field: name.name, op: 'contains', value }
}

const ofKind = (event: EventType, products: Product[], words: string, whole = false): FieldRule | undefined => {
  const code = role(event, 'product_code')
  if (!code) return ofText(event, words, false)
  // 定期存款 is part of the names of two deposits of three: those are meant
  const said = words.toLowerCase()
  const named = products.filter((product) => phrasesOf(product).some((phrase) => phrase.toLowerCase().includes(said)))
  const particular = said.length > 2 && (/\p{Script=Han}/u.test(said) || said.includes(' '))
  const meant = particular && named.length > 0 && !whole ? named : products
  return { kind: 'in', field: code.name, values: meant.map((product) => product.code) }
}

/** 任何信用卡产品, "any card product": all of the kind, not those whose names hold the word. */
const isWholeKind = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at - 1], 'any') !== undefined ||
  /^(?:类|类的|系列|类产品|品类|产品|商品|products?|of any kind)$/i.test(state.textOf(at + 1, at + 2).trim())

const capitals = /^[A-Z][A-Z'&-]*$/
const allCapitals = /^[A-Z][A-Z'& -]{2,}$/
/** Typed in capitals, as the names of goods are in many shops. */
const isCapital = (state: State, at: number): boolean => capitals.test(state.textOf(at, at + 1).trim())

/** "orders >= 2 AND spend < 500": a joint or a denial names nothing, however it is typed. */
const joins = (state: State, at: number): boolean =>
  (['and', 'or', 'but', 'not', 'except'] as const).some((is) => senseOf(state.lexemes[at], is) !== undefined)

/** Whether each word of a stretch is a value that the event's data hold. */
const allValues = (state: State, event: EventType, from: number, to: number): boolean =>
  state.lexemes
    .slice(from, to)
    .every(({ senses }) => senses.some((sense) => sense.is === 'property-value' && sense.event === event))

const namedInCapitals = (state: State, event: EventType, at: number): { rule: FieldRule; next: number } | undefined => {
  let end = at
  while (
    end < state.lexemes.length &&
    state
      .textOf(end, end + 1)
      .trim()
      .split(/\s+/)
      .every((word) => capitals.test(word))
  )
    end += 1
  if (end === at || state.textOf(at, end).trim().length < 3 || joins(state, at)) return undefined
  // DRUG GM is a value of the data, and no word of a name
  if (allValues(state, event, at, end)) return undefined
  // "but no other since"
  if (/^(?:others?|another|else|more)$/i.test(state.textOf(at, end).trim())) return undefined
  const rule = ofText(event, state.typedOf(at, end).trim(), true)
  return rule && { rule, next: end }
}

const ends =
  /^(?:in|on|at|for|with|who|that|to|from|as|and|or|but|then|within|after|before|over|more|last|during|since|by|please|thanks|too|also|again|already|ever|once|twice|today|now|so|far|yet|only|they|them|the|this|customers?|clients?|people)$/i
/** An English word that carries no condition and may stand inside the name of a thing. */
const isNameWord = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  const said = state.textOf(at, at + 1).trim()
  if (!lexeme || !/^[a-z]{3,}$/i.test(said) || ends.test(said)) return false
  return senseOf(lexeme, 'filler') !== undefined || inside(state, at)
}

const inside = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  return Boolean(senseOf(lexeme, 'unknown'))
}

const goodsNoun = /^(?:products?|items?|articles?|goods|商品|产品|货品)$/i
/** A name with what brackets say of it, and with the noun behind it: 午餐袋（品名带LUNCH BAG）, "a TEACUP product". */
const nameAt = (state: State, event: EventType, at: number): { rule: FieldRule; next: number } | undefined => {
  const glossed = glossedName(state, event, at)
  if (glossed) return glossed
  const named = commonNameAt(state, event, at)
  if (!named || !allCapitals.test(state.typedOf(at, named.next).trim())) return named
  const noun = goodsNoun.test(state.textOf(named.next, named.next + 1).trim()) ? named.next + 1 : named.next
  return { ...named, next: pastGloss(state, noun) }
}
/** "or a CAKESTAND product" */
const pastArticle = (state: State, at: number): number =>
  /^(?:an?|the|some|any)$/i.test(state.textOf(at, at + 1).trim()) && isCapital(state, at + 1) ? at + 1 : at

/** One name of a product: words between quotes, a product of the catalog, a code, or words that mean nothing else here. */
const commonNameAt = (state: State, event: EventType, at: number): { rule: FieldRule; next: number } | undefined => {
  const lexeme = state.lexemes[at]
  const quoted = senseOf(lexeme, 'quoted')
  if (quoted) {
    const rule = ofText(event, quoted.text.trim(), true)
    return rule && { rule, next: at + 1 }
  }
  const capital = namedInCapitals(state, event, at)
  if (capital && !senseOf(lexeme, 'product')) return capital
  const product = senseOf(lexeme, 'product')?.product
  if (product) {
    const code = role(event, 'product_code')
    const rule: FieldRule | undefined = code
      ? { kind: 'compare', field: code.name, op: 'eq', value: product.code }
      : ofText(event, product.labels.en, true)
    return rule && { rule, next: at + 1 }
  }
  const kind = senseOf(lexeme, 'product-kind')
  if (kind) {
    const rule = ofKind(event, kind.products, state.typedOf(at, at + 1).trim(), isWholeKind(state, at))
    return rule && { rule, next: at + 1 }
  }
  const written = senseOf(lexeme, 'code')
  if (written) {
    const rule = ofText(event, written.text, true)
    return rule && { rule, next: at + 1 }
  }
  const digits = senseOf(lexeme, 'number')
  const isCode = digits?.number.plain && state.textOf(at, at + 1).trim().length >= 5
  if (!inside(state, at) && !isCode) return undefined
  let end = at + 1
  // "t-light": what a hyphen joins is one word
  while (/^[\p{L}\d]+-[\p{L}\d]+$/u.test(state.textOf(end - 1, end + 2).trim())) end += 2
  while (inside(state, end) || (isCode && end === at + 1 && inside(state, end))) end += 1
  // "a jam making set": plain words inside a name are of the name
  for (let place = end; isNameWord(state, place); place += 1) end = place + 1
  while (inside(state, end)) end += 1
  const rule = ofText(event, state.typedOf(at, end).trim(), false)
  return rule && { rule, next: end }
}

const noThing =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days?|weeks?|months?|years?|periods?|hours?|cents?|penn(?:y|ies)|weekends?|weekdays?|mornings?|evenings?|nights?|afternoons?|midnight|noon|online|offline|instore|doubled|tripled|halved|compared|increased|decreased|dropped|declined|grew|grown|rising|falling|before|back|since|less|often|regularly|consecutive(?:ly)?|discounts?|coupons?|vouchers?|promotions?|quarters?|seasons?|stores?|price|prices|missed|anymore|unless|until|without|through|abroad|moved|went|gone|switched|upgraded|came|followed)$/i
const pointing =
  /^(?:(?:in|on|during|within|over|for) )?(?:that|the same|the said) |^(?:in|on|during|within|over|across|throughout|for) (?:all )?(?:of )?(?:those|these) |^(?:在|于)?(?:那|同)(?:一|个)/i
const noThingZh =
  /^(?:便宜|贵重|高价|低价|大件|好货|好东西|之前|此前|前面|再往前|另|日子|天数|日数|时候|次数|金额|周末|工作日|晚上|早上|夜里|凌晨|白天|翻倍|下降|上升|增加|减少|增长|下滑|上涨|线上|线下|打折|优惠|促销|分期|退货|全价|连续|变多|变少|习惯|能力|潜力|意愿|.{0,4}同期)/
const aside = /\b(?:on|at|by|via|during|since|before|than|from|as|until)\b/i
const spending = /(?:消费|花费?|支出|下单|下过单|下了单|交易)(?:过|了)?的?$/

/** "on weekends", "doubled", 消费下降: unknown words that tell when or how, and no name of a thing. */
const isNoName = (state: State, at: number, place: number): boolean => {
  if (!inside(state, place)) return false
  let end = place
  while (inside(state, end)) end += 1
  const said = state.textOf(place, end).trim()
  if (noThing.test(state.textOf(place, place + 1).trim()) || noThingZh.test(said)) return true
  // "on the same day"
  if (pointing.test(said)) return true
  if (/^\p{Script=Han}/u.test(said)) return spending.test(state.textOf(Math.max(at - 1, 0), at).trim())
  return /^[a-z]/.test(said) && aside.test(state.textOf(at, place))
}

/** "something with CAKESTAND in the name": what goes by a word. */
const something =
  /(?:(?:something|anything|an item|items?|an article|articles?|a product|products?|things?)(?: else)? )?(?:(?:with|called|named|containing)|(?:with a|whose|where the) name (?:that )?(?:contains|containing|includes|including|has|like|of)(?: the word)?)|带(?:有)?|(?:商品|产品|货品)?(?:名称|名字|品名|名)(?:里|中|里面)?(?:含有?|包含|带有?|有)/
const somethingHere =
  /^(?:(?:something|anything|an item|a product|items|products)(?: else)? (?:with|called|named|containing)|带(?:有)?)$/i
const pastSomething = (state: State, at: number): number =>
  wordsAt(state, at, something)?.next ?? (somethingHere.test(state.textOf(at - 1, at + 1).trim()) ? at + 1 : at)

const ofSort = /(?:类|系列)(?:的)?(?:商品|产品|东西|货品|货物|货|单品)/
const deniedNext = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place]) && !/的/.test(state.textOf(place, place + 1))) place += 1
  return senseOf(state.lexemes[place], 'not') !== undefined
}

/** The place behind brackets that say the name before them again. */
const pastBracket = (state: State, at: number): number => {
  if (!/^[(（]$/.test(state.textOf(at, at + 1).trim()) || !skippable(state.lexemes[at])) return at
  let place = at
  while (place < at + 6 && skippable(state.lexemes[place])) {
    if (/^[)）]$/.test(state.textOf(place, place + 1).trim())) return place + 1
    place += 1
  }
  return at
}

/** Names of products at a place, listed with commas, or, and. */
export const productsAt = (
  state: State,
  event: EventType,
  at: number,
  afterNoun = false,
): { rules: FieldRule[]; join: 'or' | 'and'; next: number } | undefined => {
  let place = at
  while (
    (skippable(state.lexemes[place]) && !senseOf(state.lexemes[place], 'filler')?.asserts) ||
    senseOf(state.lexemes[place], 'any')
  )
    place += 1
  const pair = senseOf(state.lexemes[place], 'pair')
  if (pair) place += 1
  // "either the A or the B"
  while (pair && /^(?:an?|the|some|any)$/i.test(state.textOf(place, place + 1).trim())) place += 1
  // "first purchase fell in May": after a noun only "of", quotes or capitals make a name of unknown words
  // 3单小烛台（名称里带T-LIGHT HOLDER）
  const glossed = glossedName(state, event, place)
  const bare = !glossed && afterNoun && !/\b(?:of|for)\b|的/i.test(state.textOf(at, place)) && !isCapital(state, place)
  if (bare && senseOf(state.lexemes[place], 'unknown')) return undefined
  // one Chinese character that means nothing is a slip, not the name of a thing
  const alone = /^\p{Script=Han}$/u.test(state.textOf(place, place + 1).trim()) && !inside(state, place + 1)
  if (!glossed && alone && senseOf(state.lexemes[place], 'unknown')) return undefined
  if (!glossed && isNoName(state, at, place)) return undefined
  place = pastSomething(state, place)
  const first = nameAt(state, event, place)
  if (!first) return undefined
  const rules = [first.rule]
  // LANTERN类商品超过10件: the goods of that name, and no number of goods
  const goods = wordsAt(state, first.next, ofSort)
  if (goods?.at === first.next) first.next = goods.next
  let join: 'or' | 'and' = pair && !pair.all ? 'or' : 'and'
  let next = first.next
  for (;;) {
    const separator = separatorAt(state, pastBracket(state, next))
    if (separator && isNoName(state, separator.next, separator.next)) break
    const after = separator && pastArticle(state, separator.next)
    const another = separator && nameAt(state, event, pastSomething(state, after ?? separator.next))
    if (!separator || !another) break
    // 买过理财、基金没买过: what the denial behind it is about
    if (separator.op === 'list' && deniedNext(state, another.next)) break
    if (separator.op === 'or') join = 'or'
    rules.push(another.rule)
    next = another.next
  }
  return { rules, join, next }
}
