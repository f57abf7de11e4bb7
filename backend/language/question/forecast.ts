import type { Catalog } from '../../catalog/catalog.ts'
import { metricNamed } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'
import type { Found } from './found.ts'

const wanted =
  /预测|预计|预估|预期|\b(?:forecast|predict|project(?:ed|ion)|expected)\b|\bwill\b.*\bnext (?:week|month|quarter|year)\b/i
/** A plan forecasts what a campaign will bring. */
const ofPlan = /活动|方案|计划|转化|campaign|plan|conver/i

/** A number that is asked of the future: metrics are not forecast here, and their past is offered instead. */
export const forecastAsked = (text: string, { metrics }: Found, catalog: Catalog): Clarification | undefined => {
  const [name] = metrics
  if (name === undefined || !wanted.test(text) || ofPlan.test(text)) return undefined
  const { zh, en } = metricNamed(catalog, name).labels
  return {
    reason: 'missing_data',
    question: {
      zh: `这里不预测“${zh}”：只计算已经发生的数字；预测只在营销计划里给出，并带区间。`,
      en: `"${en}" is not forecast here: only what has happened is computed. Forecasts are made for the plan of a campaign, with an interval.`,
    },
    options: [
      {
        label: { zh: `${zh}近6个月的走势`, en: `${en} over the last 6 months` },
        say: /\p{Script=Han}/u.test(text) ? `近6个月每月${zh}` : `${en} by month for the last 6 months`,
      },
    ],
  }
}
