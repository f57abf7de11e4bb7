import type { Catalog } from '../../catalog/catalog.ts'
import type { CampaignMeasure } from '../../catalog/metric.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Clarification } from '../reading.ts'
import type { Found } from './found.ts'

/** Facts of campaigns whose words a field of customers may have too. */
const facts: { fact: CampaignMeasure; words: RegExp; zh: string; en: string }[] = [
  {
    fact: 'unsubscribed',
    words: /退订|\bunsubscri\w*|\bopt(?:ed)?[- ]?outs?\b/i,
    zh: '退订',
    en: 'unsubscribes',
  },
  { fact: 'complained', words: /投诉|\bcomplain\w*/i, zh: '投诉', en: 'complaints' },
]

const aboutCampaign = /活动|群发|推送|短信|邮件|\b(?:campaigns?|messages?|mailings?|e-?mails?|sms|push)\b/i

/** No record tells what kind of campaign one was. */
const kinds =
  /\bcampaign (?:types?|kinds?|categor(?:y|ies)|objectives?|goals?)\b|活动(?:类型|类别|种类|目标|目的)(?!.{0,4}(?:是|为))/i

const noKinds: Clarification = {
  reason: 'missing_data',
  question: {
    zh: '这些数据没有记录活动的类型，所以没有计算。可以按活动或按渠道看。',
    en: 'These data do not record what type a campaign is, so nothing was computed. It can be seen by campaign or by channel.',
  },
}

/** Says that a fact of a campaign is not recorded, where it is asked for; a field of customers of the same name is no answer to it. */
export const missingFact = (text: string, { campaigns, said }: Found, catalog: Catalog): Clarification | undefined => {
  if (kinds.test(text) && (said.has('by') || said.has('which'))) return noKinds
  const asked = facts.find(({ words }) => words.test(text))
  if (!asked) return undefined
  if (campaigns.length === 0 && !said.has('campaigns') && !aboutCampaign.test(text)) return undefined
  const metrics = metricsOf(catalog)
  const isKnown = metrics.some(({ numerator }) => numerator.of === 'campaign' && numerator.fact === asked.fact)
  const ofCampaigns = metrics.filter(({ numerator }) => numerator.of === 'campaign')
  if (isKnown || ofCampaigns.length === 0) return undefined
  const rates = ofCampaigns.filter(({ denominator }) => denominator).slice(0, 3)
  const list = (lang: 'zh' | 'en') => rates.map(({ labels }) => labels[lang]).join(lang === 'zh' ? '、' : ', ')
  return {
    reason: 'missing_data',
    question: {
      zh: `这些数据没有记录活动带来的${asked.zh}，所以没有计算。活动有的数字：${list('zh')}。`,
      en: `These data record no ${asked.en} of campaigns, so nothing was computed. Campaigns have: ${list('en')}.`,
    },
  }
}
