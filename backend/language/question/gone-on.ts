import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import { againstTime } from './against-time.ts'
import { asksDifference } from './difference-asked.ts'
import { atEarlierTime } from './earlier-time.ts'
import { limitAgain } from './limit-again.ts'
import type { Question } from './question.ts'
import { sameAgain } from './same-again.ts'
import { whichFactor } from './which-factor.ts'

/** 差多少？ behind what both e-mails did: that of the two arms, where a campaign has two beside its control. */
const ofTwoArms = (question: Question | undefined, { text, index }: Reference): Question | undefined => {
  if (question?.kind !== 'effect' || question.arm !== undefined || !asksDifference(text)) return question
  const treated = campaignsOf(index.catalog)
    .find(({ name }) => name === question.campaign)
    ?.arms.filter(({ role }) => role === 'treatment')
  const [one, two] = treated ?? []
  return one && two && treated?.length === 2 ? { ...question, arm: one.value, against: two.value } : question
}

/** A whole message that only turns the question before: to an earlier time, in other terms, beside another time, with another limit. */
export const goneOn = (reference: Reference, tokens: Token[], before: Question | undefined): Question | undefined =>
  (before && atEarlierTime(tokens, before, { now: reference.now, zone: reference.index.catalog.timeZone })) ??
  ofTwoArms(sameAgain(reference.text, before), reference) ??
  againstTime(reference, tokens, before) ??
  limitAgain(reference, before) ??
  whichFactor(reference.text, before, reference.index.catalog)
