import type { Attribute, AttributeValue, Catalog, EventType } from '../../catalog/catalog.ts'
import { productKinds } from '../../catalog/product-kinds.ts'
import { tokenise } from '../normalise.ts'
import { countryNames } from './countries.ts'
import { answerOf, literalOf, yesOf } from './flags.ts'
import { stem } from './inflect.ts'
import type { Sense } from './sense.ts'
import { createTrie, type Trie } from './trie.ts'

const ownVerbs =
  'bought|buy|purchase|purchased|have bought|spent|ordered|shopped for|shop|got|subscribed to|subscribe to|contacted|been contacted|reached|last|previous|previously|买|买过|买了|购买|购买过|购买了|订购|消费过|订了|订阅|联系|联系过|被联系|被联系过|触达过|打过电话|上次|最近一次|以往|之前|上网'.split(
    '|',
  )

const joiner = /^[-_/.'&]$/

/** Keys of a phrase in the catalog's trie: stems without the marks inside words. */
export const keysOf = (phrase: string): string[] => {
  const tokens = tokenise(phrase)
  return tokens
    .filter((token, n) => token.kind !== 'mark' || (!joiner.test(token.text) && n > 0))
    .filter((token, n, all) => !(token.text === 's' && n > 0 && all.length > 1))
    .map((token) => stem(token.text))
}

/** MonthlyCharges, month_of_birth → words. */
export const wordsOfName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()

const phrasesOf = (thing: { labels: { zh: string; en: string }; synonyms: { zh: string[]; en: string[] } }) => [
  thing.labels.zh,
  thing.labels.en,
  ...thing.synonyms.zh,
  ...thing.synonyms.en,
]

/** Answers by themselves; the grammar has its own words for them. */
const answers = new Set([
  'yes',
  'no',
  'true',
  'false',
  'y',
  'n',
  't',
  'f',
  '是',
  '否',
  '有',
  '无',
  '没有',
  '1',
  '0',
  'unknown',
  '未知',
  'none',
])
/** Values that say nothing without their attribute. */
const general = new Set([
  'other',
  '其他',
  '其它',
  'others',
  'other outcome',
  '其他结果',
  'basic',
  'new',
  'left',
  'one year',
  'two year',
  'nonexistent',
])

const denial = /^(没有|没|无|未|非|不是|不|no |not |without |non-|non |has not |did not |does not )/u

/** "no housing loan" and "not married" are left to the grammar, which knows how far a denial reaches. */
const isDenial = (attribute: Attribute, value: AttributeValue, phrase: string): boolean => {
  const rest = phrase
    .toLowerCase()
    .replace(denial, '')
    .replace(/^(a |an |any )/, '')
  if (rest === phrase.toLowerCase()) return false
  const flag = answerOf(attribute, value.value) !== undefined
  const words = flag ? phrasesOf(attribute) : []
  const others = (attribute.values ?? []).filter((other) => other !== value).flatMap(phrasesOf)
  const same = (word: string) => keysOf(word).join(' ') === keysOf(rest).join(' ')
  return [...words, ...others].some((word) => same(word) || same(word.replace(/^(has |have |with |uses |有|开通)/, '')))
}

/** Longer Chinese labels are also said without 是否, and English ones without a leading verb. */
const spoken = (phrase: string): string[] => {
  const bare = phrase
    .replace(/^(是否有|是否|有无|有没有)/u, '')
    .replace(/^(has|have|is|had|did|whether|having)\s+/i, '')
  return bare !== phrase && bare.length > 1 ? [phrase, bare] : [phrase]
}

const holding = /(?:持仓|持有额|余额|金额|数量)$| (?:balance|holdings?|amount)$/i

/** What is held, for an amount that is held: "wealth product" in "wealth product balance", 基金 in 基金持仓. */
const heldThings = (attribute: Attribute): string[] => {
  if (attribute.min !== 0 || (attribute.type !== 'integer' && attribute.type !== 'decimal')) return []
  return phrasesOf(attribute)
    .map((phrase) => phrase.replace(holding, ''))
    .filter((thing, n, all) => thing.length > 1 && !phrasesOf(attribute).includes(thing) && all.indexOf(thing) === n)
}

/** Last noun of a label: loan in "housing loan", 贷款 in 个人贷款. */
const headOf = (phrase: string): string | undefined => {
  if (/\p{Script=Han}/u.test(phrase)) return phrase.length > 2 ? phrase.slice(-2) : undefined
  const words = phrase.toLowerCase().split(/\s+/)
  return words.length > 1 ? stem(words.at(-1) as string) : undefined
}

const groups = (attributes: Attribute[]): { key: string[]; sense: Sense }[] => {
  const heads = new Map<string, Set<Attribute>>()
  for (const attribute of attributes.filter((attribute) => yesOf(attribute) !== undefined))
    for (const phrase of phrasesOf(attribute)) {
      const head = headOf(phrase)
      if (head) heads.set(head, (heads.get(head) ?? new Set()).add(attribute))
    }
  return [...heads]
    .filter(([, members]) => members.size > 1)
    .map(([noun, members]) => ({ key: keysOf(noun), sense: { is: 'group', noun, attributes: [...members] } }))
}

/** Short names that only one attribute can mean: income for "monthly income", 收入 for 月收入. */
const shortNames = (attributes: Attribute[]): { phrase: string; attribute: Attribute }[] => {
  const heads = new Map<string, Set<Attribute>>()
  for (const attribute of attributes)
    for (const phrase of [attribute.labels.en, attribute.labels.zh]) {
      const head = headOf(phrase)
      if (head) heads.set(head, (heads.get(head) ?? new Set()).add(attribute))
    }
  const taken = new Set(
    attributes.flatMap(phrasesOf).flatMap((phrase) => [phrase.toLowerCase(), keysOf(phrase).join(' ')]),
  )
  return [...heads].flatMap(([phrase, [attribute, other]]) =>
    attribute && !other && !taken.has(phrase) && !weakHeads.has(phrase) ? [{ phrase, attribute }] : [],
  )
}
/** Verbs that stand for what is earned, paid or how long someone has been here. */
const verbs: [RegExp, string[]][] = [
  [/\bincome\b|\bsalary\b|收入|工资/i, ['earn', 'earns', 'earning', 'make a month', '挣', '赚']],
  [/\bcharges?\b|\bfee\b|\bbill\b|月费|资费/i, ['pay', 'pays', 'paying', '付', '交']],
  [/\btenure\b|在网|入网时长/i, ['with us', 'been with us', 'customer for', 'been a customer', '跟了我们', '用了']],
]
const verbNames = (attributes: Attribute[]): { phrase: string; attribute: Attribute }[] =>
  verbs.flatMap(([noun, said]) => {
    const named = attributes.filter(
      ({ type, labels }) => /integer|decimal/.test(type) && noun.test(`${labels.en} ${labels.zh}`),
    )
    const monthly = named.filter(({ labels }) => /month|月/i.test(labels.en + labels.zh))
    const [attribute, other] = named.length > 1 ? monthly : named
    return attribute && !other ? said.map((phrase) => ({ phrase, attribute })) : []
  })

/** Last words that name no thing of their own. */
const weakHeads = new Set(
  'limit 限额 上限 customer client people person user member shopper 客户 用户 会员 顾客 date number time type level status code name size band account service month year day rate score group card address purchase order 日期 时间 编号 类型 等级 状态 代码 名称 次数 数量 天数 月数 金额 服务 客户 信息 渠道 方式 账户 结果 活动'
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
)

type MakeValue = (value: AttributeValue, needsName: boolean) => Sense

export interface CatalogWords {
  trie: Trie
  /** English words, and Chinese phrases of three characters and more, for mending typos. */
  vocabulary: string[]
  phrases: string[]
}

/** Every word by which the catalog's things can be called, in both languages. */
export const catalogWords = (catalog: Catalog): CatalogWords => {
  const trie = createTrie(stem, true)
  const vocabulary = new Set<string>()
  const phrases = new Set<string>()
  const add = (phrase: string, sense: Sense) => {
    const keys = keysOf(phrase)
    if (
      keys.length === 0 ||
      (keys.length === 1 && (keys[0] as string).length < 2 && !/\p{Script=Han}/u.test(keys[0] as string))
    )
      return
    trie.add(keys, sense)
    for (const { kind, text } of tokenise(phrase)) if (kind === 'word' && text.length >= 5) vocabulary.add(text)
    if (/^\p{Script=Han}{3,8}$/u.test(phrase)) phrases.add(phrase)
  }
  const addAll = (phrases: string[], sense: Sense) => {
    for (const phrase of new Set(phrases.flatMap(spoken))) add(phrase, sense)
  }
  const values = (attribute: Attribute, make: MakeValue) => {
    for (const value of attribute.values ?? []) {
      const phrases = [
        ...phrasesOf(value),
        value.value,
        ...(/country|nation|国/i.test(attribute.name + attribute.labels.zh) ? countryNames(value.value) : []),
      ]
      for (const phrase of new Set(phrases.map((each) => each.trim().toLowerCase())))
        if (!answers.has(phrase) && !isDenial(attribute, value, phrase)) add(phrase, make(value, general.has(phrase)))
    }
  }
  for (const attribute of catalog.attributes) {
    addAll([...phrasesOf(attribute), ...heldThings(attribute), attribute.name, wordsOfName(attribute.name)], {
      is: 'attribute',
      attribute,
    })
    values(attribute, (value, needsName) => {
      const answer = answerOf(attribute, value.value)
      return {
        is: 'value',
        attribute,
        value: literalOf(attribute, value.value),
        ...(answer === undefined ? {} : { answer }),
        ...(value.unknown ? { unknown: true } : {}),
        ...(needsName ? { needsName } : {}),
      }
    })
  }
  for (const { key, sense } of groups(catalog.attributes)) trie.add(key, sense)
  for (const { phrase, attribute } of [...shortNames(catalog.attributes), ...verbNames(catalog.attributes)])
    add(phrase, { is: 'attribute', attribute })
  // without events of their own, "bought men's clothes" and 用电子支票付款 say no more than the attribute
  if (catalog.events.length === 0) for (const verb of ownVerbs) trie.add(keysOf(verb), { is: 'filler', asserts: true })
  for (const event of catalog.events) addEvent(event, add, addAll, values)
  for (const product of catalog.products) addAll([...phrasesOf(product), product.code], { is: 'product', product })
  for (const [kind, { zh, en }] of Object.entries(productKinds)) {
    const products = catalog.products.filter((product) => product.kind === kind)
    if (products.length > 0) for (const word of [...zh, ...en]) add(word, { is: 'product-kind', products })
  }
  for (const term of catalog.glossary) addAll(phrasesOf(term), { is: 'term', term })
  return { trie, vocabulary: [...vocabulary], phrases: [...phrases] }
}

const addEvent = (
  event: EventType,
  add: (phrase: string, sense: Sense) => void,
  addAll: (phrases: string[], sense: Sense) => void,
  values: (attribute: Attribute, make: MakeValue) => void,
) => {
  addAll([...phrasesOf(event), wordsOfName(event.name)], { is: 'event', event, form: 'noun' })
  for (const noun of [event.labels.zh, ...event.synonyms.zh]) {
    for (const tail of ['金额', '额', '总额', '总金额']) add(noun + tail, { is: 'measure', measure: 'spend', event })
    for (const tail of ['次数', '笔数', '频次']) add(noun + tail, { is: 'measure', measure: 'times', event })
  }
  for (const noun of [event.labels.en, ...event.synonyms.en]) {
    for (const tail of ['amount', 'value', 'volume']) add(`${noun} ${tail}`, { is: 'measure', measure: 'spend', event })
    add(`${noun} count`, { is: 'measure', measure: 'times', event })
  }
  for (const verb of [...event.verbs.zh, ...event.verbs.en]) add(verb, { is: 'event', event, form: 'verb' })
  for (const property of event.properties) {
    addAll([...phrasesOf(property), property.name, wordsOfName(property.name)], { is: 'property', event, property })
    if (property.sensitivity === 'leak') continue
    values(property, (value, needsName) => ({
      is: 'property-value',
      event,
      property,
      value: literalOf(property, value.value),
      ...(needsName ? { needsName } : {}),
    }))
  }
}
