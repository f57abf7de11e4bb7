import type { EventType } from '../../catalog/catalog.ts'
import { contactWords } from './contact-words.ts'
import { type Entry, naming, saying } from './entry.ts'
import { objectWords } from './event-objects.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { parted, propertyWords } from './property-words.ts'
import type { Spoken } from './sense.ts'

const amountsZh = ['金额', '额', '总额', '总金额']
const amountsEn = [' amount', ' value', ' volume']
const countsZh = ['次数', '笔数', '频次']
const countsEn = [' count']

/** 交易金额, "transaction count": what is measured, named by its event. */
const measureWords = (event: EventType): Entry[] => {
  const tailed = (nouns: string[], tails: string[], measure: Spoken) =>
    nouns.map((noun) =>
      saying(
        tails.map((tail) => noun + tail),
        { is: 'measure', measure, event },
      ),
    )
  const [zh, en] = [
    [event.labels.zh, ...event.synonyms.zh],
    [event.labels.en, ...event.synonyms.en],
  ]
  return [
    ...tailed(zh, amountsZh, 'spend'),
    ...tailed(zh, countsZh, 'times'),
    ...tailed(en, amountsEn, 'spend'),
    ...tailed(en, countsEn, 'times'),
  ]
}

/** 购买的金额总和, "total amount of purchase events": a property added up, as explanations word it. */
const totalWords = (event: EventType): Entry[] => {
  const wordings: [Spoken, string, string][] = [
    ['spend', '总和', 'total'],
    ['mean', '平均', 'average'],
    ['largest', '最大', 'largest'],
  ]
  const amount = event.properties.find(({ role }) => role === 'amount')
  if (!amount) return []
  const { zh, en } = amount.labels
  return wordings.map(([measure, tail, lead]) =>
    saying(
      [
        measure === 'spend' ? `${event.labels.zh}的${zh}${tail}` : `${event.labels.zh}的${tail}${zh}`,
        `${lead} ${en} of ${event.labels.en} events`,
      ],
      { is: 'measure', measure, event },
    ),
  )
}

/** Verbs of nouns that end events' names: an enrolment is what one enrolled in. */
const verbsOf: [RegExp, string[]][] = [
  [/enroll?ment$/i, ['enrolled', 'been enrolled', 'enrolled in']],
  [/visit$/i, ['visited']],
  [/complaint$/i, ['complained']],
  [/registration$/i, ['registered']],
  [/activation$/i, ['activated']],
  [/入组$/, ['入组', '入组过', '入过组', '入组了']],
]
const nounVerbs = ({ labels }: EventType): string[] =>
  verbsOf.flatMap(([noun, verbs]) => (noun.test(labels.en) || noun.test(labels.zh) ? verbs : []))

const appsZh = ['App', '手机App', '手机银行', '手机银行App', '掌上银行', '网银', '网上银行', '手机端']
const appsEn = [
  'the app',
  'our app',
  'the mobile app',
  'their app',
  'mobile banking',
  'online banking',
  'internet banking',
]
/** 登录过手机银行, "signed in to the app", "active in the app": where one logs in says no more than the login, unless logins are told apart by it. */
const loginWords = (event: EventType): Entry[] => {
  const logs = event.verbs.zh.includes('登录') || event.verbs.en.includes('log in')
  const apart = event.properties.some(
    ({ role, name, values = [] }) => (role === 'channel' || /channel|platform/.test(name)) && values.length !== 1,
  )
  if (!logs || apart) return []
  const zh = ['登录', '登录过', '登录了', '登陆', '登陆过', '打开过', '打开了', '打开', '上过'].flatMap((verb) =>
    appsZh.map((app) => verb + app),
  )
  const en = [
    'log in to',
    'log into',
    'login to',
    'sign in to',
    'sign into',
    'active in',
    'been active in',
    'opened',
    'open',
  ].flatMap((verb) => appsEn.map((app) => `${verb} ${app}`))
  return [saying([...zh, ...en], { is: 'event', event, form: 'verb' })]
}

const buyingZh = [
  '入手',
  '入手过',
  '带回家',
  '带过回家',
  '带过一个回家',
  '买回家',
  '抱回家',
  '买下',
  '购入',
  '购入过',
  '申购',
  '申购过',
  '认购',
  '认购过',
  '碰过',
  '沾过',
]
const buyingEn = [
  'pick up',
  'picked up',
  'picking up',
  'take home',
  'taken home',
  'took home',
  'taking home',
  'snap up',
  'snapped up',
  'pick one up',
]
/** Other words for buying: picked up, taken home, 入手, 申购. */
const buyWords = (event: EventType): Entry[] =>
  event.verbs.en.includes('buy') || event.verbs.zh.includes('买')
    ? [saying([...buyingZh, ...buyingEn], { is: 'event', event, form: 'verb' })]
    : []

const linesOf = [
  '一行订单',
  '至少有一行订单',
  '至少一行订单',
  '有一行订单',
  '一行',
  '至少有一行',
  '至少一行',
  '有一行',
  '单行',
  '订单行',
  '订单明细',
  '明细行',
  '一条订单行',
  'order line',
  'order lines',
  'line item',
  'line items',
  'at least one order line',
  'at least one line item',
  'a single order line',
  'one order line',
]
/** The lines of orders, where the data hold them with how many pieces each has. */
const lineWords = (event: EventType): Entry[] => {
  const has = (role: string) => event.properties.some((property) => property.role === role)
  return has('order') && has('quantity') ? [saying(linesOf, { is: 'event', event, form: 'noun' })] : []
}

const priceZh = ['单价', '价格', '售价', '标价', '卖价', '价钱', '定价']
const priceEn = [
  'price tag',
  'price',
  'unit price',
  'item price',
  'priced',
  'priced at',
  'costing',
  'cost',
  'costs',
  'at a price of',
]
/** What one piece costs. */
const priceWords = (event: EventType): Entry[] => {
  const property = event.properties.find(
    ({ role, name, labels }) => role === 'price' || /unit_?price/i.test(name) || labels.zh === '单价',
  )
  return property ? [saying([...priceZh, ...priceEn], { is: 'property', event, property })] : []
}

/** What types of events are called: no value of another type takes these words. */
export const eventNames = (events: readonly EventType[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => [...phrasesOf(event), ...event.verbs.zh, ...event.verbs.en]))

/** How a type of event, what is measured of it and its properties are called; `taken` is what the types of the catalog are called. */
export const eventWords = (event: EventType, taken: ReadonlySet<string>): Entry[] => [
  naming([...phrasesOf(event), wordsOfName(event.name)], { is: 'event', event, form: 'noun' }),
  saying(
    [event.labels.en, ...event.synonyms.en].flatMap((noun) => [`${noun} event`, `${noun} events`]),
    { is: 'event', event, form: 'noun' },
  ),
  ...loginWords(event),
  ...buyWords(event),
  ...lineWords(event),
  ...priceWords(event),
  ...totalWords(event),
  ...measureWords(event),
  saying([...event.verbs.zh.flatMap(parted), ...event.verbs.en, ...nounVerbs(event)], {
    is: 'event',
    event,
    form: 'verb',
  }),
  ...contactWords(event),
  ...objectWords(event),
  ...event.properties.flatMap((property) => propertyWords(event, property, taken)),
]
