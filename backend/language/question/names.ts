import { campaignEvents, roleOf } from '../../catalog/campaign-facts.ts'
import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import { isNumber } from '../../catalog/is-number.ts'
import { stem } from '../lexicon/inflect.ts'
import { balanceOf } from '../lexicon/named-in-full.ts'
import { keysOf, phrasesOf } from '../lexicon/phrases.ts'
import { verbNames } from '../lexicon/short-names.ts'
import { createTrie, type Trie } from '../lexicon/trie.ts'
import { channelWords } from '../message/channel.ts'
import { armHeads, armTails } from './arm-heads.ts'
import { metricNames } from './metric-names.ts'
import { numberedNames, shortNames, tailsOf } from './short-names.ts'

/** A thing of the catalog that a question can name. */
export type Named =
  | { is: 'metric'; metric: string }
  | { is: 'campaign'; campaign: string }
  /** The word that tells two campaigns of one name apart, said behind the other: 一期和二期. */
  | { is: 'campaign-tail'; campaign: string }
  | { is: 'arm'; campaign: string; arm: string; control: boolean }
  /** The word that tells an arm from its like: "women's" beside "the men's e-mail". */
  | { is: 'arm-head'; campaign: string; arm: string }
  /** What all contacted arms are called by: "which e-mail". */
  | { is: 'arms'; campaign: string }
  | { is: 'channel'; channel: string }
  /** A channel that no campaign has used. */
  | { is: 'untried'; channel: string }
  /** A channel by which messages could be sent. */
  | { is: 'route'; channel: string }
  /** A word of the workspace for some customers: its parts mean nothing by themselves ("high-net-worth"). */
  | { is: 'term' }
  /** A value of a property of events. */
  | { is: 'event-value'; event: string; property: string; value: string }
  /** A field, as a dimension and as what is averaged. */
  | { is: 'field'; field: string; numeric: boolean; divisible: boolean; amount?: true }
  /** A field with the word that asks by it: 哪一层, 各档会员. */
  | { is: 'parting'; field: string; asks: 'which' | 'by' }
  /** What people do, in the words of an event. */
  | { is: 'verb'; event: string }

/** "Autumn deposit season" is also said "the autumn deposit campaign"; an arm such as "Mens E-Mail" is "the men's e-mail". */
const bare = (phrase: string): string[] => [phrase, phrase.replace(/^(the|an?) /i, '')]

/** Channels of which the data say whom they reach. */
export const routesOf = ({ channels }: Catalog): string[] =>
  channels.filter(({ consent, address }) => consent !== undefined || address !== undefined).map(({ name }) => name)

const productNames = ({ products }: Catalog, { role }: Attribute, code: string): string[] =>
  role === 'product_code' ? products.filter((one) => one.code === code).flatMap(phrasesOf) : []

/** 省份 is also said 省: 各省, 哪个省; what is collected has a balance: "points balance". */
const shortField = (attribute: Attribute): string[] => [
  ...(/^\p{Script=Han}份$/u.test(attribute.labels.zh) ? [attribute.labels.zh.slice(0, 1)] : []),
  ...balanceOf(attribute),
]

/** "pay per month", 每月付: a number of each month by its verb. */
const monthly = (phrase: string): string[] =>
  /\p{Script=Han}/u.test(phrase)
    ? ['每月', '每个月', '一个月', '月均'].map((time) => time + phrase)
    : ['per month', 'a month', 'each month', 'every month', 'monthly'].map((time) => `${phrase} ${time}`)

/** Classifiers of fields whose Chinese names end alike. */
const classifiers: [RegExp, string[]][] = [
  [/(?:分层|层级)$/, ['层', '层级']],
  [/(?:等级|级别|档次)$/, ['级', '级别', '档', '档次', '等级']],
]

/** 哪一层客户, 各档会员: a classifier stands for the one field that has it, or for that of the word behind it. */
const partings = ({ attributes }: Catalog): [string[], Named][] =>
  classifiers.flatMap(([ending, words]) => {
    const fields = attributes.filter(({ type, labels }) => type === 'enum' && ending.test(labels.zh))
    return fields.flatMap(({ name, labels }): [string[], Named][] => {
      const head = labels.zh.replace(ending, '')
      const tails = [...(fields.length === 1 ? [''] : []), ...(head === '' || head === '客户' ? [] : [head])]
      const said = (leads: string[]) =>
        leads.flatMap((lead) => words.flatMap((word) => tails.map((tail) => `${lead}${word}${tail}`)))
      return [
        [said(['哪一', '哪一个', '哪个', '哪']), { is: 'parting', field: name, asks: 'which' }],
        [said(['各', '各个', '每', '每一', '每个']), { is: 'parting', field: name, asks: 'by' }],
      ]
    })
  })

/** What products are called: 信用快贷 is what was bought, and not short for the campaign 暑期信用快贷. */
const productWords = ({ products, events }: Catalog): Set<string> =>
  new Set(
    [
      ...products.flatMap(phrasesOf),
      ...events.flatMap(({ properties }) =>
        properties
          .filter(({ role }) => role === 'product_name' || role === 'product_code')
          .flatMap(({ values = [] }) => values.flatMap((value) => [value.value, ...phrasesOf(value)])),
      ),
    ].map((phrase) => phrase.toLowerCase()),
  )

const averaged = /^(?:average |mean |avg |平均)/i

/** Every name that a question about these data may use. */
export const nameTrie = (catalog: Catalog): Trie<Named> => {
  const trie = createTrie<Named>(stem, true)
  const add = (phrases: string[], named: Named) => {
    for (const phrase of new Set(phrases.flatMap(bare))) {
      const keys = keysOf(phrase)
      if (keys.length > 0 && phrase.length > 1) trie.add(keys, named)
    }
  }
  for (const [metric, phrases] of metricNames(catalog)) add(phrases, { is: 'metric', metric })
  for (const term of catalog.glossary) add(phrasesOf(term), { is: 'term' })
  const campaigns = campaignsOf(catalog)
  const short = shortNames(campaigns)
  const things = productWords(catalog)
  for (const campaign of campaigns) {
    add(
      [
        ...phrasesOf(campaign),
        campaign.name,
        ...(short.get(campaign.name) ?? []).filter((phrase) => !things.has(phrase.toLowerCase())),
      ],
      {
        is: 'campaign',
        campaign: campaign.name,
      },
    )
    add(numberedNames(campaign), { is: 'campaign', campaign: campaign.name })
    for (const phrase of tailsOf(campaign, campaigns))
      trie.add(keysOf(phrase), { is: 'campaign-tail', campaign: campaign.name })
    // "treatment" is an arm of every campaign and tells none apart
    if (campaigns.length === 1)
      for (const arm of campaign.arms) {
        const { value, role, ...words } = arm
        add([...phrasesOf(words), value], {
          is: 'arm',
          campaign: campaign.name,
          arm: value,
          control: role === 'control',
        })
        add(armHeads(arm, campaign.arms), { is: 'arm-head', campaign: campaign.name, arm: value })
      }
    if (campaigns.length === 1) add(armTails(campaign.arms), { is: 'arms', campaign: campaign.name })
  }
  const channels = new Set(campaigns.flatMap(({ channel }) => channel ?? []))
  const routes = new Set(routesOf(catalog))
  for (const [channel, phrases] of channelWords) {
    const said = phrases.map((words) => words.join(' '))
    if (channels.has(channel)) add(said, { is: 'channel', channel })
    else if (channels.size > 0) add(said, { is: 'untried', channel })
    if (routes.has(channel)) add(said, { is: 'route', channel })
  }
  const field = (attribute: Attribute, name: string) => {
    const named: Named = {
      is: 'field',
      field: name,
      numeric: isNumber(attribute) && !attribute.values,
      divisible:
        attribute.sensitivity !== 'pii' &&
        (isNumber(attribute) || ['enum', 'boolean', 'text'].includes(attribute.type)),
      ...(attribute.role === 'amount' && { amount: true as const }),
    }
    const phrases = phrasesOf(attribute)
    const asking = phrases.filter((phrase) => /^哪/.test(phrase))
    // "average balance" asks for the average of what is called "balance" too
    const summed = (phrase: string) => phrases.includes(phrase.replace(/^(?:average|mean|avg|平均) ?/i, ''))
    add(
      phrases.filter((phrase) => !asking.includes(phrase) && (!averaged.test(phrase) || !summed(phrase))),
      named,
    )
    if (named.divisible) add(asking, { is: 'parting', field: name, asks: 'which' })
    for (const phrase of shortField(attribute)) trie.add(keysOf(phrase), named)
  }
  for (const [phrases, parting] of partings(catalog)) for (const phrase of phrases) trie.add(keysOf(phrase), parting)
  for (const attribute of catalog.attributes) field(attribute, attribute.name)
  for (const { phrases, sense } of verbNames(catalog.attributes))
    if (sense.is === 'attribute' && /month|月/i.test(sense.attribute.labels.en + sense.attribute.labels.zh))
      for (const phrase of phrases.flatMap(monthly))
        trie.add(keysOf(phrase), {
          is: 'field',
          field: sense.attribute.name,
          numeric: isNumber(sense.attribute),
          divisible: true,
        })
  const named = campaignEvents(catalog)
  for (const event of catalog.events)
    if (!named.includes(event))
      for (const verb of [...event.verbs.zh, ...event.verbs.en])
        trie.add(keysOf(verb), { is: 'verb', event: event.name })
  for (const event of catalog.events)
    if (!named.includes(event))
      for (const property of event.properties) {
        const name = `${event.name}.${property.name}`
        field(property, name)
        // "transaction category", 交易品类
        field(
          {
            ...property,
            labels: {
              zh: `${event.labels.zh}${property.labels.zh}`,
              en: `${event.labels.en} ${property.labels.en}`,
            },
            synonyms: { zh: [], en: [] },
          },
          name,
        )
      }
  // "best sellers", "bestsellers": products
  const shop = shopOf(catalog.events)
  const product = shop && (roleOf(shop, 'product_name') ?? roleOf(shop, 'product_code'))
  if (shop && product)
    add(
      ['', 'best ', 'top ', 'slow ', 'slowest ', 'worst ', 'weakest ']
        .map((how) => `${how}seller`)
        .concat('bestseller'),
      {
        is: 'field',
        field: `${shop.name}.${product.name}`,
        numeric: false,
        divisible: true,
      },
    )
  for (const event of catalog.events)
    if (!named.includes(event))
      for (const property of event.properties)
        for (const value of property.values ?? [])
          if (!value.unknown && property.type === 'enum')
            add([...phrasesOf(value), value.value, ...productNames(catalog, property, value.value)], {
              is: 'event-value',
              event: event.name,
              property: property.name,
              value: value.value,
            })
  return trie
}
