import type { EventType } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'

const couponsZh = ['优惠券', '折扣券', '代金券', '抵扣券', '满减券', '卡券', '券码', '券']
const coupons = new RegExp(
  `^(?:(?:an? |the |any |our |their |his |her )?(?:digital |paper |discount |store )?(?:coupons?|vouchers?)(?: codes?)?|[张枚]?(?:${couponsZh.join('|')}))$`,
)

/** What the verb of an event is done to, so that naming it beside the verb says nothing more: a coupon is redeemed. */
export const objectOf = ({ verbs }: EventType): RegExp | undefined =>
  verbs.en.includes('redeem') || verbs.zh.includes('核销') ? coupons : undefined

/** The Chinese words for it, which else would be cut into characters; by themselves they say nothing that is known. */
export const objectWords = (event: EventType): Entry[] =>
  objectOf(event) ? couponsZh.map((said) => saying([said], { is: 'unknown', text: said })) : []
