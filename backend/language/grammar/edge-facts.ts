import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { sinceLength } from './dates.ts'
import { saidTwice } from './filter.ts'
import { amountOfEach } from './frame.ts'
import { limit } from './limit.ts'
import { productsAt } from './products.ts'
import { anyField } from './rules.ts'
import { separatorAt } from './separator.ts'
import { type State, skippable, take } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const is =
  /(?:(?:was|is|were|had|has|used|made|came|fell|falls|lies|lay|took place|happened|occurred|dates?|dated|goes)(?: (?:in|back to|back|placed|made|done))?)?(?: ?(?:via|through|by|at|in|with|of|using))?(?: an?| the| our)?|(?:的)?(?:就)?(?:为|是|在|用|通过|经由|用的是|用的|走的是|走的|选的是|办的是|是通过|是在|落在|停留?在?|定格在?|发生在|出现在|还是|还停在|要追溯到|追溯到|已经是|已是|都是|都已经是|还停留在)?(?:了)?/
const worth =
  /(?:was |is |were )?(?:worth|of|came to|comes? to|amounted to|totall?ed|cost)|(?:就)?(?:花了|花|买了|金额|金额是|金额为|金额在|是|为|满|达)?/
const holds =
  /(?:was|is|were)?(?: ?(?:for|of|contained|contains|included|includes|had|featured))?(?: ?(?:an?|some))?|(?:里|里面|中)?(?:就)?(?:的)?(?:是|买了|买的是|买的就是|买的|有|含有?|包含|就买了)(?:的)?/
/** The one that was said: "and that one", 而且那一次. */
const pointer =
  /(?:and |but )?(?:(?:that|this|the|it|which|the said)(?: same| very| most recent| last| latest| first)?(?: one| order| purchase| login| transaction| contact| time| event)?)|(?:而|且|而且)?(?:那|这|该|此)(?:头|首|第|最后|最近)?(?:一)?(?:次|单|笔|回|张单|张订单|笔交易|次登录|次购买|笔订单|次触达)?(?:登录|交易|购买|触达|订单|消费)?/

interface Found {
  rule: FieldRule
  next: number
}

const valuesOf = (state: State, at: number, event: EventType, of?: string): Found | undefined => {
  const rules: FieldRule[] = []
  let end = at
  let field = of
  for (let from = at; ; ) {
    const said = sensesAt(state, from, 'property-value')
    const own = said?.value.find((sense) => sense.event === event && (!field || sense.property.name === field))
    if (!said || !own) break
    field = own.property.name
    rules.push({ kind: 'compare', field, op: 'eq', value: own.value })
    end = saidTwice(state, own, said.at) ? said.next + 1 : said.next
    const separator = separatorAt(state, end)
    if (separator?.op !== 'or') break
    from = separator.next
  }
  return rules.length > 0 ? { rule: anyField(rules), next: end } : undefined
}

/** The property named before or behind its value says no more: 设备是苹果的, "an ios device". */
const pastProperty = (state: State, at: number, event: EventType): number => {
  let place = at
  while (/^(?:的|an?|the|phone|手机)$/i.test(state.textOf(place, place + 1).trim())) place += 1
  const named = state.lexemes[place]?.senses.some((sense) => sense.is === 'property' && sense.event === event)
  return named && !boundAt(state, place + 1) ? place + 1 : at
}

/** What the event was: via the app, channel is app, over 500 CNY. */
const factAt = (state: State, at: number, event: EventType): Found | undefined => {
  const link = wordsAt(state, at, is)
  const start = link?.next ?? at
  const named = sensesAt(state, start, 'property')
  const property = named?.value.find((sense) => sense.event === event)?.property
  const amount = amountOfEach(event)
  if (named && property) {
    const verb = wordsAt(state, named.next, is)
    const numeric = property.type === 'integer' || property.type === 'decimal'
    const bound = numeric ? boundAt(state, verb?.next ?? named.next) : undefined
    if (bound && !bound.amount.duration) return { rule: limit(property, bound), next: bound.next }
    return valuesOf(state, verb?.next ?? named.next, event, property.name)
  }
  const values = valuesOf(state, start, event)
  if (values) return { ...values, next: pastProperty(state, values.next, event) }
  const said = wordsAt(state, at, worth)
  for (const place of said ? [said.next, start] : [start]) {
    const bound = amount && boundAt(state, place)
    const { currency, unit, duration, percent } = bound?.amount ?? {}
    if (amount && bound && !duration && !percent && (currency || (!unit && !bound.bare)))
      return { rule: limit(amount, bound), next: bound.next }
  }
  const contained = wordsAt(state, at, holds)
  const products = contained ? productsAt(state, event, contained.next, true) : undefined
  return products && { rule: anyField(products.rules), next: products.next }
}

const timeAt = (state: State, at: number): { window: Window; next: number } | undefined => {
  const start = wordsAt(state, at, is)?.next ?? at
  const found = take(state, start, 'window')
  if (found && !found.sense.future) return { window: found.sense.window, next: found.next }
  return sinceLength(state, start)
}

/** 30天前的事了, 9月下的: says no more of the time before it. */
const pastDone = (state: State, at: number): number =>
  wordsAt(state, at, /(?:的事情?|的时候|下的单?|买的|办的|做的|来的|发生的|那时候的事)(?:了)?|了|now|already/)?.next ??
  at

const ends = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place]) && !senseOf(state.lexemes[place], 'filler')?.asserts) place += 1
  const lexeme = state.lexemes[place]
  return (
    lexeme === undefined ||
    (['break', 'close', 'and', 'but', 'or'] as const).some((kind) => senseOf(lexeme, kind)) ||
    senseOf(lexeme, 'unit')?.unit === 'people'
  )
}

/** "… and was a transfer": says with a verb what it was. */
const asserted = (state: State, at: number): boolean => {
  const said = wordsAt(state, at, is)
  return said?.at === at && /^(?:was|is|were|had|used|made)|^(?:的)?(?:就)?(?:为|是|用|通过|走)/.test(said.value)
}

/** A joint behind which the same event may go on; a list only with how long ago it was: 信用快贷、距今至少一年. */
const joins = (state: State, at: number): boolean =>
  (['break', 'and', 'but', 'then'] as const).some((kind) => senseOf(state.lexemes[at], kind)) ||
  (senseOf(state.lexemes[at], 'list') !== undefined && /^距/.test(state.textOf(at + 1, at + 2).trim()))

/** Past a comma or "and" to what goes on about the same event, and whether it is pointed at. */
const onward = (state: State, at: number): { next: number; pointed: boolean; joined: boolean } => {
  let place = at
  while (skippable(state.lexemes[place]) && !asserted(state, place)) place += 1
  if (!joins(state, place)) place = at
  while (joins(state, place) && !senseOf(state.lexemes[place], 'break')?.strong) place += 1
  const said = wordsAt(state, place, pointer)
  const pointed = said !== undefined && said.at === place && !/^(?:and|but|the|that|it|而|且)$/.test(said.value)
  return { next: pointed && said ? said.next : place, pointed, joined: place > at }
}

interface EdgeFacts {
  is: FieldRule[]
  windows: Window[]
  /** What was said first was denied: "was not a fund". */
  denied: boolean
  next: number
}

/** Everything that is said of one event, which was named before the place. Undefined where nothing is. */
export const edgeFacts = (state: State, at: number, event: EventType): EdgeFacts | undefined => {
  const facts: EdgeFacts = { is: [], windows: [], denied: false, next: at }
  for (let place = at; ; ) {
    const first = place === at
    const { next: start, pointed, joined } = first ? { next: at, pointed: false, joined: false } : onward(state, place)
    const not = first || pointed ? take(state, wordsAt(state, start, is)?.next ?? start, 'not') : undefined
    const time = not ? undefined : timeAt(state, start)
    const done = time && pastDone(state, time.next)
    const fact = time ? undefined : factAt(state, not?.next ?? start, event)
    if (time && done && (first || pointed || !joined || ends(state, done))) {
      facts.windows.push(time.window)
      facts.next = done
    } else if (fact && (first || pointed || !joined || namesProperty(state, start, event) || asserted(state, start))) {
      facts.is.push(not && !first ? { kind: 'not', of: fact.rule } : fact.rule)
      facts.denied ||= not !== undefined && first
      facts.next = fact.next
    } else break
    if (facts.denied) break
    place = facts.next
  }
  return facts.next > at ? facts : undefined
}

/** "…, amount over 1000": the property is named, so that it can be of nothing else. */
const namesProperty = (state: State, at: number, event: EventType): boolean =>
  // "last ordered in October and have spent 1,000 in total" says something of all orders
  !/\bspen[dt]|[花费]/i.test(state.textOf(at, at + 3)) &&
  (sensesAt(state, at, 'property')?.value.some((sense) => sense.event === event) ?? false)
