import type { Attribute } from '../../catalog/catalog.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'

const tail =
  /(?:总)?(?:张数|个数|件数|人数|口数|台数|辆数|套数|份数|数量|数目|数)$| (?:count|number|qty|quantity|total)$/i
const lead = /^(?:number of|no of|num|nr|n|count of|count|total|# of) /i
/** Times and lengths are counted by words of their own. */
const noThing = /^(?:次|天|月|年|笔|日|周|小时|分钟|登录|购买|交易|消费|times?|days?|months?|years?|weeks?)$|次$|天$/i

/** The things that a number counts, without the word for the number: coupons of coupon_count, 优惠券 of 优惠券张数. */
export const countedThings = (attribute: Attribute): string[] => {
  if (attribute.type !== 'integer' || attribute.unit !== undefined) return []
  const known = phrasesOf(attribute)
  const bare = [...known, wordsOfName(attribute.name)].map((phrase) =>
    phrase.replace(lead, '').replace(tail, '').trim(),
  )
  return [...new Set(bare)].filter((thing) => thing.length > 1 && !known.includes(thing) && !noThing.test(thing))
}
