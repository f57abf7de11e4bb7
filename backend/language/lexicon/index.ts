import type { Attribute, Catalog, EventType } from '../../catalog/catalog.ts'
import { catalogWords } from './catalog-words.ts'
import { closedWords } from './closed.ts'
import { isMeasure } from './measures.ts'
import { type Numbered, numberedNames } from './numbered-names.ts'
import { keysOf, phrasesOf } from './phrases.ts'
import { type FieldHeads, fieldHeads } from './possessed.ts'
import type { Trie } from './trie.ts'

/** What is looked up about a catalog while reading; built once. */
export interface CatalogIndex {
  catalog: Catalog
  closed: Trie
  words: Trie
  /** Fields that the thread's audience speaks of: their values may be said without a name. */
  focus?: string[]
  vocabulary: string[]
  /** The same words to look one up. */
  names: ReadonlySet<string>
  phrases: string[]
  /** Fields that go by their last word where what has it is named: a card with a limit of 10,000. */
  heads: FieldHeads
  /** What stands before the numbers of things. */
  numbered: Trie<Numbered>
  /** The date or year of birth as a date attribute. */
  birthday?: Attribute
  /** The attribute that holds an age in years, or a year or date of birth. */
  age?: Attribute
  birth?: Attribute
  /** The event that purchases are told by: it has an amount or order numbers. */
  shop?: EventType
}

const called = (attribute: Attribute, words: string[]) =>
  [attribute.name, attribute.labels.en, attribute.labels.zh, ...attribute.synonyms.en, ...attribute.synonyms.zh]
    .map((name) => name.toLowerCase().replace(/[_\s-]+/g, ' '))
    .some((name) => words.includes(name))

const numeric = ({ type }: Attribute) => type === 'integer' || type === 'decimal'
/** A column without any value says nothing of the event. */
const has = (event: EventType, role: string) =>
  event.properties.some((property) => property.role === role && (event.rows === 0 || property.missing < event.rows))
/** Words of the grammar that are often misspelt. */
const commonWords =
  'between balance customers clients exactly average highest lowest above below under least without except orders order purchase purchases bought spend spent total months amount first never'.split(
    ' ',
  )
/** Chinese words of the grammar that are often mistyped. */
const commonPhrases =
  '下单 低于 高于 超过 没有 不到 至少 客户 会员 消费 购买 登录 以上 以下 除了 最近 订单 金额 余额'.split(' ')
const shopLike = /^(purchase|order|transaction|buy|sale)s?$/

/** Claims and payments both have amounts: neither is what purchases are told by. */
const onlyOne = ([event, other]: EventType[]): EventType | undefined => (other ? undefined : event)

/** 实付金额: the amount that purchases are counted by may be summed up by its own name, unless that is a field of customers or names other events (交易金额). */
const ownNames = (shop: EventType, paid: Attribute, { attributes, events }: Catalog): string[] => {
  const taken = new Set(attributes.flatMap(phrasesOf).map((word) => word.toLowerCase()))
  const others = events.flatMap((event) => (event === shop ? [] : phrasesOf(event))).map((noun) => noun.toLowerCase())
  return phrasesOf(paid).filter((word) => {
    const said = word.toLowerCase()
    return !isMeasure(said) && !general.test(said) && !taken.has(said) && !others.some((noun) => said.includes(noun))
  })
}
const general = /^(?:amount|value|total|price|sum|金额|总价|价格|单价)$/i

/** Builds the lexicon of a catalog. */
export const createIndex = (catalog: Catalog): CatalogIndex => {
  const closed = closedWords()
  const { trie, vocabulary, phrases } = catalogWords(catalog, closed)
  const age = catalog.attributes.find((attribute) => numeric(attribute) && called(attribute, ['age', '年龄']))
  const birth = catalog.attributes.find((attribute) =>
    called(attribute, ['year birth', 'birth year', 'year of birth', 'birthyear', '出生年份', '出生年']),
  )
  const birthday = catalog.attributes.find(
    (attribute) =>
      (attribute.type === 'date' || attribute.type === 'timestamp') &&
      called(attribute, [
        'date of birth',
        'birth date',
        'birthday',
        'birthdate',
        'dob',
        '出生日期',
        '生日',
        '出生年月',
      ]),
  )
  const shop =
    catalog.events.find((event) => has(event, 'order') && has(event, 'amount')) ??
    catalog.events.find((event) => has(event, 'amount') && shopLike.test(event.name)) ??
    onlyOne(catalog.events.filter((event) => has(event, 'amount') || has(event, 'order') || shopLike.test(event.name)))
  const paid = shop?.properties.find(({ role }) => role === 'amount')
  if (shop && paid)
    for (const word of ownNames(shop, paid, catalog))
      trie.add(keysOf(word), { is: 'measure', measure: 'spend', event: shop })
  if (age)
    for (const word of ['aged', '年纪', '岁数'])
      if (!called(age, [word])) trie.add(keysOf(word), { is: 'attribute', attribute: age })
  if (birthday)
    for (const word of ['born', 'birth', '出生', '出生于', '出生在', '生于', '生日在'])
      trie.add(keysOf(word), { is: 'attribute', attribute: birthday })
  return {
    catalog,
    closed,
    words: trie,
    vocabulary: [...vocabulary, ...commonWords],
    names: new Set([...vocabulary, ...commonWords]),
    phrases: [...phrases, ...commonPhrases],
    heads: fieldHeads(catalog.attributes),
    numbered: numberedNames(catalog),
    ...(age ? { age } : {}),
    ...(birth ? { birth } : {}),
    ...(birthday ? { birthday } : {}),
    ...(shop ? { shop } : {}),
  }
}
