import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Clarification } from '../reading.ts'
import type { Question } from './question.ts'

/** Groups beyond this are too small to tell anything of. */
const most = 8

/** "For whom did it work best?", 对谁最有效: groups are asked for, and no field is named. */
export const asksForWhom =
  /\b(?:for|on|with) (?:whom|who|which (?:kind |type |sort |group )?(?:of )?(?:customers|clients|people|groups?|segments?)|what (?:kind |type |sort )?(?:of )?(?:customers|clients|people))\b|\b(?:who|whom) (?:did|does) (?:it|this|that|the [\w' -]{1,30}) (?:work|help|do) (?:best|most)?(?: for)?\b|(?:对|在)(?:谁|什么人|哪(?:些|类|种|群|部分)(?:客户|用户|会员|人群?|客群))/iu

const ofWhat: Clarification = {
  reason: 'missing_data',
  question: {
    zh: '这些数据没有可以拆分客户的字段，说不出对谁更有效。',
    en: 'These data have no field that parts the customers, so nothing tells for whom it worked better.',
  },
}

/** The effect split by the first field that parts customers and stands for nothing protected; another is named in a follow-up. */
export const byFirstField = (
  question: Question,
  catalog: Catalog,
): { question: Question } | { clarification: Clarification } => {
  const outcomes = campaignsOf(catalog).flatMap(({ outcomes: own = [] }) => own)
  const field = catalog.attributes.find(
    ({ name, type, sensitivity, values }) =>
      type === 'enum' &&
      (sensitivity ?? 'none') === 'none' &&
      (values?.length ?? 0) <= most &&
      !outcomes.includes(name),
  )
  return field ? { question: { ...question, dimensions: [field.name] } } : { clarification: ofWhat }
}
