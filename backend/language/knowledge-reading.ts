import { campaignsOf } from '../catalog/campaigns.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { asksKnowledge } from './message/knowledge-question.ts'
import type { Question } from './question/question.ts'
import { verdictIn } from './question/verdict-words.ts'
import type { Reading } from './reading.ts'

const bare =
  /^(?:(?:and|so|but|ok|okay|那么?|请问|这个|这|它)[ ,，]*)*(?:(?:is|are|was|were) there |do we have |have we |show me )?(?:any|some|a|no)? ?(?:counter-?(?: ?evidence| ?examples?| ?arguments?)|contrary (?:evidence|results?|examples?)|evidence (?:against|to the contrary)|exceptions?)(?: (?:against|to) (?:it|that|this))?[\s?.!]*$|^(?:那么?|请问|这个|这|它|，|,)*(?:有没有|有|存在|是否有)?(?:什么|任何|一些|相关)?的?(?:反例|反面(?:的)?(?:证据|例子|结果|案例)|相反的?(?:证据|结果|例子|案例)|例外)(?:情况)?(?:吗|么|没有|没|呢)?[\s?？。.!！]*$/iu

const ofNothing: Reading['clarification'] = {
  reason: 'ambiguous',
  question: {
    zh: '您要找哪个结论的反例？请说出活动、渠道或做法，比如“短信唤醒有反例吗”。',
    en: 'Counter-evidence to what? Please name the campaign, channel or approach, as in "any counter-evidence on SMS win-back?".',
  },
}
const onlyOne: Reading['clarification'] = {
  reason: 'missing_data',
  question: {
    zh: '数据里只有这一次活动，没有别的活动结果可以作反例。可以把它按人群拆开，看有没有哪一组不同。',
    en: 'The data hold this one campaign alone, so no other result can speak against it. It can be split by groups of customers to see whether one of them differs.',
  },
}

const ofCampaigns = /^(?:effect|significance|compare|split)$/

/** What speaks against a result that was just told: the campaigns of the same data with another verdict. */
export const contrary = (
  before: Question | undefined,
  catalog: Catalog,
): Pick<Reading, 'question' | 'clarification'> => {
  if (!before || !ofCampaigns.test(before.kind)) return { clarification: ofNothing }
  if (campaignsOf(catalog).length < 2) return { clarification: onlyOne }
  const { metrics, filter, campaign, campaigns, verdict } = before
  return {
    question: {
      kind: 'compare',
      metrics,
      dimensions: [],
      verdict: verdict === undefined || verdict === 'lift' || campaign ? 'contrary' : 'lift',
      ...(campaign && { campaign }),
      ...(campaigns && { campaigns }),
      ...(filter && { filter }),
    },
  }
}

/** A question about what was tried before and what is known; undefined where the message asks none, or asks it of the campaigns of the data. */
export const ofKnowledge = (
  text: string,
  before: Question | undefined,
  catalog: Catalog,
): Pick<Reading, 'intent' | 'question' | 'clarification' | 'unread' | 'assumptions'> | undefined => {
  if (bare.test(text)) return { intent: 'performance', unread: [], assumptions: [], ...contrary(before, catalog) }
  if (!asksKnowledge(text)) return undefined
  const ofData =
    campaignsOf(catalog).length > 1 &&
    /^\s*(?:which|any|did any|were there|are there|哪|有没有|有哪)/iu.test(text) &&
    verdictIn(text) !== undefined
  return ofData ? undefined : { intent: 'knowledge', unread: [], assumptions: [] }
}
