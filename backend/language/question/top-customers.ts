import { roleOf } from '../../catalog/campaign-facts.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import type { Rule } from '../../segments/rule.ts'
import { analyse, type Reference } from '../analyse.ts'
import { allOf } from '../grammar/rules.ts'
import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import type { Reading } from '../reading.ts'

const number = '\\d[\\d,]*|ten|twenty|thirty|fifty|hundred|a hundred'
const english = new RegExp(
  `\\b(?:(?:of|for|by|among|from) )?(?:(?:the|our|my) )?(?:(?:top|biggest|largest|best) (?<after>${number})|(?<before>${number}) (?:biggest|largest|top|best)) (?:buyers|customers|spenders|clients|shoppers|members)\\b(?! by\\b| in\\b)`,
  'i',
)
const chinese =
  /(?:(?<before>\d[\d,]*|[一二两三五十百千]+)[个位名]?最大的?(?:买家|客户|顾客)|(?:(?:买|消费)(?:得)?最[多高]|最大)的?(?:前)?(?<after>\d[\d,]*|[一二两三五十百千]+)[个位名]?(?:买家|客户|顾客))的?/u

const byPurchases = ({ events }: Catalog): { event: string; property: string } | undefined => {
  const shop = shopOf(events)
  const amount = shop && roleOf(shop, 'amount')
  return amount && { event: shop.name, property: amount.name }
}

const people = '(?:customers|clients|members|buyers|shoppers)'
const measured = new RegExp(
  `\\b(?:of|for|among|from) (?:the )?(?<who>(?:top )?\\d[\\d,]* ${people} (?:with the (?:highest|largest|most|biggest)|by) [\\w ]{2,30}?)(?=[?.!]|$)`,
  'i',
)
const measuredZh =
  /(?<who>[\p{Script=Han}A-Za-z]{2,12}最[高多大]的?前?(?:\d[\d,]*|[一二两三五十百千]+)[个位名](?:客户|用户|会员|顾客|买家))的/u

/** What they hold together is a question of its own. */
const together =
  /占|贡献|集中|份额|\b(?:share|percent\w*|proportion|fraction|hold|held|own|owned|account\w*|contribut\w*|generat\w*|concentrat\w*|how much of|made? up|comes?|came)\b/i

/** A stretch of the message that names the first so many customers, with their rule. */
interface Top {
  from: number
  to: number
  rule: Rule
  biggest: boolean
}

/** "The 100 customers with the highest balance", 余额最高的100个客户, as a request for customers reads it. */
const byMeasure = (reference: Reference, tokens: Token[]): Top | undefined => {
  const found = measured.exec(reference.text) ?? measuredZh.exec(reference.text)
  const who = found?.groups?.who
  if (!found || !who) return undefined
  const [from, to] = [found.index, found.index + found[0].length]
  const start = from + found[0].indexOf(who)
  const said = tokens.filter((token) => token.start >= start && token.end <= start + who.length)
  const { read, unread } = analyse(reference, said)
  return read.rule?.kind === 'rank' && unread.length === 0 ? { from, to, rule: read.rule, biggest: false } : undefined
}

/** "The 20 biggest buyers": by what they bought for so far. */
const biggest = ({ text, index }: Reference, tokens: Token[]): Top | undefined => {
  const found = english.exec(text) ?? chinese.exec(text)
  const by = found && byPurchases(index.catalog)
  if (!found || !by) return undefined
  const said = found.groups?.after ?? found.groups?.before ?? ''
  const place = found.index + found[0].indexOf(said)
  const count = readNumber(
    tokens,
    tokens.findIndex(({ start }) => start === place),
  )?.value
  if (count === undefined || !Number.isInteger(count) || count < 1) return undefined
  const measure = { type: 'sum' as const, property: by.property }
  const rule: Rule = { kind: 'rank', by: { of: 'event', event: by.event, measure }, direction: 'top', count }
  return { from: found.index, to: found.index + found[0].length, rule, biggest: true }
}

const note = { zh: '“最大”按迄今的购买金额排', en: '"biggest" is by the amount bought up to now' }

type Read = Pick<Reading, 'intent' | 'question' | 'unread' | 'assumptions' | 'clarification'>

/**
 * "Average basket of the 20 biggest buyers", 资产最高的100个客户的平均年龄: a figure of the first so many customers. Undefined where the rest of
 * the message is no figure of customers.
 */
export const ofTopCustomers = (
  reference: Reference,
  tokens: Token[],
  read: (reference: Reference, tokens: Token[]) => Read | undefined,
): Read | undefined => {
  const { text } = reference
  if (together.test(text)) return undefined
  const top = byMeasure(reference, tokens) ?? biggest(reference, tokens)
  if (!top) return undefined
  const { from, to, rule } = top
  const rest = read(
    { ...reference, text: text.slice(0, from) + ' '.repeat(to - from) + text.slice(to) },
    tokens.filter(({ start }) => start < from || start >= to),
  )
  if (rest?.question?.kind !== 'metric' || rest.unread.length > 0 || rest.clarification || rest.question.campaign)
    return undefined
  const { filter } = rest.question
  return {
    ...rest,
    question: { ...rest.question, filter: filter ? allOf([rule, filter]) : rule },
    assumptions: [...rest.assumptions, ...(top.biggest ? [{ note }] : [])],
  }
}
