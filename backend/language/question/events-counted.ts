import { roleOf } from '../../catalog/campaign-facts.ts'
import type { Attribute, Catalog, EventType } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Rule } from '../../segments/rule.ts'
import type { EventCondition } from '../../segments/total-part.ts'
import { analyse, type Reference } from '../analyse.ts'
import { literally } from '../literally.ts'
import { type Token, tokenise } from '../normalise.ts'
import type { Reading } from '../reading.ts'

const number = String.raw`[$€£¥]?(?:\d[\d,.]*|[零一二两三四五六七八九十百千万]+)(?: ?(?:k|thousand|万|千|百|元|块钱?|美元|美金|欧元|英镑|镑|日元|港币|dollars?|bucks|yuan|euros?|pounds?|eur|usd|gbp|cny|rmb))*`
export const limitWords = [
  `(?:超过|大于|高于|不低于|不少于|不超过|低于|少于|小于|不到|不足|至少|最多) ?${number}`,
  `${number}(?:及|或)?(?:以上|以下|以内)`,
  `${number}(?:到|至|-|~)${number}(?:之间)?`,
  `(?:over|above|under|below|more than|less than|at least|at most|up to|exceeding|no (?:more|less) than|worth) (?:at least |over |more than )?${number}(?: (?:or|and) (?:more|over|above|less|under|below|up))?`,
  `${number} (?:or|and) (?:more|over|above|less|under|below|up)`,
  `between ${number} and ${number}`,
].join('|')

export const amountWords = '(?:单笔|每笔|单次|每单)?(?:金额|消费)?(?:在|为|达到|达)?'

/** An event with an amount, by the nouns that one of its records goes by. */
export interface Counted {
  event: EventType
  amount: Attribute
  metric: string
  /** Whole orders are meant, and no single records. */
  ordered?: true
  nouns: string[]
}

export const countedIn = ({ events }: Catalog): Counted[] =>
  events.flatMap((event): Counted[] => {
    const amount = roleOf(event, 'amount')
    if (!amount) return []
    const ordered = roleOf(event, 'order') !== undefined
    const own = { event, amount, metric: `${event.name}_count`, nouns: [event.labels.zh, event.labels.en] }
    return ordered ? [own, { ...own, metric: `${event.name}_orders`, nouns: ['订单', 'order'], ordered: true }] : [own]
  })

const known = new WeakMap<Catalog, [Counted, RegExp[]][]>()
/** The nouns of a catalog with the ways to ask for their number; built once. */
const askedIn = (catalog: Catalog): [Counted, RegExp[]][] => {
  const found = known.get(catalog) ?? countedIn(catalog).map((one): [Counted, RegExp[]] => [one, spoken(one)])
  known.set(catalog, found)
  return found
}

const spoken = ({ nouns: [zh = '', en = ''] }: Counted): RegExp[] => [
  // 金额超过1000的订单有几个, 订单里超过1000元的有多少笔
  new RegExp(
    `(?:${amountWords}(?<limit>${limitWords})的?)?${literally(zh)}(?<mid>[^，。？?超大高不低少小至最多有几客用会人顾]{0,10}?)(?:一共|总共)?(?:有|做了|下了)?(?:几|多少)(?:个|笔|单|条)(?![客用会人顾])`,
    'u',
  ),
  new RegExp(`有?(?:几|多少)(?:笔|单|条)(?:${amountWords}(?<limit>${limitWords})的?)?${literally(zh)}`, 'u'),
  new RegExp(`${amountWords}(?<limit>${limitWords})的?${literally(zh)}(?:数量?|笔数|量)(?:是|有)?(?:多少)?`, 'u'),
  new RegExp(
    `\\b(?:how many|(?:what (?:is|was) )?the number of|number of) ${literally(en)}s? (?:(?:that|which) )?(?:(?:is|are|was|were|had|have|has|with|of|came to) )*(?:(?:an? )?(?:amount|value|total) (?:of )?)?(?<limit>${limitWords})(?: (?:did we (?:get|have|take)|do we have|were there|are there|came in))?`,
    'iu',
  ),
]

/** What is said of an amount, read as it would be of its sum and held to each record. */
export const conditionOf = (
  reference: Reference,
  said: string,
  { event, amount }: Counted,
): EventCondition | undefined => {
  const text = /\p{Script=Han}/u.test(said)
    ? `${event.labels.zh}${amount.labels.zh}${said}`
    : `${event.labels.en} ${amount.labels.en} ${said.replace(/^worth (?=[$€£¥\d])/, 'of ').replace(/^worth /, '')}`
  const { rule } = analyse({ ...reference, text }, tokenise(text)).read
  const isSum = (one: Rule | undefined) =>
    one?.kind === 'event' && one.event === event.name && one.measure.type === 'sum' && !one.where && !one.window
  if (rule?.kind !== 'event' || !isSum(rule)) return undefined
  const field = amount.name
  const where: EventCondition['where'] =
    rule.max === undefined
      ? { kind: 'compare', field, op: rule.op, value: rule.value }
      : { kind: 'between', field, min: rule.value, max: rule.max }
  return { event: event.name, where }
}

const asksCount = /[几数量]|多少|how many|number of/i

type Read = Pick<Reading, 'intent' | 'question' | 'unread' | 'assumptions' | 'clarification'>

/**
 * "How many orders over 100 last month", 金额超过1000的订单有几个: records whose own amount is within limits are counted, and no customers by
 * their sums. Undefined where the message asks no such thing or something of it is not read.
 */
export const eventsCounted = (
  reference: Reference,
  read: (reference: Reference, tokens: Token[]) => Read | undefined,
): Read | undefined => {
  const { text, index } = reference
  if (!asksCount.test(text)) return undefined
  for (const [counted, patterns] of askedIn(index.catalog)) {
    const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null)
    const metric = match && metricsOf(index.catalog).find(({ name }) => name === counted.metric)
    if (!match || !metric) continue
    const said = match.groups?.limit
    const events = said === undefined ? undefined : conditionOf(reference, said, counted)
    if (said !== undefined && !events) continue
    const before = `${text.slice(0, match.index)}${match.groups?.mid ?? ''}`
    const after = text.slice(match.index + match[0].length)
    const plain = /\p{Script=Han}/u.test(text)
      ? `${before}${metric.labels.zh}是多少${after}`
      : `${before}what is ${metric.labels.en}${after}`
    const rest = read({ ...reference, text: plain }, tokenise(plain))
    if (rest?.question?.kind !== 'metric' || rest.unread.length > 0 || rest.clarification) continue
    if (rest.question.metrics[0] !== metric.name) continue
    const part = events && counted.ordered && ({ of: 'orders', ...events } as const)
    return {
      ...rest,
      question: {
        ...rest.question,
        ...(part ? { metrics: [`part_of:${metric.name}`], part } : events && { events }),
      },
    }
  }
  return undefined
}
