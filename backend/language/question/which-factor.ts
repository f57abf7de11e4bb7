import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Question } from './question.ts'

const either = [
  /^(?:那|那么|这|主要|到底|究竟|它)*是?(?:因为|由于)?(.{2,12}?)(?:的问题|造成的?|引起的?|导致的?|的原因|变化?了?)?，?还是(?:因为|由于)?(.{2,12}?)(?:的问题|造成的?|引起的?|导致的?|的原因|变化?了?)?(?:呢|啊)?[\s?？。]*$/u,
  /^(?:and |so |then )*(?:is|was) (?:it|that|this|the (?:drop|rise|change|fall|increase)) (?:down to|because of|due to|about|driven by|a matter of|a question of|from)? ?(?:the )?(.{3,32}?) or (?:because of |due to |by |the )*(.{3,32}?)[\s?.]*$/i,
]

/** What an amount is made of, by the ending of the metric and the words for it. */
const factors: readonly (readonly [string, RegExp])[] = [
  [
    'order_value',
    /客单价|笔单价|单价|每单金额|笔均|件单价|order value|basket|ticket|aov|(?:amount|spend|value) per (?:order|purchase|transaction)/i,
  ],
  [
    'customers',
    /人数|客户数|客户量|用户数|买家|客户|人少|人多|\b(?:buyers?|customers?|people|clients?|shoppers?|members?)\b/i,
  ],
  ['count', /频次|频率|次数|笔数|订单数?|单量|\b(?:frequency|orders?|purchases|transactions|number of times)\b/i],
]

/** Figures beside those of the time before, also behind a change that was taken apart. */
const asFigures = ({ dimensions, ...before }: Question, metrics: string[]): Question =>
  before.kind === 'change'
    ? { ...before, kind: 'metric', metrics, dimensions: [], comparison: before.comparison ?? { with: 'previous' } }
    : { ...before, dimensions, metrics }

/**
 * "Is it the basket or the number of buyers?", 是客单价还是人数的问题？ behind an amount that moved: both of the same events, in the same times.
 * Undefined where either side is another thing.
 */
export const whichFactor = (text: string, before: Question | undefined, catalog: Catalog): Question | undefined => {
  const moved = before?.kind === 'change' || (before?.kind === 'metric' && before.comparison !== undefined)
  if (!before || !moved || before.metrics.length !== 1) return undefined
  const event = /^(.+)_amount$/.exec(before.metrics[0] ?? '')?.[1]
  const sides = either.map((pattern) => pattern.exec(text.trim())).find((found) => found !== null)
  if (event === undefined || !sides) return undefined
  const known = new Set(metricsOf(catalog).map(({ name }) => name))
  const metrics = sides
    .slice(1, 3)
    .map((side) => factors.find(([, words]) => words.test(side))?.[0])
    .map((ending) => `${event}_${ending}`)
  return metrics.every((name) => known.has(name)) && metrics[0] !== metrics[1] ? asFigures(before, metrics) : undefined
}
