import type { Lang } from '../../backend/bilingual.ts'
import type { Question } from '../../backend/language/question/question.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { describeComparison, effectText } from './comparison-answer.ts'
import { among } from './effect-answer.ts'
import { describeRunning } from './running-answer.ts'
import type { Situation } from './step.ts'
import { describeVerdicts } from './verdict-answer.ts'
import { paragraph } from './words.ts'

type Compared = ToolOutput<'compare_campaigns'>

/** The campaign or channel at a place of the ranking. */
const placed = (found: Compared, place: number, order: Question['order'], lang: Lang): string => {
  const { campaigns, channels, by, metric } = found
  const ofChannels = by === 'channel'
  const rows = ofChannels
    ? channels.map(({ label }, n) => ({ label, row: campaigns.length + n }))
    : campaigns.flatMap(({ label, effect }, row) => (effect ? [{ label, row }] : []))
  const one = rows[order === 'asc' ? rows.length - place : place - 1]
  if (!one)
    return lang === 'zh'
      ? `能解读的没有那么多，没有第 ${place} 名。`
      : `Fewer can be read, so there is no number ${place}.`
  const rank = `${order === 'asc' ? (lang === 'zh' ? '从低到高' : ' from the lowest') : ''}`
  const causal = ofChannels || campaigns[one.row]?.causal === true
  return paragraph(lang, [
    lang === 'zh'
      ? `${among(found, lang)}按${metric.label.zh}与各自对照组之差，${rank}第 ${place} 名是${one.label.zh}：${effectText(found, one.row, lang)}。`
      : `${among(found, lang)}By the difference in ${metric.label.en} from their own controls, number ${place}${rank} is ${one.label.en}: ${effectText(found, one.row, lang)}.`,
    causal ? undefined : lang === 'zh' ? '这只是观察到的差异。' : 'This is an observed difference only.',
    lang === 'zh' ? '区间相互重叠时，名次多半分不清。' : 'Where intervals overlap, places can hardly be told apart.',
  ])
}

type Asked = Pick<Situation, 'lang'> & { scope: { services: { workspace: Pick<Workspace, 'catalog'> } } }

/** What was asked of campaigns side by side: those with one verdict, the one at a place, or the best. */
export const describeCompared = (found: Compared, question: Question, { lang, scope }: Asked): string => {
  if (question.verdict === 'running') return describeRunning(found, scope.services.workspace.catalog, lang)
  if (question.verdict) return describeVerdicts(found, question.verdict, question.campaign, lang)
  if (question.place !== undefined && found.campaigns.some(({ effect }) => effect))
    return placed(found, question.place, question.order, lang)
  return describeComparison(found, lang)
}
