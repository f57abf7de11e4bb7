import type { Token } from '../normalise.ts'
import { channelAt } from './channel.ts'
import { isGivenAt, namesPeopleFirst } from './given-to.ts'
import { type ParticularReader, phraseLength, phrases, wordsOf } from './particular.ts'

const give = phrases(
  'give them|give|offer them|offer|offering|send them|send|grant|reward them with|送一张|送出|送|赠送|赠|派发|发放|寄一张|寄出|寄|邮寄|发一张|发一个|发一份|发张|发个|发|推送|寄送|给予|提供|给他们发|给他们送',
)
const things = phrases(
  'discount|discounts|coupon|coupons|voucher|vouchers|cashback|cash back|gift card|gift cards|postcard|postcards|catalogue|catalogues|catalog|catalogs|leaflet|leaflets|brochure|brochures|card|cards|gift|bonus points|bonus|free shipping|reminder|offer|deal|优惠券|满减券|折扣券|代金券|抵扣券|体验券|券|红包|礼包|礼品|礼物|权益|积分|折扣|加息券|福利|优惠|返现|立减金|贺卡|明信片|目录|画册|手册|宣传册|邀请函|会员卡|体验装|小样|样品|祝福|问候',
)
const stops = new Set(', ; . ! ? who whom whose that which customers clients people 客 户 的 过 了'.split(' '))

const named = /^(?:people|person|customers?|clients?|users?|members?|shoppers?|buyers?|those|who)$/
/** "an offer for a term deposit": what the offer is for, one thing behind an article, up to a stop or the time. */
const productLength = (tokens: Token[], at: number): number => {
  if (!/^(?:for|on|of|about)$/.test(tokens[at]?.text ?? '') || !/^(?:a|an|our|the)$/.test(tokens[at + 1]?.text ?? ''))
    return 0
  let place = at + 2
  while (place < tokens.length && place - at < 7 && !productEnds.test(tokens[place]?.text ?? '')) {
    if (named.test(tokens[place]?.text ?? '')) return 0
    place += 1
  }
  return place > at + 2 ? place - at : 0
}
const productEnds = /^(?:[,;.:!?]|next|this|in|on|by|via|from|to|and|with|at|tomorrow|today)$/

/** offer them a 10% discount, 送一张满100减20的优惠券: what the customers are given. */
export const offer: ParticularReader = (tokens, at) => {
  const led = phraseLength(tokens, at, give) || (isGivenAt(tokens, at) ? 1 : 0)
  // 发短信送优惠券: by which channel, and what is given comes behind
  if (!led || /^(?:短信|邮件|微信|企微|推送)/.test(wordsOf(tokens, at + led, at + led + 2))) return undefined
  const most = tokens[at]?.kind === 'han' ? 14 : 9
  for (let place = at + led; place < tokens.length && place - at - led < most; place += 1) {
    const thing = phraseLength(tokens, place, things)
    const after = tokens[place + thing]?.text ?? ''
    if (thing && namesPeopleFirst(tokens, at + led, place)) return undefined
    if (thing && !/^(过|了)$/.test(after)) {
      const end = place + thing + productLength(tokens, place + thing)
      const by = channelAt(tokens, end)
      return {
        length: end + (by?.length ?? 0) - at,
        brief: { offer: wordsOf(tokens, at + led, end), ...(by ? { channels: [by.name] } : {}) },
      }
    }
    const { text } = tokens[place] as Token
    if (stops.has(text) && !(text === '的' && phraseLength(tokens, place + 1, things))) return undefined
  }
  return undefined
}
