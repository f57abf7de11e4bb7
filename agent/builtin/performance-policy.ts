import { campaignsOf } from '../../backend/catalog/campaigns.ts'
import { metricsOf } from '../../backend/catalog/metrics.ts'
import type { Question } from '../../backend/language/question/question.ts'
import { comparedPeriod } from '../../backend/metrics/period.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { askedDirection, weekBefore } from './asked-direction.ts'
import { describeCompared } from './compared-answer.ts'
import { describeSignificance, describeSplit, type Reading } from './effect-answer.ts'
import { effectAnswer, experimentAsked } from './effect-policy.ts'
import { ask } from './gate.ts'
import { describeGrowth } from './growth-answer.ts'
import { describeLines } from './lines-answer.ts'
import { ofGroup } from './made-group.ts'
import { describeChange, describeConcentration } from './metric-answer.ts'
import { lastMonth, metricAnswer } from './metric-policy.ts'
import { call, output, type Policy, present, type Situation, type Step, say } from './step.ts'
import { both, list, quoted, sentence } from './words.ts'

/** Answers questions about numbers: one call, one sentence from its receipt, the table and the chart on the card. */
export const performancePolicy: Policy = (situation) => {
  const { reading } = situation
  if (reading.clarification) return ask(reading.clarification)
  const { question } = reading
  if (!question) return notRead(situation)
  if (reading.unread.length > 0) return askAboutUnread(situation)
  return answers[question.kind](situation, question)
}

const askAboutUnread = ({ reading }: Situation): Step =>
  ask({
    reason: 'unread',
    question: both((lang) => {
      const words = list(
        lang,
        reading.unread.map((span) => quoted(lang, span.text)),
      )
      return lang === 'zh'
        ? `我没有读懂${words}，所以没有计算。请换一种说法。`
        : `I could not read ${words}, so nothing was computed. Please say it another way.`
    }),
  })

/** What can be asked here, by name. */
const notRead = ({ lang, scope, reading }: Situation): Step => {
  const { catalog } = scope.services.workspace
  const metrics = metricsOf(catalog)
    .slice(0, 8)
    .map(({ labels }) => labels[lang])
  const campaigns = campaignsOf(catalog)
    .slice(-4)
    .map(({ labels }) => quoted(lang, labels[lang]))
  const word = reading.unread[0] && quoted(lang, reading.unread[0].text)
  if (lang === 'zh')
    return say(
      `${word ? `这里没有定义${word}这个指标，所以不能计算。` : '我没有读懂要看哪个数字，所以不猜测。'}可以问的指标有${list(lang, metrics)}${campaigns.length > 0 ? `；往期活动有${list(lang, campaigns)}` : '；数据里还没有活动结果'}。`,
    )
  return say(
    `${word ? `No metric ${word} is defined here, so it cannot be computed.` : 'I could not tell which number you mean, and will not guess.'} Metrics here include ${list(lang, metrics)}; ${campaigns.length > 0 ? `past campaigns include ${list(lang, campaigns)}` : 'there are no campaign outcomes in the data yet'}.`,
  )
}

/** The time that a change is asked against. */
const comparedTime = (
  comparison: NonNullable<Question['comparison']>,
  range: NonNullable<Question['range']>,
  { services: { workspace } }: Situation['scope'],
) => comparedPeriod(comparison, range, { asOf: workspace.now(), catalog: workspace.catalog }).before

type Answer = (situation: Situation, question: Question) => Step

const assumed = ({ reading, lang }: Situation, text: string): Step =>
  say([text, ...reading.assumptions.map(({ note }) => sentence(lang, note[lang]))].join(lang === 'zh' ? '' : ' '))

/** Calls a tool, then says what it gave. */
const through =
  <T>(
    tool: string,
    input: (question: Question, situation: Situation) => unknown,
    tell: (found: T, question: Question, situation: Situation) => string,
  ): Answer =>
  (situation, question) => {
    const found = output<T>(situation, tool)
    return found ? assumed(situation, tell(found, question, situation)) : call(tool, input(question, situation))
  }

const answers: Record<Question['kind'], Answer> = {
  metric: (situation, question) => metricAnswer(situation, question, (text) => assumed(situation, text)),
  effect: (situation, question) => effectAnswer(situation, question, (text) => assumed(situation, text)),
  split: through<Reading>(
    'read_experiment',
    ({ campaign, filter }) => present({ campaign, filter }),
    (found, _, { lang }) => describeSplit(found, lang),
  ),
  significance: through<Reading>('read_experiment', experimentAsked, (found, { arm }, { lang }) =>
    describeSignificance(found, arm, lang),
  ),
  compare: through<ToolOutput<'compare_campaigns'>>(
    'compare_campaigns',
    (question, { text, scope }) => {
      const { metrics, filter } = ofGroup(question, text, scope.services.workspace.catalog)
      const { campaigns, ranked } = question
      return present({ metric: metrics[0], filter, campaigns, by: ranked === 'channels' ? 'channel' : undefined })
    },
    (found, question, situation) => describeCompared(found, question, situation),
  ),
  change: through<ToolOutput<'explain_change'>>(
    'explain_change',
    ({ metrics, range, comparison, filter, dimensions }, { scope }) =>
      present({
        metric: metrics[0],
        range: range ?? lastMonth,
        before: comparison ? comparedTime(comparison, range ?? lastMonth, scope) : weekBefore(range),
        filter,
        dimension: dimensions[0],
      }),
    (found, _, { lang, text }) => describeChange(found, lang, askedDirection(text)),
  ),
  growth: through<ToolOutput<'explain_growth'>>(
    'explain_growth',
    ({ target, range, filter }) => present({ target, range, filter }),
    (found, { lines }, { lang }) => (lines ? describeLines(found, lang) : describeGrowth(found, lang)),
  ),
  concentration: through<ToolOutput<'read_concentration'>>(
    'read_concentration',
    ({ metrics, top, count, by, filter, range }) =>
      present({ metric: metrics[0], top: top ?? (count === undefined ? 0.2 : undefined), count, by, filter, range }),
    (found, _, { lang }) => describeConcentration(found, lang),
  ),
}
