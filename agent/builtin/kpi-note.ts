import type { Plan } from '../../backend/plans/plan.ts'
import type { Situation } from './step.ts'
import { quoted } from './words.ts'

const ofMeasure = /\bkpi\b|\bmetric\b|\bmeasured? (?:by|it by)\b|衡量|指标|考核/i
/** Words for whatever the plan counts as success. */
const anySuccess = /conver|respon|success|转化|响应|成功/i

/** Where it was said by what to measure, and the data have nothing of the kind: by what the plan is measured instead. */
export const kpiNote = ({ text, lang, reading, scope }: Situation, plan: Plan): string | undefined => {
  const said = reading.brief?.kpi
    ?.toLowerCase()
    .replace(/^(?:should be|to be|be|is|as|应该是|应为|改成|改为|换成|为|是)\s*/u, '')
  const { kpi } = plan.feedback
  if (!said || !ofMeasure.test(text) || anySuccess.test(said)) return undefined
  const event = scope.services.workspace.catalog.events.find(({ name }) => name === kpi.event)
  const words = event
    ? [event.labels, event.synonyms, event.verbs].flatMap(({ zh, en }) => [zh, en].flat())
    : [kpi.name.zh, kpi.name.en]
  if (words.some((word) => said.includes(word.toLowerCase()))) return undefined
  return lang === 'zh'
    ? `方案不能按${quoted('zh', said)}来衡量，仍按“${kpi.name.zh}”衡量。`
    : `The plan cannot be measured by ${quoted('en', said)}; it is measured by ${kpi.name.en}.`
}
