import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import type { Question } from './question.ts'

/** Words for the customers that the thread speaks of. */
const pointing =
  /(?<![a-z])(?:they|them|their|theirs|these|those)(?![a-z])(?! campaigns?| channels?| two| products?| cities)|(?<![a-z])(?:this|that|the) (?:audience|segment|group|list|selection)(?![a-z])|(?<![a-z])(?:that|this|it) (?:breaks? down|splits?(?: up)?|spreads?|divides?|is (?:split|spread|broken down|distributed))(?![a-z])|他们|她们|其中|里面|里头|这(?:些|批|群|拨|部分)(?:人|客户|用户|会员)?(?!活动|渠道|产品|城市)|(?:这个|当前|现在的?)(?:人群|客群|名单)/i
const everybody =
  /所有|全部|全体|整体|全行|总体|各|客户的|用户的|会员的|(?<![a-z])(?:all|every|everyone|everybody|overall|each|our|customers?|clients?|members?|users?|people)(?![a-z])/i
/** Only parts what is at hand. */
const parting =
  /^\s*(?:(?:and|then|now|ok|okay)[ ,]+)*(?:(?:split|broken down|break (?:it|that) down|(?:(?:what(?:'s| is)|show(?: me)?|give me|and) )*the (?:breakdown|split|distribution|spread)) )?(?:by|over|across)\b|^(?:那么?|再|请|，)*按/i
/** A level of a field of customers: average:age. */
const ofField = /^(?:average|median|min|max|p\d+|percentile[^:]*):/

/** Whether words point at the customers that the thread speaks of. */
export const pointsAtHand = (text: string): boolean => pointing.test(text)

/** 他们的存款占总存款多少, "what share of revenue do they bring in": the part of the audience at hand, and not how unevenly a total is held. */
export const filterOf = (
  filter: Rule | undefined,
  kind: Question['kind'] | undefined,
  text: string,
  current: Rule | undefined,
): Rule | undefined => filter ?? (kind === 'concentration' && current && pointsAtHand(text) ? current : undefined)

/**
 * A figure that is asked of the audience at hand ("their average age", 这些人去年消费多少) is one of its customers, and so is a level of a field
 * that is asked of nobody else (平均年龄多大？).
 */
export const ofAudience = (
  question: Question,
  text: string,
  { current, before, catalog }: { current: Rule | undefined; before: Question | undefined; catalog: Catalog },
): Question => {
  const { kind, filter, metrics, dimensions, campaign, campaigns, share, part, range, comparison } = question
  // 总余额多少 behind 他们平均年龄是多少
  const same =
    current !== undefined && before?.filter !== undefined && canonicalJson(before.filter) === canonicalJson(current)
  const own = campaign ?? campaigns ?? share ?? part ?? (same ? undefined : before?.filter)
  if (!current || own !== undefined || !/^(?:metric|change|concentration)$/.test(kind)) return question
  if (dimensions.includes('campaign') || isOfCampaigns(metrics, catalog)) return question
  const bare =
    filter === undefined &&
    before === undefined &&
    dimensions.length === 0 &&
    (range ?? comparison) === undefined &&
    metrics.length > 0 &&
    metrics.every((name) => ofField.test(name)) &&
    !everybody.test(text)
  // "by job?" behind a count of customers
  const parts =
    filter === undefined &&
    before === undefined &&
    dimensions.length > 0 &&
    metrics.every((name) => name === 'customers') &&
    parting.test(text) &&
    !everybody.test(text)
  const goesOn = same && filter === undefined && (range ?? comparison) === undefined && !everybody.test(text)
  if (!bare && !parts && !goesOn && !pointsAtHand(text)) return question
  return { ...question, filter: filter ? allOf([current, filter]) : current }
}
