import type { Question } from '../../backend/language/question/question.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import { describeEffect, type Reading } from './effect-answer.ts'
import { ofGroup } from './made-group.ts'
import { describeReturn } from './return-answer.ts'
import { call, present, type Situation, type Step } from './step.ts'

/** "did it work, and for gold customers?", 有效吗，对金卡客户呢: the whole is asked about first, and then a part of it. */
const wholeAndPart =
  /\S.*\b(?:work|help|pay off|perform|succeed|successful|effective|effect|lift|result|do|go)\w*\b[^a-z]*\b(?:and|also|plus)\b,? (?:(?:what|how) about |specifically |especially |in particular |also )*(?:for|among|with|in|on)\b|(?:吗|如何|怎么样|怎样|好不好|有没有用|有效果?|多少)[？?，,。；;\s]+(?:那|那么|以及|还有|另外|其中)?(?:对|在|针对)?.+(?:呢|怎么样|如何|怎样|吗)[？?。]?$/iu

/** What `read_experiment` is asked for. */
export const experimentAsked = (
  question: Question,
  { text, scope }: Pick<Situation, 'text' | 'scope'>,
): Record<string, unknown> => {
  const { campaign, dimensions, arm, against } = question
  const { filter, metrics } = ofGroup(question, text, scope.services.workspace.catalog)
  return present({
    campaign,
    metric: metrics[0],
    filter,
    by: dimensions[0],
    arm: against === undefined ? undefined : arm,
    against,
  })
}

const readOf = ({ done }: Situation, input: unknown): Reading | undefined =>
  done.findLast((one) => one.name === 'read_experiment' && canonicalJson(one.input) === canonicalJson(input))?.output as
    | Reading
    | undefined

const tellEffect = (one: Reading, { arm, returns }: Question, lang: Situation['lang']): string =>
  returns ? describeReturn(one, lang) : describeEffect(one, arm, lang)

/** What a campaign did: for everybody and then for the part that is asked about beside it, or for the one that is. */
export const effectAnswer = (situation: Situation, question: Question, tell: (text: string) => Step): Step => {
  const both = question.filter !== undefined && wholeAndPart.test(situation.text)
  const inputs = [
    ...(both ? [experimentAsked({ ...question, filter: undefined }, { ...situation, text: '' })] : []),
    experimentAsked(question, situation),
  ]
  const found = inputs.map((input) => readOf(situation, input))
  const missing = inputs[found.indexOf(undefined)]
  if (missing) return call('read_experiment', missing)
  return tell(found.flatMap((one) => (one ? [tellEffect(one, question, situation.lang)] : [])).join('\n\n'))
}
