import type { EventType } from '../catalog/catalog.ts'
import { type Lexeme, type Sense, type SenseKind, senseOf } from './lexicon/sense.ts'
import { wordsBetween } from './message/entries.ts'
import type { Token } from './normalise.ts'

/** Verbs of coming to have a product that is no ware: 办, 开, 借; "took out", "signed up for". */
const zhStem = '办理?|开通?|借|贷|领|签|存|投保?|配置?|申办|做|上|续|投资'
const zhVerb = new RegExp(`^(?:还|又|再|也|都|曾|曾经|已经?|去|来)*(?:${zhStem})(?:过|了|过了|上)?(?:一下)?$`)
const zhDone = new RegExp(`^(?:还|又|再|也|都|曾|曾经|已经?)*(?:${zhStem})(?:过|了|过了)$`)
const enVerb =
  /^(?:(?:have|has|had|having) )?(?:take|takes|took|taken|taking|get|gets|got|gotten|getting|open|opens|opened|opening|signed up for|sign up for|signing up for|obtain|obtained|acquired?|acquiring|chose|chosen|opted for|gone for|went for)(?: out| up)?$/
/** Words between such a verb and the product. */
const between =
  /^(?:a|an|the|our|their|any|another|new|first|own|one|some|its|his|her|this|that|same|very|了|过|个|只|款|份|张|笔|支|期|这款|这个|该|一|我们的?|咱们的?|我行的?|本行的?|新的?)$/
const pronoun =
  /^(?:it|them|one|another|another one|a new one|any|this one|that one|more|more of (?:it|them)|它|它们|这个|这款|这款产品|该产品|这个产品|这种产品|此产品|过它|了它)$/
const label =
  /^(?:关于|有关|针对|说的是|讲的是|看的是|就|对于|围绕|主题是?|产品是?|这次|本次|只看|看|的|是|(?:about|regarding|concerning|re|on|for|as for|subject|product|topic|the|our|this is|now) ?)*$/
const own = new Set<SenseKind>([
  'event',
  'attribute',
  'value',
  'group',
  'property',
  'property-value',
  'measure',
  'term',
])

const isProduct = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some(
    (sense) =>
      sense.is === 'product' ||
      sense.is === 'product-kind' ||
      (sense.is === 'property-value' && /^product_(?:name|code)$/.test(sense.property.role ?? '')),
  ) ?? false
/** What customers have or not is told by a field of theirs, where there is one: 开了信用卡. */
const isHeld = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some(({ is }) => is === 'attribute' || is === 'value' || is === 'group') ?? false
const isStop = (lexeme: Lexeme | undefined): boolean => !lexeme || senseOf(lexeme, 'break') !== undefined
const isVerb = (lexeme: Lexeme | undefined, shop: EventType): boolean =>
  lexeme?.senses.some((sense) => sense.is === 'event' && sense.event === shop && sense.form === 'verb') ?? false

interface Message {
  lexemes: Lexeme[]
  tokens: Token[]
  shop: EventType
}

/** The lexemes of a verb that ends before a place; its first one. */
const verbBefore = ({ lexemes, tokens }: Message, at: number): number | undefined => {
  for (let n = 3; n > 0; n -= 1) {
    const from = at - n
    if (from < 0 || lexemes.slice(from, at).some((one) => isStop(one) || one.senses.some(({ is }) => own.has(is))))
      continue
    const words = wordsBetween(lexemes, tokens, from, at)
    if (enVerb.test(words) || zhDone.test(words)) return from
    const led = lexemes[from - 1]
    if (zhVerb.test(words) && (senseOf(led, 'not') ?? senseOf(led, 'window'))) return from
  }
  return undefined
}

/** The product that the sentences before a place are about, where they tell of nothing that was done. */
const topicBefore = ({ lexemes, tokens, shop }: Message): { product: Sense[]; at: number; end: number } | undefined => {
  let product: number | undefined
  let done = false
  let found: { product: Sense[]; at: number; end: number } | undefined
  for (const [n, lexeme] of lexemes.entries()) {
    const colon = tokens[lexeme.from]?.text === ':'
    if (colon || senseOf(lexeme, 'break')?.strong) {
      if (product !== undefined && !done) found = { product: lexemes[product]?.senses ?? [], at: product, end: n }
      if (done) return found
      product = undefined
    } else if (isProduct(lexeme)) product = n
    else done ||= isVerb(lexeme, shop) || (senseOf(lexeme, 'number') !== undefined && !senseOf(lexeme, 'filler'))
  }
  return found
}

/** New lexemes by the place where they begin, and how many they stand for. */
type Changes = Map<number, { lexeme: Lexeme; count: number }>

const verbLexeme = ({ lexemes, shop }: Message, from: number, to: number): Lexeme => ({
  from: lexemes[from]!.from,
  to: lexemes[to - 1]!.to,
  senses: [{ is: 'event', event: shop, form: 'verb' }],
})

/** Verbs right before the name of a product: 办过信用快贷, "took out a Quick Credit Loan". */
const verbsOfProducts = (message: Message, changes: Changes): void => {
  const { lexemes, tokens } = message
  lexemes.forEach((lexeme, n) => {
    if (!isProduct(lexeme) || isHeld(lexeme)) return
    let place = n
    while (
      place > 0 &&
      (between.test(wordsBetween(lexemes, tokens, place - 1, place)) || senseOf(lexemes[place - 1], 'unit'))
    ) {
      if (verbBefore(message, place) !== undefined) break
      place -= 1
    }
    const from = verbBefore(message, place)
    if (from !== undefined) changes.set(from, { lexeme: verbLexeme(message, from, place), count: place - from })
  })
}

const zhAgain = new RegExp(`^(?:再|又)?(?:${zhStem})(?:过|了)?$`)
/** The same verb again without its object, or with a word that stands for it: 没再办, "has not taken another". */
const verbsAgain = (message: Message, changes: Changes): void => {
  const { lexemes, tokens } = message
  for (let n = 0; n < lexemes.length; n += 1) {
    if (changes.has(n) || lexemes[n]?.senses.some(({ is }) => own.has(is))) continue
    for (const count of [2, 1]) {
      const words = wordsBetween(lexemes, tokens, n, n + count)
      const [led, next] = [lexemes[n - 1], lexemes[n + count]]
      const bare =
        !next || isStop(next) || /^(?:的|的客|过|了|户)$/.test(wordsBetween(lexemes, tokens, n + count, n + count + 1))
      const zh = zhAgain.test(words) && bare && (senseOf(led, 'not') ?? senseOf(led, 'window'))
      const object = wordsBetween(lexemes, tokens, n + count, n + count + 1)
      if (!zh && !(enVerb.test(words) && (pronoun.test(object) || senseOf(next, 'window')))) continue
      changes.set(n, { lexeme: verbLexeme(message, n, n + count), count })
      break
    }
  }
}

/** "bought one", "took it out": what stands for the product that the message is about. */
const pronouns = (message: Message, changes: Changes, product: Sense[], behind: number): boolean => {
  const { lexemes, tokens, shop } = message
  const before = changes.size
  for (let n = behind; n < lexemes.length; n += 1) {
    const verb = changes.get(n)?.lexeme ?? lexemes[n]
    if (!isVerb(verb, shop)) continue
    const at = n + (changes.get(n)?.count ?? 1)
    const count = [3, 2, 1].find((length) => pronoun.test(wordsBetween(lexemes, tokens, at, at + length)))
    if (!count || changes.has(at)) continue
    const next = lexemes[at + count]
    const counts = (['or', 'to', 'unit', 'comparator', 'number', 'event', 'product'] as const).some((is) =>
      senseOf(next, is),
    )
    if (counts || isProduct(next) || /^of$/.test(wordsBetween(lexemes, tokens, at + count, at + count + 1))) continue
    const out = /^(?:out|up)$/.test(wordsBetween(lexemes, tokens, at + count, at + count + 1)) ? 1 : 0
    const span = { from: lexemes[at]!.from, to: lexemes[at + count + out - 1]!.to }
    changes.set(at, { lexeme: { ...span, senses: product }, count: count + out })
  }
  return changes.size > before
}

/** 年金保险：2025年买过，2026年没再买: the title is the object of what was done. */
const titleAsObject = (message: Message, changes: Changes, at: number, end: number): void => {
  const { lexemes, tokens, shop } = message
  if (tokens[lexemes[end]?.from ?? -1]?.text !== ':' || end !== at + 1) return
  const rest = lexemes.slice(end + 1)
  const start = lexemes.findLastIndex((lexeme, n) => n < at && senseOf(lexeme, 'break')?.strong) + 1
  const bare = label.test(wordsBetween(lexemes, tokens, start, at))
  const first = rest.findIndex((lexeme, n) => isVerb(changes.get(end + 1 + n)?.lexeme ?? lexeme, shop))
  const stop = rest.findIndex((lexeme) => senseOf(lexeme, 'break'))
  if (!bare || first < 0 || (stop >= 0 && first > stop) || rest.some(isProduct)) return
  for (let n = start; n < at; n += 1)
    changes.set(n, { lexeme: { ...(lexemes[n] as Lexeme), senses: [{ is: 'filler' }] }, count: 1 })
  changes.set(at, { lexeme: { ...(lexemes[at] as Lexeme), to: lexemes[end]!.to }, count: 2 })
}

/**
 * Verbs by which customers come to have a product stand for its purchase (办过信用快贷, "took one out", "has not taken another since"), and words
 * that stand for the product that the message is about stand for it.
 */
export const withTakenUp = (lexemes: Lexeme[], tokens: Token[], shop: EventType | undefined): Lexeme[] => {
  if (!shop || !lexemes.some(isProduct)) return lexemes
  const message: Message = { lexemes, tokens, shop }
  const changes: Changes = new Map()
  verbsOfProducts(message, changes)
  const topic = topicBefore(message)
  if (topic || changes.size > 0) verbsAgain(message, changes)
  if (topic && !pronouns(message, changes, topic.product, topic.end))
    titleAsObject(message, changes, topic.at, topic.end)
  if (changes.size === 0) return lexemes
  const found: Lexeme[] = []
  for (let n = 0; n < lexemes.length; ) {
    const change = changes.get(n)
    found.push(change?.lexeme ?? (lexemes[n] as Lexeme))
    n += change?.count ?? 1
  }
  return found
}
