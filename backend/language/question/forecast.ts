import type { Bilingual } from '../../bilingual.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { metricNamed } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'
import type { Found } from './found.ts'
import { nameOf, type Slot } from './slots.ts'

const wanted =
  /预测|预计|预估|预期|能(?:卖|做到?|达到?|到|涨到?|有)多少|\b(?:forecast|predict|project(?:ed|ion)|expected)\b|\bwill\b.*\bnext (?:week|month|quarter|year)\b/i
const future =
  /下(?:个|一个?)?(?:月|季度?|周|年|半年)|明年|后年|年底|年末|季末|月底|未来|接下来|\bnext (?:week|month|quarter|year)\b|\b(?:year|quarter|month)[- ]end\b|\bend of (?:the |this |next )?(?:year|quarter|month)\b|\bin the (?:coming|future)\b/i
const will = /会|将|能|\bwill\b|\bgoing to\b|\bexpect/i
/** A plan forecasts what a campaign will bring. */
const ofPlan = /活动|方案|计划|转化|campaign|plan|conver/i

/** The number field that is named, where no metric is. */
const fieldIn = (slots: readonly Slot[], catalog: Catalog): { name: string; labels: Bilingual } | undefined => {
  const named = slots.map((slot) => nameOf(slot, 'field')).find((one) => one?.numeric && !one.field.includes('.'))
  return catalog.attributes.find(({ name }) => name === named?.field)
}

/** A number that is asked of the future: metrics are not forecast here, and their past, or how they stand, is offered instead. */
export const forecastAsked = (
  text: string,
  { metrics }: Found,
  slots: readonly Slot[],
  catalog: Catalog,
): Clarification | undefined => {
  const ahead = wanted.test(text) || (future.test(text) && will.test(text))
  if (!ahead || ofPlan.test(text)) return undefined
  const [name] = metrics
  const field = name === undefined ? fieldIn(slots, catalog) : undefined
  if (name === undefined && !field) return undefined
  const { zh, en } = field?.labels ?? metricNamed(catalog, name as string).labels
  const chinese = /\p{Script=Han}/u.test(text)
  // a field of customers has no history: only events can be shown over time
  const stands = field !== undefined || /^(?:total|average|share|median):/.test(name ?? '')
  return {
    reason: 'missing_data',
    question: {
      zh: `这里不预测“${zh}”：只计算已经发生的数字；预测只在营销计划里给出，并带区间。`,
      en: `"${en}" is not forecast here: only what has happened is computed. Forecasts are made for the plan of a campaign, with an interval.`,
    },
    options: [
      stands
        ? {
            label: { zh: `现在的${zh}`, en: `${en} as it stands` },
            say: chinese ? `${field ? '平均' : ''}${zh}是多少` : `what is the ${field ? 'average ' : ''}${en}?`,
          }
        : {
            label: { zh: `${zh}近6个月的走势`, en: `${en} over the last 6 months` },
            say: chinese ? `近6个月每月${zh}` : `${en} by month for the last 6 months`,
          },
    ],
  }
}
