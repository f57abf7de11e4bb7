import type { Rule } from '../../segments/rule.ts'
import type { Question } from './question.ts'

const leads = '(?:(?:and|so|ok|okay|then|那么?|这|那|它们?|他们|她们|这些|这部分|大概|大约|客户|的|，|,)[ ,，]*)*'
const share = '(?:share|percentage|percent|proportion|fraction|part)'
const everybody =
  '(?:of (?:the |our |all |total )*(?:total|all|everyone|everybody|customers|clients|base|customer base|members|households)(?: of them)?)'
const english = [
  `(?:what|which|how (?:big|large) an?) ${share}(?: ${everybody})?(?: (?:is|are|was|do|does|would))?(?: (?:that|this|it|they|those|these))?(?: (?:make up|be|represent|account for))?(?: ${everybody})?`,
  `(?:what(?:'s|’s| is| are| about)? )?(?:that|this|it|they)? ?(?:as|in) (?:an? )?(?:${share}|percent|%|per cent)(?: ${everybody})?`,
  `how (?:much|many) (?:is|are) (?:that|this|it|they) ${everybody}`,
]
const chinese = [
  '占(?:了)?(?:全部|所有|全体|总|整体|我们)?(?:客户|用户|会员|客群)?(?:数|量|总数|的)?(?:多少|几成|百分之几|百分之多少|多大比例|多少比例|比例(?:是)?多少|比重)',
  '(?:占比|比例|百分比|比重)(?:是|有|为)?(?:多少|多大|多高|几成)?',
]
const asked = new RegExp(`^${leads}(?:${[...english, ...chinese].join('|')})(?:呢|啊|吗|了)?[\\s?？。.!！]*$`, 'iu')
const counted = /^(?:customers|count_of_group)$/

/** "What share is that?", 占多少, 占比呢 behind a count of customers: their share of all, of whom the question before counted or of the audience at hand. */
export const shareAgain = (
  text: string,
  before: Question | undefined,
  current: Rule | undefined,
): Question | undefined => {
  if (!asked.test(text.trim())) return undefined
  const plain = before?.kind === 'metric' && before.dimensions.length === 0 && !before.grain && !before.range
  const figure = plain && before.metrics.length === 1 && counted.test(before.metrics[0] ?? '') ? before : undefined
  if (before && !figure) return undefined
  if (figure?.share) return { ...figure, metrics: ['share_of_group'] }
  const whose = figure?.filter ?? current
  return whose && { kind: 'metric', metrics: ['share_of_group'], dimensions: [], share: whose }
}
