import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Reference } from '../analyse.ts'
import { literally } from '../literally.ts'
import { type Token, tokenise } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { amountWords, type Counted, conditionOf, countedIn, limitWords } from './events-counted.ts'

const shareZh =
  '(?:占比|比例|比重|百分比|占(?<whole>[^，。？?\\d]{0,8}?)的?(?:多少|百分之几|百分之多少|几成|比例|比重|多大比例))(?:是|有|为)?(?:多少|多大|几成)?'
const shareEn = '(?:share|percentage|percent|proportion|fraction|%|part)'
const link = '(?:(?:that|which|who) )?(?:(?:is|are|was|were|had|have|has|with|of|came|come|comes|to|from|in|made) )*'
const worth = '(?:(?:an? )?(?:amount|value|total) (?:of )?)?'

const spoken = ({ nouns: [zh = '', en = ''] }: Counted): RegExp[] => {
  const [one, many] = [literally(zh), `${literally(en)}s?`]
  return [
    // 100元以上的订单占比, 单笔超过1万元的交易金额占多少
    new RegExp(
      `${amountWords}(?<limit>${limitWords})的?(?:大额)?${one}(?<money>金额|额|总额|总金额)?(?:笔数|数量?|单数|量)?的?${shareZh}`,
      'u',
    ),
    // 订单里100元以上的占多少
    new RegExp(
      `${one}(?:里面?|中|当中|里头)[，,]?${amountWords}(?<limit>${limitWords})的?(?:${one})?的?${shareZh}`,
      'u',
    ),
    new RegExp(
      `\\b(?:what |which |the |show me the |tell me the |how (?:big|large) a )*${shareEn} of (?:all |our |the )*${many} ${link}${worth}(?<limit>${limitWords})`,
      'iu',
    ),
    new RegExp(
      `\\b(?:what |which |the |show me the |tell me the )*${shareEn} of (?:all |our |the |total )*(?<money>revenue|sales|turnover|spend|spending|(?:${many} )?(?:amount|value|volume)) ${link}(?:by )?${many} ${link}${worth}(?<limit>${limitWords})`,
      'iu',
    ),
    new RegExp(
      `\\b${many} ${link}${worth}(?<limit>${limitWords}) as an? ${shareEn} of (?:all |our |the |total )*(?:${many})?`,
      'iu',
    ),
  ]
}

const known = new WeakMap<Catalog, [Counted, RegExp[]][]>()
const askedIn = (catalog: Catalog): [Counted, RegExp[]][] => {
  const found = known.get(catalog) ?? countedIn(catalog).map((one): [Counted, RegExp[]] => [one, spoken(one)])
  known.set(catalog, found)
  return found
}

const asksShare = /占|比例|比重|百分比|\b(?:share|percent\w*|proportion|fraction|part)\b|%/i

type Read = Pick<Reading, 'intent' | 'question' | 'unread' | 'assumptions' | 'clarification'>

/**
 * "What share of orders are over 100?", 100元以上的订单占比: which part of the records, or of what they come to, has an amount within limits; no
 * customers by their sums. Undefined where the message asks no such thing or something of it is not read.
 */
export const eventsShared = (
  reference: Reference,
  read: (reference: Reference, tokens: Token[]) => Read | undefined,
): Read | undefined => {
  const { text, index } = reference
  if (!asksShare.test(text)) return undefined
  for (const [counted, patterns] of askedIn(index.catalog)) {
    const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null)
    const { limit = '', money } = match?.groups ?? {}
    const part = match && conditionOf(reference, limit, counted)
    const name = money ? `${counted.event.name}_amount` : counted.metric
    const metric = part && metricsOf(index.catalog).find((one) => one.name === name)
    if (!match || !part || !metric) continue
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    const plain = /\p{Script=Han}/u.test(text)
      ? `${before}${metric.labels.zh}是多少${after}`
      : `${before}what is ${metric.labels.en}${after}`
    const rest = read({ ...reference, text: plain }, tokenise(plain))
    if (rest?.question?.kind !== 'metric' || rest.unread.length > 0 || rest.clarification) continue
    if (rest.question.metrics.join() !== metric.name || rest.question.part || rest.question.events) continue
    return {
      ...rest,
      question: {
        ...rest.question,
        metrics: [`share_of:${metric.name}`],
        part: { of: counted.ordered ? 'orders' : 'events', ...part },
      },
    }
  }
  return undefined
}
