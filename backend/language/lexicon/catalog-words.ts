import type { Catalog, Product } from '../../catalog/catalog.ts'
import { productKinds } from '../../catalog/product-kinds.ts'
import { tokenise } from '../normalise.ts'
import { attributeWords } from './attribute-words.ts'
import { customerNouns } from './customer-nouns.ts'
import { datedWords } from './dated-words.ts'
import { type Entry, naming, saying } from './entry.ts'
import { verbPhrases } from './event-verbs.ts'
import { eventNames, eventWords } from './event-words.ts'
import { stem } from './inflect.ts'
import { letterValues } from './letter-values.ts'
import { measuredVerbs } from './measured-verbs.ts'
import { payrollWords } from './payroll-words.ts'
import { keysOf, phrasesOf, spoken } from './phrases.ts'
import { regionWords } from './regions.ts'
import { sharedSorts } from './shared-sorts.ts'
import { groups, holderNames, lengthNames, shortNames, tailNames, verbNames } from './short-names.ts'
import { subscriberWords } from './subscriber-words.ts'
import { thingWords } from './thing-words.ts'
import { createTrie, type Trie } from './trie.ts'

/** Verbs of buying and reaching: without events of their own, "bought men's clothes" and 用电子支票付款 say no more than the attribute. */
const ownVerbs =
  'bought|buy|purchase|purchased|have bought|spent|ordered|shopped for|shop|got|subscribed to|subscribe to|contacted|been contacted|reached|received|have received|has received|were sent|was sent|last|previous|previously|买|买过|买了|购买|购买过|购买了|订购|消费过|订了|订阅|联系|联系过|被联系|被联系过|触达过|打过电话|上次|最近一次|以往|之前|上网'.split(
    '|',
  )

const term = /^(?:[一二三四五六七八九十两半\d]+(?:个月|年期?|天|期)|\d+[- ](?:day|month|year)s?)\s*(?=.{4})/i
/** 年金险 for 年金保险, "certificate of deposit" for "3-year certificate of deposit": what a product goes by for short. */
const shortly = ({ labels: { zh, en } }: Product): string[] =>
  [zh.replace(term, ''), en.replace(term, ''), zh.replace(/(?<=..)保险$/, '险')].filter(
    (said) => said !== zh && said !== en,
  )

/** Short names, of every product that goes by them; those that are names of something else are left to it. */
const shortProducts = ({ products }: Catalog): Entry[] => {
  const taken = new Set([
    ...products.flatMap((product) => phrasesOf(product).map((phrase) => phrase.toLowerCase())),
    ...Object.values(productKinds).flatMap((kind) => [...kind.zh, ...kind.en]),
  ])
  const known = new Map<string, Product[]>()
  for (const product of products)
    for (const said of shortly(product))
      if (!taken.has(said.toLowerCase())) known.set(said, [...(known.get(said) ?? []), product])
  return [...known].map(([said, [only, ...more]]) =>
    only && more.length === 0
      ? naming([said], { is: 'product', product: only })
      : saying([said], { is: 'product-kind', products: known.get(said) ?? [] }),
  )
}

const productWords = (catalog: Catalog): Entry[] => [...shortProducts(catalog), ...kindWords(catalog)]

const kindWords = ({ products }: Catalog): Entry[] => [
  ...products.map((product) => naming([...phrasesOf(product), product.code], { is: 'product', product })),
  ...Object.entries(productKinds).flatMap(([kind, { zh, en }]) => {
    const ofKind = products.filter((product) => product.kind === kind)
    return ofKind.length > 0 ? [saying([...zh, ...en], { is: 'product-kind', products: ofKind })] : []
  }),
]

const lacking = /^(?:no |without |not having |没有|无|没开|未开通)/i
/** "no phone service" as a value of another field: the field of that name says it itself. */
const beyondFlags = (entries: Entry[], { attributes }: Catalog): Entry[] => {
  const flags = attributes.filter(({ type }) => type === 'boolean')
  const named = new Map(flags.flatMap((flag) => phrasesOf(flag).map((phrase) => [phrase.toLowerCase(), flag])))
  return entries.flatMap((entry) => {
    const { sense } = entry
    if (sense.is !== 'value') return [entry]
    const phrases = entry.phrases.filter((phrase) => {
      const thing = phrase.toLowerCase().replace(lacking, '')
      const flag = thing === phrase.toLowerCase() ? undefined : named.get(thing)
      return !flag || flag === sense.attribute
    })
    return phrases.length > 0 ? [{ ...entry, phrases }] : []
  })
}

const entriesOf = (catalog: Catalog): Entry[] => [
  ...beyondFlags(catalog.attributes.flatMap(attributeWords), catalog),
  ...groups(catalog.attributes).filter(({ phrases }) => !phrases.some((phrase) => ownVerbs.includes(phrase))),
  ...shortNames(catalog.attributes),
  ...tailNames(catalog.attributes),
  ...verbNames(catalog.attributes),
  ...lengthNames(catalog.attributes),
  ...subscriberWords(catalog.attributes),
  ...sharedSorts(catalog.attributes),
  ...holderNames(catalog.attributes),
  ...payrollWords(catalog.attributes),
  ...measuredVerbs(catalog),
  ...datedWords(catalog),
  ...regionWords(catalog.attributes),
  ...catalog.events.flatMap((event) => eventWords(event, eventNames(catalog.events))),
  ...verbPhrases(catalog),
  ...(catalog.entities ?? []).flatMap(thingWords),
  ...productWords(catalog),
  ...catalog.glossary.map((term) => naming(phrasesOf(term), { is: 'term', term })),
]

export interface CatalogWords {
  trie: Trie
  /** English words, and Chinese phrases, for mending typos. */
  vocabulary: string[]
  phrases: string[]
}

/** A single letter or mark says too little to be a name; one Chinese character may be one. */
const saysEnough = ([only, more]: string[]): boolean =>
  only !== undefined && (more !== undefined || only.length > 1 || /\p{Script=Han}/u.test(only))

/** Every word by which the catalog's things can be called, in both languages. */
export const catalogWords = (catalog: Catalog, closed: Trie): CatalogWords => {
  const trie = createTrie(stem, true)
  const vocabulary = new Set<string>()
  const phrases = new Set<string>()
  if (catalog.events.length === 0) for (const verb of ownVerbs) trie.add(keysOf(verb), { is: 'filler', asserts: true })
  const people = customerNouns(catalog, closed)
  const nouns = new Set(people.flatMap(({ phrases: said }) => said))
  for (const { phrases: said, sense, names } of [...entriesOf(catalog), ...people])
    for (const phrase of names ? new Set(said.flatMap(spoken)) : said) {
      // 家庭 of 家庭人数 is no short name where the customers are households
      if (nouns.has(phrase.toLowerCase()) && sense.is === 'attribute') continue
      const keys = keysOf(phrase)
      if (!saysEnough(keys)) continue
      trie.add(keys, sense)
      for (const { kind, text } of tokenise(phrase)) if (kind === 'word' && text.length >= 4) vocabulary.add(text)
      // verbs made up here are no spelling to mend towards
      const made = sense.is === 'attribute' && sense.done === true
      if (!made && /^\p{Script=Han}{2,8}$/u.test(phrase)) phrases.add(phrase)
    }
  for (const { phrases: said, sense } of letterValues(catalog))
    for (const phrase of said) trie.add(keysOf(phrase), sense)
  return { trie, vocabulary: [...vocabulary], phrases: [...phrases] }
}
