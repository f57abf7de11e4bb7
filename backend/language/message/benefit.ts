import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { subjectsOf } from './subject.ts'

/** What somebody is given, or a decision about credit. */
const gives =
  /(?:送|赠|发放?|派发?|给)[^，。；,;]{0,10}(?:券|红包|礼包|礼品|礼物|好礼|赠品|体验金|优惠|折扣|加息|返现|立减|减免|权益|福利|积分)|(?:预?授信|批贷|放贷|提额|审批|不批|拒批|获批)|\b(?:vouchers?|coupons?|discounts?|cash ?back|gift cards?|free gifts?|bonus points|pre-?approv\w*|gets? (?:refused|approved|declined)|refuse[ds]? (?:credit|a loan)|credit line increase|\d+ ?(?:%|percent) off|free (?:gift|month|upgrade|trial|sample|delivery|shipping)s?|perks?|fee waivers?)\b/i
/** A loan or card that is offered, whatever its name. */
const lends =
  /(?:贷|授信|信用卡|额度)[^，。；,;的有无没]{0,8}(?:只|仅|专门?|单独|优先)[^，。；,;]{0,4}(?:推|给|发|卖|开放|面向|营销|提供|批|办)|(?:推荐|推广|推销|推|营销|提供|发放|介绍|办理|开放|卖)[^，。；,;有无没还欠]{0,12}(?:贷款|快贷|[消信个车房网]贷|[^房车]贷(?!过|记|款)|授信|信用卡)|\b(?:loan|credit|mortgage|overdraft|credit card|financing)s? (?:offer|campaign|promotion|product|push|deal|launch|mailing)s?\b|\b(?:offer|promot|sell|push|market|pitch|recommend)(?:e|ing|s)? (?!(?:all|any|those|customers|clients|men|women|everyone) )(?:[a-z'-]+ ){0,4}(?:loan|credit line|line of credit|mortgage|overdraft|credit card|credit)s?\b(?! (?:score|limit|balance|utilisation|history|rating))/i
/** Ages decide about many an offer, and about whether it may be made at all. */
const ofAge = /age|birth|senior|年龄|老年|生日|出生/i

/** Whether a message gives something, or credit, by a protected trait that is no age. */
export const favours = (text: string, rule: Rule | undefined, { attributes }: Catalog): boolean => {
  if (!rule || !(gives.test(text) || lends.test(text))) return false
  const subjects = subjectsOf(rule)
  return attributes.some(
    ({ name, sensitivity, labels, type }) =>
      sensitivity === 'protected' &&
      (type === 'enum' || type === 'boolean') &&
      !ofAge.test(`${name} ${labels.en} ${labels.zh}`) &&
      subjects.includes(`field:${name}`),
  )
}
