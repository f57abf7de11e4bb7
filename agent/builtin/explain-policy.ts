import { cell } from '../receipts/reference.ts'
import { type Counted, missingPreviews, previewOf } from './previews.ts'
import { type Policy, type Situation, say, settle } from './step.ts'
import { clause, paragraph, sentence } from './words.ts'

/** How the thread's audience was computed: clause by clause, with exact bounds and what happens to missing values. */
export const explainPolicy: Policy = (situation) => {
  const { lang, state, reading } = situation
  const rule = reading.rule ?? state.audience?.rule
  if (!rule)
    return say(
      lang === 'zh'
        ? '还没有可以解释的结果。请先描述一群客户，我会逐条说明是怎么算出来的。'
        : 'There is no result to explain yet. Describe some customers first and I will show how the number comes about, clause by clause.',
    )
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (!counted) return say(lang === 'zh' ? '这个结果现在算不出来。' : 'This result cannot be computed now.')
  if (state.audience) settle(situation, state.audience)
  return say(explain(situation, counted))
}

const explain = ({ lang }: Situation, counted: Counted): string => {
  const at = (row: number, column: string) => cell(counted.resultId, row, column, 'int')
  const steps = counted.waterfall.map((step, index) =>
    lang === 'zh'
      ? `- ${clause(step.clause.zh)}：剩下 ${at(index + 1, 'kept')} 位，去掉 ${at(index + 1, 'dropped')} 位。`
      : `- ${clause(step.clause.en)}: ${at(index + 1, 'kept')} left, ${at(index + 1, 'dropped')} dropped.`,
  )
  const bounds = counted.bounds.map((bound) => sentence(lang, bound[lang]))
  const total = at(0, 'total')
  const count = at(0, 'count')
  return [
    lang === 'zh'
      ? `从全部 ${total} 位客户开始，逐条筛选后是 ${count} 位：`
      : `Starting from all ${total} customers, the conditions leave ${count}:`,
    ...steps,
    paragraph(lang, bounds),
    paragraph(
      lang,
      counted.warnings.map((one) => sentence(lang, one.note[lang])),
    ),
    lang === 'zh'
      ? '值缺失的客户不会被肯定条件选中；排除某个值时会保留缺失的客户。查询语句在卡片上。'
      : 'A customer with a missing value is never selected by a positive condition, and stays when a value is excluded. The query itself is on the card.',
  ]
    .filter((line) => line !== '')
    .join('\n')
}
