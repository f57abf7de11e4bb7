import type { Question } from '../../backend/language/question/question.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { describeLacking } from './lacking-answer.ts'
import { describeTableAnswer } from './metric-answer.ts'
import { describePlace } from './place-answer.ts'
import { call, present, type Situation, type Step } from './step.ts'

/** A change or a comparison with the period before is of the last whole month where no time was said. */
export const lastMonth = { type: 'calendar', unit: 'month', offset: -1 } as const

/** What a question says of a table in the words of `query_metrics`. */
const tableParts = [
  'metrics',
  'campaign',
  'channel',
  'dimensions',
  'filter',
  'events',
  'part',
  'grain',
  'periods',
  'movers',
  'difference',
  'together',
  'share',
  'order',
  'limit',
] as const satisfies (keyof Question)[]

const tableAsked = (question: Question): Record<string, unknown> =>
  present({
    ...Object.fromEntries(tableParts.map((part) => [part, question[part]])),
    range: question.range ?? (question.comparison && !question.grain ? lastMonth : undefined),
    comparison: question.grain ? undefined : question.comparison,
  })

/** Figures: one table, or one for each of the campaigns that are named. */
export const metricAnswer = (situation: Situation, question: Question, tell: (text: string) => Step): Step => {
  const inputs = (question.campaigns ?? [question.campaign]).map((campaign) => tableAsked({ ...question, campaign }))
  const found = inputs.map(
    (input) =>
      situation.done.findLast(
        (one) => one.name === 'query_metrics' && canonicalJson(one.input) === canonicalJson(input),
      )?.output as ToolOutput<'query_metrics'> | undefined,
  )
  const missing = inputs[found.indexOf(undefined)]
  if (missing) return call('query_metrics', missing)
  const { lang } = situation
  const told = (table: ToolOutput<'query_metrics'>) =>
    question.lacking
      ? describeLacking(table, lang)
      : question.place === undefined
        ? describeTableAnswer(table, lang)
        : describePlace(table, { place: question.place, order: question.order }, lang)
  return tell(found.flatMap((one) => (one ? [told(one)] : [])).join('\n\n'))
}
