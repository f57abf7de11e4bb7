import { factSources } from '../../catalog/campaign-facts.ts'
import { campaignsOf } from '../../catalog/campaigns.ts'
import type { CampaignMeasure } from '../../catalog/metric.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Reference } from '../analyse.ts'
import type { Reading } from '../reading.ts'
import { whichCampaign } from './campaigns-asked.ts'

/** Facts that a campaign may lack, the figure that counts them, and what they are called. */
const facts: { fact: CampaignMeasure; metric: string; en: string; zh: string; label: { zh: string; en: string } }[] = [
  {
    fact: 'opened',
    metric: 'opened_customers',
    en: 'open(?:s|ing|ings|ed)?',
    zh: '打开|阅读',
    label: { zh: '打开', en: 'opens' },
  },
  {
    fact: 'clicked',
    metric: 'clicked_customers',
    en: 'click(?:s|ing|ed)?',
    zh: '点击',
    label: { zh: '点击', en: 'clicks' },
  },
  {
    fact: 'converted',
    metric: 'converted_customers',
    en: 'conver(?:sions?|ted)|responses?|redemptions?',
    zh: '转化|响应|兑换|核销',
    label: { zh: '转化', en: 'conversions' },
  },
  {
    fact: 'sent',
    metric: 'sent_customers',
    en: 'sends?|sent|deliver(?:y|ies)',
    zh: '发送|触达',
    label: { zh: '发送', en: 'sends' },
  },
  {
    fact: 'revenue',
    metric: 'campaign_revenue',
    en: 'revenue|sales',
    zh: '收入|销售额',
    label: { zh: '收入', en: 'revenue' },
  },
  { fact: 'cost', metric: 'campaign_cost', en: 'costs?', zh: '成本|费用|花费', label: { zh: '成本', en: 'cost' } },
]
const lack = {
  en: "(?:have|had|has|show|got|are|were|record|recorded|come|came) ?(?:with)?(?: ?(?:no|not any|zero|without(?: any)?|lacking|missing|never))|without(?: any)?|lack(?:ing|ed)?|miss(?:ing|ed)?|(?:do(?:es)?|did)(?:n['’]?t| not) (?:have|show|record|get)(?: any)?|(?:were|are|was) (?:not|never)",
  zh: '没有?(?:任何|一个|一次)?|缺少?|缺乏|无|没被?',
}
const data = {
  en: '(?:data|records?|numbers?|figures?|rates?|events?|customers?|at all)',
  zh: '(?:数据|记录|数字|的|率|人数|客户|过|人)',
}

const asksOf = (text: string) =>
  facts.find(({ en, zh }) =>
    /\p{Script=Han}/u.test(text)
      ? new RegExp(
          `^(?:请问|那|我们|看看)*(?:有)?(?:哪些|哪个|哪几个|什么)(?:营销)?活动(?:是|还|都|里|完全)*(?:${lack.zh})(?:${zh})${data.zh}*(?:吗|呢)?[\\s?？。]*$`,
          'u',
        ).test(text) ||
        new RegExp(
          `^(?:${lack.zh})(?:${zh})${data.zh}*的?(?:营销)?活动(?:有|是)?(?:哪些|哪个|哪几个)[\\s?？。]*$`,
          'u',
        ).test(text)
      : new RegExp(
          `^(?:and |so )?(?:which|what|are there any|any)(?: (?:of (?:the|our)|past|of))* campaigns?(?: that| which)? (?:${lack.en}) (?:any )?(?:${en})(?: ${data.en})*[\\s?.!]*$`,
          'i',
        ).test(text),
  )

/** "Which campaigns have no opens?", 哪些活动没有打开数据: the campaigns that count none; where the data record none of any, that is said. */
export const readLacking = ({
  text,
  index: { catalog },
}: Reference): Pick<Reading, 'intent' | 'question' | 'clarification' | 'unread' | 'assumptions'> | undefined => {
  const asked = asksOf(text.trim())
  if (!asked) return undefined
  const back = { intent: 'performance' as const, unread: [], assumptions: [] }
  if (campaignsOf(catalog).length === 0) return { ...back, clarification: whichCampaign(catalog, text) }
  const { fact, metric, label } = asked
  const isKnown = factSources(catalog, fact).length > 0 && metricsOf(catalog).some(({ name }) => name === metric)
  if (!isKnown)
    return {
      ...back,
      clarification: {
        reason: 'missing_data',
        question: {
          zh: `这些数据没有记录任何活动的${label.zh}，所以每个活动都没有这个数字。`,
          en: `These data record no ${label.en} of any campaign, so none of them has that figure.`,
        },
      },
    }
  return {
    ...back,
    question: { kind: 'metric', metrics: [metric], dimensions: ['campaign'], order: 'asc', limit: 200, lacking: true },
  }
}
