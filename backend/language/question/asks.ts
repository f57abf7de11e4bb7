import { withoutGoals } from '../message/goal-sentence.ts'
import { isHeadcount } from '../message/headcount.ts'
import { namesPeople } from '../message/manner.ts'
import type { Token } from '../normalise.ts'
import type { Found } from './found.ts'
import { cueOf, leftOver, nameOf, type Slot, tokensBeside } from './slots.ts'

/** Begins like a request for an audience or a campaign, whatever it mentions. */
const audience =
  /^\s*(?:please |pls |请|帮我|麻烦)*(?:find|select|target|segment|build|create|make|send|win back|launch|draft|write|budget|take|keep|exclude|list (?:all )?(?:the )?customers|show me (?:all )?(?:the )?customers|get me|who\b|找|圈|筛|选出|挑|预算|给.{0,30}(?:发|做|推)|向.{0,30}(?:发|推)|做一?(?:个|次|场)|策划|生成|写)|取(?:出|最|前)|\b(?:i|we) (?:need|want)\b|我要|我想找|需要找/i
/** "Which German customers …", also behind a colon. */
const whichPeople =
  /(?:^|[:,] ?)\s*which (?!(?:kind|type|sort)s? of)(?:of (?:our|the|my) )?(?:(?!do |does |did |have |has )[a-z-]+ ){0,2}(?:customers|clients|people|folks|members|users|shoppers|buyers)\b(?! groups?\b| segments?\b| types?\b| contribut| account)/i
/** A comparison with a number or with the mean is a condition on customers. */
const condition =
  /\b(?:at least|at most|or more|or less|or fewer|more than|less than|fewer than|over|under|above|below|exceed\w*|younger than|older than)\b|超过|高于|低于|大于|小于|不低于|不少于|至少|以上|以下|(?:不到|不足|不满|未满|少于|多于)(?=\s*[\d一二两三四五六七八九十百千万])|[<>≥≤＞＜]|未知|缺失|为空|不详|没填|\b(?:unknown|missing|empty)\b/i
const asksEn =
  /^\s*(?:(?:and|so|ok|okay|but|well)[ ,]+)*(?:what|how|which|did|does|do|was|were|is|are|(?:has|have) (?:we|our|the|they|you|sales|revenue|it)|why|tell me|show|compare|plot|chart|list (?:our |the |all |past |recent )*campaigns)\b/i
const asksZh =
  /多少|几成|几倍|(?:多大|多高|多久)(?:年纪|年龄)?[了呢啊]?[?？。\s]*$|百分之[几多]|怎么样|如何|怎样|是什么|吗|走势|趋势|环比|同比|显著|为什么|为何|看看|统计|哪个|哪些|哪种|哪类|哪次|对不对|占比|比例|各|贡献|拉动/
/** 已认购的剔掉: what is left out at the end is left out of an audience. */
const leavesOut = /(?:剔|去|除|删|筛|排除)掉[。.!！\s]*$/
const deniesEach = /(?:什么|哪).{0,6}[都也]/
const putBeside = /^\s*(?:请|帮我)?(?:比较|对比)/
const rateEn = /\b(?:penetration|ownership|adoption|uptake)\b/i
const headcount = /^\s*how many\b|多少(?:位|个|名)?(?:客户|人|用户|会员)/i
const headcountBehind = /(?:客户|人|用户|会员)(?:数|数量)?(?:一共|总共)?(?:有|是)?(?:多少|几)/
/** "customers who …", "top quarter of clients …": people come first. */
const peopleFirst =
  /^\s*(?:the |all |my |our )?(?:customers?|clients?|people|folks|members?|users?|shoppers?|top (?:quarter|half|third|\d+ ?%|\w+ percent) of)\b|圈[:：]/i
/** "the top 200 by balance among clients who …" counts customers; groups are named behind the number ("top 5 cities by …"). */
const topBy =
  /^\s*(?:first |take |get |pull |the |our )*(?:top|bottom) [\d,]+(?: ?%| percent)? (?:(?:customers?|clients?|people|folks|members?|users?|shoppers?|buyers?|each|of each) )*by\b|^\s*(?:the |our )?(?:top|bottom) (?:quarter|half|third|tenth|decile|quartile)\b/i
/** 订单数最多的50个客户, …的那些: a Chinese request for people ends with them. */
const endsWithPeople =
  /(?:客户|用户|人群|客群|会员|的人|那些|的|[\d一二两三四五六七八九十百千万](?:位|名|人|个))[。.!！\s]*$/

/** 客单价在500以上的客户，先给我看看: who is to be seen, and no number. */
const showsThem =
  /(?:客户|用户|会员|顾客|的人|那些|的)[，,](?:先|请|麻烦)?(?:给我|帮我|让我|给我们|帮忙)(?:先)?(?:看看|看一下|看下|瞧瞧|瞅瞅|看一看)[。.!！\s]*$/

/** 客单价比全体客户的平均还高, "the channel with the most purchases is the app": said of those who are meant, and asked of nobody. */
const tells =
  /比[^,，。]{0,16}(?:平均|均值)[^,，。]{0,8}(?:还|更|都|要|来得)?(?:高|低|多|少|大|小)(?:的)?[。.!！\s]*$|\bwith the (?:most|fewest|highest|lowest|largest) [\w ]{2,30} (?:is|was) \w/i

/** 余额比学生平均余额还高的有哪些: whoever a comparison describes, and no number of theirs. */
const whoTheyAre = /(?:客户|用户|会员|顾客|人|的)[，,]?(?:都|一共)?有(?:哪些|谁)(?:人|客户|用户)?(?=[?？。.!！\s]|$)/
const asksWho = (text: string, { dimensions }: Found): boolean => {
  const found = whoTheyAre.exec(text)
  const said = found && `${text.slice(0, found.index)}的`
  return said !== null && dimensions.length === 0 && (condition.test(said) || tells.test(said))
}

/** 不管住在哪个省: asks nothing. */
const anyPlace = /[,，、]?(?:不管|无论|不论|甭管)[^,，。;；]{0,6}哪[^,，。;；?？]{0,6}/g

/** Words by which a question may begin with the number it asks for: "average balance of …", "monthly revenue", "top 5 cities by …". */
const leading = new Set(['metric', 'average', 'total', 'level', 'percentile', 'grain', 'share', 'arm', 'campaign'])
const articles = /^(?:the|a|an|our|total)$/

const leads = (tokens: Token[], slots: readonly Slot[], found: Found): boolean => {
  const first = slots.find(
    (slot) =>
      !(slot.to === slot.from + 1 && articles.test(tokens[slot.from]?.text ?? '')) &&
      !slot.cues.some(({ is }) => is === 'ask'),
  )
  // "ordered in April" tells what people did; "orders in April" is a number
  if (/^(?:bought|spent|\w+ed)$/.test(tokens[first?.from ?? -1]?.text ?? '')) return false
  if (!first || !found.used.has(first)) return false
  const isPeople = nameOf(first, 'metric')?.metric.endsWith('_customers') && found.dimensions.length === 0
  // "average balance of customers who …": behind "of" stands whose number it is
  const words = tokens.map(({ text }) => text).join(' ')
  if (isPeople || deniesEn.test(words.replace(ofPeople, ''))) return false
  return found.dimensions.length > 0 || first.names.length > 0 || first.cues.some(({ is }) => leading.has(is))
}

const ofPeople =
  /\b(?:of|for|among|from|by) (?:(?:the|our|all|those|my) )?(?:[a-z]+ )?(?:customers?|clients?|people|folks|members?|users?|shoppers?|buyers?)\b.*$/
const deniesEn = /\b(?:never|not|without|didn|who|whose)\b/
/** 不到一万 is a limit and denies nothing. */
const denies = /[没无未缺除]|不(?![到足满]|超过|[低高少多大小]于)/

/** 上季度交易金额, 深圳客户的平均资产: Chinese names the number last. */
export const namesNumberLast = (tokens: Token[], slots: readonly Slot[], found: Found): boolean => {
  if (!tokens.some(({ kind }) => kind === 'han')) return false
  const last = slots.findLast((slot) => tokens[slot.from]?.kind !== 'mark')
  if (!last || !found.used.has(last) || denies.test(tokens.map(({ text }) => text).join(''))) return false
  return found.metrics.length > 0 || found.said.has('average') || found.said.has('total')
}

/** 金卡及以上客户的平均年龄: a number of customers whom a limit describes, which is not what they are compared with. */
const ofTheseCustomers = (tokens: Token[], slots: readonly Slot[], found: Found): boolean => {
  if (!namesNumberLast(tokens, slots, found)) return false
  const last = slots.findLast((slot) => tokens[slot.from]?.kind !== 'mark')
  const before = tokens
    .slice(0, last?.from ?? 0)
    .map((token) => token.text)
    .join('')
  return (
    /(?:客户|用户|会员|人)的$/.test(before) &&
    !/(?:高于|低于|超过|大于|小于|不低于|不高于)(?:所有|全部|全体|全行)?(?:客户|用户|会员|人)的$/.test(before)
  )
}

/** Whether a message asks in so many words, and does not only begin with a number. */
export const asksOutright = (text: string): boolean =>
  /[?？]\s*$/.test(text) || (/\p{Script=Han}/u.test(text) ? asksZh.test(text) : asksEn.test(text))

/** "Men's e-mail vs control". */
const comparesArms = ({ said, arm, against }: Found): boolean =>
  arm !== undefined && (said.has('control') || (said.has('compared') && against !== undefined))

/** "Split check", 检查分组比例. */
const checks = /\bcheck\b|检查|核对|核查|校验/i

/** "Customers by tier" and nothing else: how many are in each. */
const countsByField = (
  tokens: Token[],
  slots: readonly Slot[],
  { said, dimensions, used, top, count, limit, order }: Found,
): boolean =>
  said.has('by') &&
  (top ?? count ?? limit ?? order) === undefined &&
  dimensions.length > 0 &&
  leftOver(tokens, [...slots], used).length === 0

const whoAreTop = /^\s*who (?:are|were|is|was) (?:our |the |my )?(?:top|bottom|best|worst|biggest|largest) \d*/i
const ranksGroups = ({ dimensions, limit }: Found): boolean => dimensions.length > 0 && limit !== undefined

/** Whether a message asks for a number rather than for customers. In doubt it is none. */
export const asksForNumber = (whole: string, tokens: Token[], slots: readonly Slot[], found: Found): boolean => {
  const text = withoutGoals(whole).replace(anyPlace, '')
  if (found.said.has('distribution') && found.dimensions.length > 0) return true
  if ((found.top ?? found.count) !== undefined && (found.said.has('concentration') || found.count !== undefined))
    return true
  // 女装组有多少人, 女装组占多少: of an arm, and of no customers of that name
  if (
    found.said.has('arm-called') &&
    found.metrics.length === 0 &&
    (headcount.test(text) || headcountBehind.test(text) || found.said.has('share') || found.said.has('concentration'))
  ) {
    found.said.add('arm-counted')
    return true
  }
  // "campaign 18 vs 13"
  if (found.campaigns.length > 1 && found.said.has('compared') && !audience.test(text)) return true
  if (isHeadcount(text) || leavesOut.test(text) || asksWho(text, found)) return false
  if (showsThem.test(text) && condition.test(text)) return false
  if (tells.test(text) && !asksOutright(text)) return false
  // "assets under management" sets no limit
  const loose = tokensBeside(tokens, slots, new Set([...found.used].filter(({ names }) => names.length > 0)))
    .map((token) => token.text)
    .join(/\p{Script=Han}/u.test(text) ? '' : ' ')
  if (found.said.has('reach') || (found.said.has('split') && found.said.has('holds') && checks.test(text))) return true
  // "who are our top 5 cities by deposits"
  if (ranksGroups(found) && whoAreTop.test(text)) return true
  if (
    topBy.test(text) ||
    audience.test(text) ||
    whichPeople.test(text) ||
    (peopleFirst.test(text) && !/[?？]\s*$/.test(text))
  )
    return countsByField(tokens, slots, found) && !audience.test(text)
  const byArm = found.said.has('arms') && (found.metrics.length > 0 || found.said.has('which'))
  if (byArm && found.said.has('which')) return true
  const parted = found.dimensions.length > 0 || found.grain !== undefined || byArm
  const describes = /\p{Script=Han}/u.test(text) && endsWithPeople.test(text) && !asksZh.test(text)
  // "median balance of customers over 50": the limit is of those whose median is asked
  const levelFirst = leads(tokens, slots, found) || namesNumberLast(tokens, slots, found)
  if (found.said.has('level') && !describes && (levelFirst || !condition.test(loose))) return true
  if (ofTheseCustomers(tokens, slots, found)) return true
  // the top 5 % of customers are chosen; what they hold of a total is asked
  if (found.top !== undefined && !found.said.has('concentration') && !found.said.has('share')) return false
  if (found.channels.length + found.campaigns.length > 1 && (found.said.has('best') || found.said.has('which')))
    return true
  // whom, and how many of them, is for the reader of audiences
  if (found.limit !== undefined && !parted) return false
  if (headcount.test(text) && !parted && found.metrics.every((name) => name === 'customers')) return false
  // "how many customers did that campaign reach"
  const ofCampaign = found.campaigns.length > 0 && found.metrics.some((name) => name !== 'customers')
  const each = found.metrics.some(
    (name) => name.endsWith('_per_customer') || (found.said.has('each') && name !== 'customers'),
  )
  if (/^\s*how many\b/i.test(text) && namesPeople(text) && !parted && !ofCampaign && !each) return false
  const chinese = /\p{Script=Han}/u.test(text)
  if (
    chinese
      ? asksZh.test(text) || (putBeside.test(text) && found.metrics.length > 0)
      : asksEn.test(text) || /[?？]\s*$/.test(text)
  )
    return true
  if (chinese && parted && found.metrics.length > 0 && found.said.has('which') && !deniesEach.test(text)) return true
  if (found.said.has('together') || comparesArms(found)) return true
  // 什么产品都没买 asks nothing
  if (found.said.has('campaigns') && /什么(?!.{0,6}[都也]没)|几/.test(text)) return true
  const changes =
    found.said.has('previous') || (found.said.has('moved') && (found.said.has('ask') || found.said.has('why')))
  if (chinese && found.metrics.length > 0 && changes) return true
  if (rateEn.test(text)) return true
  // "average balance of people over 50": the limit is of those whose number is asked
  if (!chinese && found.metrics.length > 0 && ofPeople.test(text) && leads(tokens, slots, found)) return true
  if (condition.test(loose) || (chinese && endsWithPeople.test(text))) return false
  // "Germany vs France average order value"
  if ((parted || found.said.has('compared')) && found.metrics.length > 0) return true
  if (namesNumberLast(tokens, slots, found)) return true
  return leads(tokens, slots, found)
}

/** Whether a number is asked for by more than a mark and 呢: "客单价呢？" goes on about what was asked before. */
export const asksInWords = (tokens: Token[], slots: readonly Slot[]): boolean =>
  slots.some((slot) => cueOf(slot, 'ask') && tokens[slot.from]?.kind !== 'mark')
