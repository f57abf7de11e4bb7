import type { Attribute } from '../../catalog/catalog.ts'
import { phrasesOf } from './phrases.ts'

/** A count of what customers did somewhere: the web of "web purchases", by its other names too, and each month of "web visits per month". */
export interface CountOfDoing {
  deed: 'buy' | 'visit'
  places: { zh: string[]; en: string[] }
  monthly: boolean
}

interface Place {
  zh: string[]
  en: string[]
  /** Words before it in English; none for an adverb. */
  ways: string[]
}

/** Places and ways of buying by all their names. */
const known: Place[] = [
  {
    zh: ['网上', '网站', '线上', '官网', '网店', '网'],
    en: ['web', 'website', 'web site', 'site', 'online', 'internet', 'online shop', 'web shop', 'webshop'],
    ways: ['on', 'over', 'from', 'through', 'via', 'at'],
  },
  {
    zh: ['门店', '线下', '实体店', '店里'],
    en: ['store', 'shop', 'in store', 'instore', 'physical store'],
    ways: ['in', 'at', 'from'],
  },
  {
    zh: ['目录', '邮购目录', '商品目录', '邮购'],
    en: ['catalogue', 'catalog', 'mail order'],
    ways: ['from', 'by', 'through', 'via', 'out of', 'in', 'using', 'with'],
  },
  {
    zh: ['折扣', '打折', '优惠', '特价', '打折时', '促销'],
    en: ['discount', 'deal', 'on sale', 'special offer', 'promotion'],
    ways: ['at', 'with', 'on', 'using'],
  },
  {
    zh: ['app', '手机app', '客户端'],
    en: ['app', 'mobile app'],
    ways: ['in', 'on', 'through', 'via', 'with', 'using'],
  },
  { zh: ['小程序'], en: ['mini program', 'mini-program'], ways: ['in', 'on', 'through', 'via'] },
  { zh: ['电话'], en: ['phone', 'telephone'], ways: ['by', 'over', 'on'] },
]
const anyWay = ['on', 'in', 'at', 'from', 'through', 'via', 'by', 'with', 'using']
const adverbs = new Set(['online', 'instore', 'in store', 'on sale'])

const period = '(?:平均)?(?:每个月|每月|月均|月)?'
const buysZh = '购买|下单|订购|购物|成交'
const visitsZh = '访问|浏览|光顾|到访'
const patterns: { deed: CountOfDoing['deed']; pattern: RegExp }[] = [
  { deed: 'buy', pattern: new RegExp(`^${period}([a-z]*\\p{Script=Han}{0,4}?)(?:${buysZh})(?:次数|笔数|单数)?$`, 'u') },
  { deed: 'visit', pattern: new RegExp(`^${period}([a-z]*\\p{Script=Han}{0,4}?)(?:${visitsZh})(?:次数)$`, 'u') },
  { deed: 'visit', pattern: new RegExp(`^${period}(?:${visitsZh})([a-z]*\\p{Script=Han}{0,4}?)(?:的)?次数$`, 'u') },
  { deed: 'buy', pattern: /^(?:number of )?([a-z][a-z -]+?) (?:purchase|order|purchases|orders)$/ },
  { deed: 'visit', pattern: /^(?:number of |monthly )?([a-z][a-z -]+?) visits?(?: (?:per|a|each) month)?$/ },
]
const noPlace =
  /^(?:总|累计|历史|平均|首次|上次|最近|过去|近|重复|退货|本|今|去|一次)|[年月周天日季次]$|\b(?:total|number|average|last|first|repeat|recent|days?|months?|years?|since|all|past|monthly|per)\b/

/** What a count is a count of; undefined for other fields. */
export const countOfDoing = (attribute: Attribute): CountOfDoing | undefined => {
  if (attribute.type !== 'integer' || !/^(?:times|orders|purchases|visits)?$/.test(attribute.unit ?? ''))
    return undefined
  const said = phrasesOf(attribute).map((phrase) => phrase.toLowerCase())
  const counts =
    attribute.unit !== undefined ||
    said.some((phrase) => /(?:次数|笔数|单数)$|^number of |(?:purchases|orders|visits)\b/.test(phrase))
  const found = counts
    ? said.flatMap((phrase) =>
        patterns.flatMap(({ deed, pattern }) => {
          const place = pattern.exec(phrase)?.[1]
          return place && !noPlace.test(place) ? [{ deed, place }] : []
        }),
      )
    : []
  const deed = found[0]?.deed
  if (!deed || found.some((one) => one.deed !== deed)) return undefined
  const places = new Set(found.map(({ place }) => place))
  const groups = known.filter(({ zh, en }) => [...zh, ...en].some((name) => places.has(name)))
  const all = [...places, ...groups.flatMap(({ zh, en }) => [...zh, ...en])]
  const isHan = (name: string) => /\p{Script=Han}/u.test(name)
  const zh = [...all.filter(isHan), ...groups.flatMap((group) => group.zh)]
  const en = all.filter((name) => !isHan(name))
  return {
    deed,
    places: { zh: [...new Set(zh)], en: [...new Set(en)] },
    monthly: /月|month/i.test(attribute.labels.zh + attribute.labels.en),
  }
}

const cross = (...lists: string[][]): string[] =>
  lists.reduce((all, list) => all.flatMap((head) => list.map((tail) => head + tail)), [''])

const boughtZh =
  '买|买了|买过|买的|购买|购买了|购买过|下单|下单了|下单过|下了单|下过单|购物|购物了|购物过|买东西|买过东西|买了东西'.split(
    '|',
  )
const oftenZh = ['', '的次数', '次数', '得']

const buyingZh = (place: string): string[] => [
  ...cross(['', '在', '从', '通过', '用', '走', '去', '到'], [place], ['', '上', '里'], boughtZh),
  ...cross(['', '在'], [place], ['', '上', '里'], boughtZh, oftenZh),
]

const monthlyZh = ['每月', '每个月', '一个月', '月均', '平均每月', '平均每个月', '每月平均']
const visitedZh = '访问|访问了|访问过|浏览|浏览过|逛|逛了|逛过|上|来|去|光顾|登录'.split('|')
const visitingZh = (place: string, monthly: boolean, bare: boolean): string[] => {
  const when = [...(monthly ? monthlyZh : []), ...(bare ? [''] : [])]
  return [
    ...cross(when, visitedZh, [place], ['', '的次数', '次数', '逛', '浏览', '看']),
    ...cross(when, [place], visitedZh.slice(0, 7), ['', '的次数', '次数']),
    ...(monthly ? cross([place], monthlyZh, visitedZh.slice(0, 7)) : []),
  ]
}

const articles = ['', 'the ', 'our ', 'a ', 'your ']
const bought = [
  'buy',
  'bought',
  'purchase',
  'order',
  'shop',
  'buy something',
  'bought anything',
  'placed an order',
  'place orders',
  'made purchases',
]
const nouns = ['purchases', 'orders']
const buyingEn = (place: string): string[] => {
  const ways = known.find(({ en }) => en.includes(place))?.ways ?? anyWay
  const where = adverbs.has(place) ? [place] : cross(ways, [' '], articles, [place])
  return [
    ...cross([...bought, ...nouns, 'number of purchases', 'number of orders'], [' '], where),
    ...cross([place], [' purchases', ' orders', ' buys', ' buying']),
    ...(place === 'web' || adverbs.has(place) ? [] : cross(['purchases', 'orders'], [' '], where)),
  ]
}

const visited = ['visit', 'hit', 'browse', 'go to', 'come to', 'use', 'are on', 'view', 'check out']
const visitingEn = (place: string): string[] => [
  ...cross(visited, [' '], ['the ', 'our ', ''], [place]),
  ...cross(['visits to '], ['the ', 'our ', ''], [place]),
  `${place} visits`,
  ...cross(['visits', 'visit'], adverbs.has(place) ? [` ${place}`] : []),
]

/** Who does so, by what they did: "catalogue shoppers". */
const doers = ['shopper', 'buyer', 'purchaser']

/** 在网上买过, 每月逛网站, "bought in store", "visit our website": what a count is called by its verb. */
export const doingVerbs = (attribute: Attribute): string[] => {
  const count = countOfDoing(attribute)
  if (!count) return []
  const { deed, places, monthly } = count
  if (deed === 'buy') {
    const who = cross(places.en, [' '], doers)
    const holding = cross(who, [' with', ' who made', ' who placed', ' having', ' making'])
    return [...places.zh.flatMap(buyingZh), ...places.en.flatMap(buyingEn), ...who, ...holding]
  }
  const bare =
    !monthly || phrasesOf(attribute).some((phrase) => /次数$|visits?$/.test(phrase) && !/月|month/i.test(phrase))
  return [
    ...places.zh.flatMap((place) => visitingZh(place, monthly, bare)),
    ...(bare ? places.en.flatMap(visitingEn) : []),
  ]
}
