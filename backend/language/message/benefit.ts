import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { subjectsOf } from './subject.ts'

/** What somebody is given, or a decision about credit. */
const gives =
  /(?:送|赠|发放?|派发?|给)[^，。；,;]{0,10}(?:券|红包|礼包|礼品|礼物|体验金|优惠|折扣|加息|返现)|(?:预?授信|批贷|放贷|提额|审批|不批|拒批|获批)|\b(?:vouchers?|coupons?|discounts?|cash ?back|gift cards?|free gifts?|bonus points|pre-?approv\w*|gets? (?:refused|approved|declined)|refuse[ds]? (?:credit|a loan)|credit line increase)\b/i
/** Ages decide about many an offer, and about whether it may be made at all. */
const ofAge = /age|birth|senior|年龄|老年|生日|出生/i

/** Whether a message gives something, or credit, by a protected trait that is no age. */
export const favours = (text: string, rule: Rule | undefined, { attributes }: Catalog): boolean => {
  if (!rule || !gives.test(text)) return false
  const subjects = subjectsOf(rule)
  return attributes.some(
    ({ name, sensitivity, labels, type }) =>
      sensitivity === 'protected' &&
      (type === 'enum' || type === 'boolean') &&
      !ofAge.test(`${name} ${labels.en} ${labels.zh}`) &&
      subjects.includes(`field:${name}`),
  )
}
