import type { ChannelName } from '../../catalog/catalog.ts'
import type { Token } from '../normalise.ts'
import type { Brief } from '../reading.ts'
import { channelAt } from './channel.ts'
import { namesPeopleFirst } from './given-to.ts'
import { type Particular, type ParticularReader, phraseLength, phrases, wordsOf } from './particular.ts'

type Objective = NonNullable<Brief['objective']>

/** Words of a purpose by itself: they say what is to be done to the audience. */
const purposes: [Objective, string[][]][] = [
  [
    'reactivate',
    phrases(
      'win them back|bring them back|get them back|win those back|win back|winning back|win - back|winback|bring back|re - engage|reengage|reactivate|re - activate|reawaken|wake up|get back|lure back|唤醒|召回|挽回|重新激活|促活|拉回|唤回|激活',
    ),
  ],
  [
    'retain',
    phrases(
      'retain|keep from leaving|stop from leaving|prevent from churning|prevent churn among|挽留|防流失|留存|保留住|留住|续约|续费',
    ),
  ],
  ['upsell', phrases('upsell|up - sell|upgrade|提额|升级|提升')],
  ['cross_sell', phrases('cross - sell|cross sell|crosssell|交叉销售|交叉营销')],
  ['inform', phrases('notify|inform|remind|alert|通知|提醒|告知')],
]
const act = phrases(
  'running|launching|planning|preparing|organising|setting up|working on|doing|run|launch|plan|prepare|set up|create|design|build|draft|do|start|organise|organize|make|we want|want|need|would like|put together|roll out|做一次|做一个|做一场|做一期|搞一场|搞一轮|弄一个|弄一次|弄个|整一个|整个|策划个|发起个|做个|做一轮|做一波|做|推一波|推一轮|搞一次|搞一个|搞个|搞一波|来一次|来一波|来个|发起一次|发起一个|发起|开展一次|开展一个|开展一场|开展|策划一次|策划一个|策划一场|策划|办一场|办一次|办个|进行一次|进行|推一个|推出一个|推出|安排一次|安排|设计一个|设计一次|设计|执行一次|启动一次|启动一个|启动|实施一次|做一下|准备一个|准备一次|准备|上线一个',
)
const nouns = phrases(
  'phone push|push|telesales|call|calls|survey|follow-up|campaign|campaigns|promotion|promo|push campaign|journey|outreach|drive|programme|program|mailing|blast|newsletter|win - back|winback|offer|initiative|plan|电话营销|短信营销|外呼营销|营销活动|促销活动|推广活动|活动|营销|推广|促销|唤醒|召回|挽留|促活|激活|回访|推荐|宣传|关怀|活动方案|营销方案|方案|计划|推送|触达|拉新|转化|提升|运营|外呼|邀约|邀请',
)
const promote = phrases(
  'promote|promoting|recommend|recommending|sell|selling|pitch|market|advertise|introduce|offer|push|cross - sell|cross sell|upsell|up - sell|pilot|piloting|trial|trialling|trialing|test|testing|try out|trying out|introducing|tell them about|invite them to|to promote|to sell|to offer|推荐|推销|推广|推介|营销|介绍|主推|宣传|推|销售|测试|试点|试推|试运行|试行|内测|试水|邀请参加|邀请他们参加|邀约参加|邀请办理|邀请体验|引导办理|引导购买|引导开通|引导升级|交叉销售|促进办理',
)
const contact = phrases(
  'phone all|phone the|phone every|phone our|phone everyone|phone those|ring up|ring all|ring the|ring everyone|give a call to|give a ring to|打电话|打个电话|打打电话|跟进|拜访|去电|致电|电话联系|电话拜访|target|reach out to|reach|contact|engage|nurture|thank|reward|invite|message|call|email back|email|text|write to|market to|sell to|approach|营销|触达|联系|关怀|回馈|奖励|邀请|外呼|邀约|回访',
)
const leadsIn = phrases('to|for|at|targeting|targeted at|aimed at|among|with')
const leads = phrases(
  'to|will|we|please|want to|wants to|like to|need to|going to|plan to|us|can you|could you|and|we should|should|let us|lets',
)

/** Words that begin a condition or the audience: no purpose reaches over them. */
const edges = new Set(
  ', ; . : ! ? 。 、 who whom whose with that which for to of in and or but by via from only customers clients people users members shoppers 客 户 的 且 和 与 或 近 没 未 不 以 超 是 有 给 向 对 为 过 了'.split(
    ' ',
  ),
)
const isEdge = ({ text, kind }: Token) => edges.has(text) || kind === 'digits'

/** Tokens from a place up to the first edge, at most `most`. */
/** 的 inside the name of an activity joins its words. */
const upToNoun = (tokens: Token[], at: number, most: number): number => {
  let place = at
  while (
    place < tokens.length &&
    place - at < most &&
    (!isEdge(tokens[place] as Token) || tokens[place]?.text === '的')
  )
    place += 1
  return place
}

const upToEdge = (tokens: Token[], at: number, most: number): number => {
  let place = at
  while (place < tokens.length && place - at < most && !isEdge(tokens[place] as Token)) place += 1
  return place
}

/** run a spring deposit campaign for …, 做一次理财唤醒, 开展促销活动. */
const activity = (tokens: Token[], at: number): Particular | undefined => {
  const led = phraseLength(tokens, at, act)
  if (!led) return undefined
  const chinese = tokens[at]?.kind === 'han'
  const start = at + led
  const end = (chinese ? upToNoun : upToEdge)(tokens, start, chinese ? 10 : 7)
  for (let place = end; place >= start; place -= 1) {
    const noun = phraseLength(tokens, place, nouns)
    if (!noun || place + noun > Math.max(end, place + noun)) continue
    const last = place + noun
    const brief = kindOf(tokens, start, last)
    const of = chinese ? undefined : productAfter(tokens, last)
    const link = chinese ? 0 : (of ?? phraseLength(tokens, last, leadsIn))
    return { length: last + link - at, brief, ...(of ? { of } : {}) }
  }
  return undefined
}

const ends = /^(?:[,;.:!?。]|next|this|in|on|and|by|to|among|at)$/
/** "a campaign for term deposits next week": what it is for, where no people follow. */
const productAfter = (tokens: Token[], at: number): number | undefined => {
  if (tokens[at]?.text !== 'for') return undefined
  let place = at + 1
  while (
    place < tokens.length &&
    place - at < 6 &&
    !isEdge(tokens[place] as Token) &&
    !ends.test(tokens[place]?.text ?? '')
  )
    place += 1
  const stopped = place >= tokens.length || ends.test(tokens[place]?.text ?? '')
  return stopped && place > at + 1 ? place - at : undefined
}

/** What the name of an activity says of it: "a push win-back campaign", 短信唤醒活动. */
const kindOf = (tokens: Token[], from: number, to: number): Partial<Brief> => {
  const channels = channelsIn(tokens, from, to)
  return { ...objectiveIn(tokens, from, to), ...(channels.length > 0 ? { channels } : {}) }
}

/** Channels before the noun of an activity; "a savings push" ends with a noun of its own. */
const channelsIn = (tokens: Token[], from: number, to: number): ChannelName[] => {
  const found = new Set<ChannelName>()
  for (let place = from; place < to; place += 1) {
    const channel = channelAt(tokens, place)
    const isNoun = tokens[place]?.text === 'push' && place + 1 >= to
    if (channel && !isNoun) found.add(channel.name)
  }
  return [...found]
}

/** 做一个针对…, "run one for": begun here, and named behind the audience. */
const beginning = (tokens: Token[], at: number): Particular | undefined => {
  const led = tokens[at]?.kind === 'han' ? phraseLength(tokens, at, act) : 0
  const to = led ? phraseLength(tokens, at + led, towards) : 0
  return to ? { length: led + to, brief: {} } : undefined
}

/** Whether an activity was begun before a place in the same clause, and waits for its name. */
const isBegun = (tokens: Token[], at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - longestAudience); back -= 1) {
    if (/^[,;.:!?。]$/.test(tokens[back]?.text ?? '')) return false
    if (beginning(tokens, back)) return true
  }
  return false
}
const longestAudience = 40

const audienceEnds = /[户人员]$/
/** …的客户的唤醒活动: what was begun before the audience and is named behind it, at the end of a clause. */
const closingActivity = (tokens: Token[], at: number): Particular | undefined => {
  if (tokens[at]?.text !== '的' || !(audienceEnds.test(tokens[at - 1]?.text ?? '') || isBegun(tokens, at)))
    return undefined
  const end = upToEdge(tokens, at + 1, 10)
  if (end === at + 1 || (end < tokens.length && !/^[,;.:!?。]$/.test(tokens[end]?.text ?? ''))) return undefined
  for (let place = at + 1; place < end; place += 1)
    if (place + phraseLength(tokens, place, nouns) === end)
      return { length: end - at, brief: kindOf(tokens, at + 1, end) }
  return undefined
}

const towards = phrases('针对|面向|给|为|对')
const objectiveIn = (tokens: Token[], from: number, to: number): Partial<Brief> => {
  for (let place = from; place < to; place += 1)
    for (const [objective, said] of purposes) if (phraseLength(tokens, place, said)) return { objective }
  return {}
}

const ours = /^(?:我们|我行|我司|本行|咱们|一款|最?新|刚|这款|新款)/
/** 我们新出的宠物险: a product that its first words call our own reaches over the 的 behind them. */
const beyondOurs = (tokens: Token[], start: number, end: number): number => {
  if (tokens[end]?.text !== '的' || !ours.test(wordsOf(tokens, start, end))) return end
  const further = upToEdge(tokens, end + 1, 10)
  return further > end + 1 && !/[户人员]$/.test(tokens[further - 1]?.text ?? '') && tokens[further]?.text !== '客'
    ? further
    : end
}

/** promote the travel card to …, 推荐定期存款: what is offered, up to the audience or the end. */
const promotion = (tokens: Token[], at: number): Particular | undefined => {
  const led = phraseLength(tokens, at, promote)
  if (
    !led ||
    /^(过|了|人|活|出|迟|送|notifications?|messages?|enabled|allowed|consents?|reachable|opt|ok|on)$/.test(
      tokens[at + led]?.text ?? '',
    )
  )
    return undefined
  const chinese = tokens[at]?.kind === 'han'
  const start = at + led
  const near = upToEdge(tokens, start, chinese ? 12 : 8)
  const end = chinese ? beyondOurs(tokens, start, near) : near
  const most = chinese ? end - start : 2
  if (end === start || most < 2 || namesPeopleFirst(tokens, start, end)) return undefined
  // "the offer is not for defaulters" says who is left out, and names no product
  if (!chinese && says.test(tokens[start]?.text ?? '')) return undefined
  const to = chinese ? 0 : phraseLength(tokens, end, leadsIn)
  if (!chinese && !to && end < tokens.length && !/^[,;.!?。]$/.test(tokens[end]?.text ?? '')) return undefined
  const product = wordsOf(tokens, start, end)
    .replace(/[。.!！?？]+$/, '')
    .replace(/^(our|the|a|an|new|our|我们新出的|我们新推出的|我们的|一款|一波|一轮|一批|一个|一下|新的) ?/, '')
  // 再推一轮: of no product
  const named = /[\p{L}\d]/u.test(product)
  return { length: end + to - at, brief: { ...(named ? { product } : {}), objective: 'cross_sell' } }
}

const says = /^(?:is|isn|are|aren|was|will|should|must|can|may|has|goes|applies)$/

const offered = phrases(
  "推荐|推介|promote|recommend|introduce|advertise|pitch|offer them|offer|offering|sell them|sell|pitch|the product is|product is|it is about|it's about|it ' s about|this is about|about|make it about|switch the product to|change the product to|主推|改推|推的是|推的产品是|推的产品换成|推的产品改成|产品是|产品为|产品用|产品换成|产品改成|产品改为|换成推|关于|针对的产品是",
)
const article = phrases('the|a|an|our|their|new|一下|我们的|新的')

/** "offer the 1-year term deposit", 产品换成…: words before the product of the campaign; what is named behind them is looked up in the catalog. */
const offers = (tokens: Token[], at: number): Particular | undefined => {
  const led = phraseLength(tokens, at, offered)
  if (!led) return undefined
  const length = led + phraseLength(tokens, at + led, article)
  // 首次购买的产品是日日盈: what was bought, and not what is offered
  const bought = tokens[at - 1]?.text === '的' && /^[买购单交易]$/.test(tokens[at - 2]?.text ?? '')
  if (bought) return undefined
  return at + length < tokens.length ? { length, brief: {}, weak: true, product: true } : undefined
}

const startsClause = (tokens: Token[], at: number): boolean => {
  if (at === 0 || /^[,;.:!?。]$/.test(tokens[at - 1]?.text ?? '')) return true
  for (let back = 1; back <= 3 && back <= at; back += 1)
    if (phraseLength(tokens, at - back, leads) === back) return true
  return false
}

const purpose = (tokens: Token[], at: number): Particular | undefined => {
  for (const [objective, said] of purposes) {
    const length = phraseLength(tokens, at, said)
    if (length && !/^(过|了|的)$/.test(tokens[at + length]?.text ?? '')) {
      // "cross-sell Money Fund A to …": what is sold may stand behind it
      const sells = objective === 'cross_sell' || objective === 'upsell'
      return { length, brief: { objective }, ...(sells ? { product: true } : {}) }
    }
  }
  const length = startsClause(tokens, at) || tokens[at]?.kind === 'han' ? phraseLength(tokens, at, contact) : 0
  if (!length || /^(过|了)$/.test(tokens[at + length]?.text ?? '')) return undefined
  const done =
    /^(?:过|了)$/.test(tokens[at + length]?.text ?? '') || /^(?:被|已|曾|没|未)$/.test(tokens[at - 1]?.text ?? '')
  if (done) return undefined
  return { length, brief: {}, ...(tokens[at]?.text === 'target' ? { weak: true } : {}) }
}

/** What the campaign is for. */
export const purposeAt: ParticularReader = (tokens, at) => {
  const readers = [activity, closingActivity, beginning, promotion, purpose, offers]
  const found = readers.flatMap((read) => read(tokens, at) ?? [])
  return found.sort((a, b) => b.length - a.length)[0]
}
