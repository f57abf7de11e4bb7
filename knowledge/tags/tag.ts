import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { channelName } from '../channel-response.ts'
import type { OutcomeRecord } from '../records/outcome-record.ts'
import { conceptName } from '../text/glossary.ts'
import { textWords } from '../text/words.ts'

/** THE kinds of tags that a past campaign has. */
export const tagDimension = z.enum(['objective', 'channel', 'product', 'offer', 'audience'])
export type TagDimension = z.infer<typeof tagDimension>

/** Concepts of the glossary that are kinds of offers, and of customers. */
const offers = ['coupon', 'odd_amount', 'points', 'rate_bonus', 'fee_waiver', 'referral', 'pre_exposure', 'birthday']
const audiences = ['dormant', 'new_customer', 'high_value', 'payroll', 'elderly', 'young']

const namedIn = (ids: readonly string[], texts: readonly (Bilingual | undefined)[]): string[] => {
  const { concepts } = textWords(texts.flatMap((text) => (text ? [text.zh, text.en] : [])).join('\n'))
  return ids.filter((id) => concepts.includes(`#${id}`))
}

/** Tags of one campaign: by its own fields, and by what its name, hypothesis and copy call the offer and its audience is called. */
export const tagsOf = (outcome: OutcomeRecord): Record<TagDimension, string[]> => ({
  objective: outcome.objective ? [outcome.objective] : [],
  channel: [...new Set(outcome.channels)],
  product: outcome.product?.kind ? [outcome.product.kind] : [],
  offer: namedIn(offers, [outcome.name, outcome.hypothesis, outcome.copy]),
  audience: namedIn(audiences, [outcome.audience.text]),
})

export const tagName = (dimension: TagDimension, tag: string): Bilingual =>
  dimension === 'channel' ? channelName(tag) : conceptName(tag)

/** Which kinds of tags a question asks to compare. */
const asksFor: Record<TagDimension, RegExp> = {
  objective: /(?:哪种|哪类|哪个|什么)(?:目标|目的|活动类型)|(?:which|what) (?:goals?|aims?|objectives?)/i,
  channel: /(?:哪个|哪种|哪些|什么)渠道|(?:which|what) channels?/i,
  product: /(?:哪个|哪种|哪类|哪些|什么)产品|(?:which|what) (?:kinds? of )?products?/i,
  offer:
    /(?:哪种|哪些|哪个|什么)(?:激励|优惠|权益|奖励|礼)|(?:which|what) (?:kinds? of )?(?:offers?|incentives?|rewards?)/i,
  audience:
    /(?:哪类|哪些|哪种|什么样的|什么)(?:客户|客群|人群)|(?:which|what) (?:kinds? of )?(?:customers|audiences?|people)|\bfor whom\b/i,
}
export const askedDimensions = (question: string): TagDimension[] =>
  tagDimension.options.filter((dimension) => asksFor[dimension].test(question))

/** Tags that a question may name: its concepts. */
export const askedTags = (question: string): Set<string> =>
  new Set(textWords(question).concepts.map((concept) => concept.slice(1)))
