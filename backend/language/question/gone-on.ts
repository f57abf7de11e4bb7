import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'
import type { Reading } from '../reading.ts'
import { againstTime } from './against-time.ts'
import { asksDifference } from './difference-asked.ts'
import { atEarlierTime } from './earlier-time.ts'
import { limitAgain } from './limit-again.ts'
import { periodAgain } from './period-again.ts'
import { placeAgain } from './place-again.ts'
import type { Question } from './question.ts'
import { sameAgain } from './same-again.ts'
import { shareAgain } from './share-again.ts'
import { whichFactor } from './which-factor.ts'
import { whyAgain } from './why-again.ts'

/** 差多少？ behind what both e-mails did: that of the two arms, where a campaign has two beside its control. */
const ofTwoArms = (question: Question | undefined, { text, index }: Reference): Question | undefined => {
  if (question?.kind !== 'effect' || question.arm !== undefined || !asksDifference(text)) return question
  const treated = campaignsOf(index.catalog)
    .find(({ name }) => name === question.campaign)
    ?.arms.filter(({ role }) => role === 'treatment')
  const [one, two] = treated ?? []
  return one && two && treated?.length === 2 ? { ...question, arm: one.value, against: two.value } : question
}

const turnedQuestion = (reference: Reference, tokens: Token[], before: Question | undefined): Question | undefined =>
  (before && atEarlierTime(tokens, before, { now: reference.now, zone: reference.index.catalog.timeZone })) ??
  ofTwoArms(sameAgain(reference.text, before), reference) ??
  againstTime(reference, tokens, before) ??
  limitAgain(reference, before) ??
  placeAgain(reference.text, before) ??
  periodAgain(reference.text, before, reference.index.catalog) ??
  whichFactor(reference.text, before, reference.index.catalog)

/**
 * A whole message that only turns the question before: to an earlier time, in other terms, beside another time, with another limit, to another
 * place of its ranking, to its periods, to why it moved.
 */
export const goneOn = (
  reference: Reference,
  tokens: Token[],
  before: Question | undefined,
  current: Rule | undefined,
): Pick<Reading, 'question' | 'clarification'> | undefined => {
  const question = turnedQuestion(reference, tokens, before) ?? shareAgain(reference.text, before, current)
  return question ? { question } : whyAgain(reference.text, before, reference.index.catalog)
}
