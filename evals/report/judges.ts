import type { Lang } from '../../backend/bilingual.ts'
import type { JudgeReport } from '../runs/graders.ts'

const percent = (share: number | null) => (share === null ? '—' : `${(100 * share).toFixed(1)} %`)
const kappaOf = ({ kappa }: NonNullable<JudgeReport['measures']>) =>
  kappa ? `${kappa.value.toFixed(2)} (${kappa.low.toFixed(2)} – ${kappa.high.toFixed(2)})` : '—'

const measured = ({ measures, corrected }: JudgeReport, lang: Lang): string => {
  const zh = lang === 'zh'
  if (!measures) return zh ? '没有人工标注' : 'no labels of people'
  const { pass, fail, tpr, tnr } = measures
  const rate = corrected && `${percent(corrected.rate)} (${percent(corrected.low)} – ${percent(corrected.high)})`
  const labels = zh
    ? `${pass} 个人工通过、${fail} 个不通过：κ ${kappaOf(measures)}，TPR ${percent(tpr)}，TNR ${percent(tnr)}`
    : `${pass} passes and ${fail} fails of people: κ ${kappaOf(measures)}, TPR ${percent(tpr)}, TNR ${percent(tnr)}`
  if (!rate) return zh ? `${labels}；不足以修正通过率` : `${labels}; not enough to correct the rate`
  return zh ? `${labels}；修正后的通过率 ${rate}` : `${labels}; corrected pass rate ${rate}`
}

/** What a judging model said, whether it counts, and its errors against people's labels; one line a criterion. */
export const judgeLines = (judges: readonly JudgeReport[], lang: Lang): string[] =>
  judges.map((one) => {
    const { criterion, model, passed, judged, counts } = one
    if (lang === 'zh')
      return `- 评判模型 ${model}（${criterion}）：${judged} 个中 ${passed} 个通过；${counts ? '已校准，计入结果' : '没有校准，只报告、不计入'}；${measured(one, lang)}`
    return `- judge ${model} (${criterion}): passes ${passed} of ${judged}; ${counts ? 'calibrated, and counts' : 'not calibrated: report only, counts for nothing'}; ${measured(one, lang)}`
  })
