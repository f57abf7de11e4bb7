import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'
import type { Question } from './question.ts'
import { undated } from './undated.ts'

const leads = '(?:(?:and|so|but|ok|okay|then|hm+|那么?|这|那|它|到底|究竟|请问|可是|但是?)[ ,，]*)*'
const it =
  '(?:it|that|this|so|(?:the|this|that) (?:change|rise|fall|drop|increase|decrease|decline|growth|difference|figure|result|number))'
const english = new RegExp(
  `^${leads}(?:why|how come|for what reason|why (?:is|was|did|has) ${it}(?: (?:so|happen|happened|the case))?|(?:what(?:'s|’s| is| was| are| were)? (?:the )?(?:reasons?|causes?|drivers?)(?: (?:for|of|behind) ${it})?)|what (?:drove|drives|explains|explained|caused|causes) ${it}|what(?:'s|’s| is| was| lies) behind ${it}|where (?:does|did) ${it} come from)(?: then| exactly)?[\\s?.!]*$`,
  'iu',
)
const chinese = new RegExp(
  `^${leads}(?:为什么|为何|为啥|咋回事|怎么回事|何故|原因|什么原因|怎么会|为什么会?(?:这样|那样|如此)|怎么会(?:这样|那样)|(?:是)?(?:什么|啥)(?:原因|因素)?(?:造成|导致|引起|带来|驱动|推动)的?|原因(?:是什么|是啥|在哪儿?|何在|是))(?:的)?(?:呢|啊|呀|吗)?[\\s?？。.!！]*$`,
  'u',
)

/** Figures of customers now, and results of campaigns, have no change that could be taken apart. */
const noReason: Clarification = {
  reason: 'missing_data',
  question: {
    zh: '数据说得出是多少、差多少，说不出为什么。可以按某个字段拆开看差别在哪里；数字随时间的变化可以拆解。',
    en: 'The data tell how much and how far apart, not why. They can be split by a field to show where the difference lies; a change over time can be taken apart.',
  },
}

/** Whether the figure of a question can be taken apart between two times: one that the catalog names, of events. */
const movesInTime = (before: Question, catalog: Catalog): boolean =>
  before.kind === 'change' ||
  (before.kind === 'metric' &&
    before.range !== undefined &&
    !before.grain &&
    !before.part &&
    !before.events &&
    !before.campaign &&
    metricsOf(catalog).some(({ name }) => name === before.metrics[0]) &&
    undated(before, catalog) === undefined)

/**
 * "Why?", 为什么 and nothing more behind a figure of a time: its change, taken apart, against what it was compared with, else the time before. Of
 * everything else no reason is told.
 */
export const whyAgain = (
  text: string,
  before: Question | undefined,
  catalog: Catalog,
): { question: Question } | { clarification: Clarification } | undefined => {
  const said = text.trim()
  if (!before || !(english.test(said) || chinese.test(said))) return undefined
  const compared = before.comparison !== undefined && before.range === undefined && before.kind === 'metric'
  if (!movesInTime(compared ? { ...before, range: { type: 'calendar', unit: 'month', offset: -1 } } : before, catalog))
    return { clarification: noReason }
  const { metrics, range, comparison, filter, dimensions } = before
  return {
    question: {
      kind: 'change',
      metrics: metrics.slice(0, 1),
      dimensions: dimensions.slice(0, 1),
      ...(range && { range }),
      ...(comparison && comparison.with !== 'previous' && { comparison }),
      ...(filter && { filter }),
    },
  }
}
