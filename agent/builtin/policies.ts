import type { Intent } from '../../backend/language/reading.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { catalogPolicy } from './catalog-policy.ts'
import { comparePolicy } from './compare-policy.ts'
import { copyPolicy } from './copy-policy.ts'
import { customerPolicy } from './customer-policy.ts'
import { definePolicy } from './define-policy.ts'
import { explainPolicy } from './explain-policy.ts'
import { forecastsPolicy } from './forecasts-policy.ts'
import { gate } from './gate.ts'
import { knowledgePolicy } from './knowledge-policy.ts'
import { performancePolicy } from './performance-policy.ts'
import { requestPolicy } from './request-policy.ts'
import { savePolicy } from './save-policy.ts'
import { segmentPolicy } from './segment-policy.ts'
import { greetingPolicy, helpPolicy, otherPolicy } from './small-talk-policy.ts'
import { type Policy, type Situation, type Step, say } from './step.ts'
import { submitPolicy } from './submit-policy.ts'
import { termPolicy } from './term-policy.ts'
import { undoPolicy } from './undo-policy.ts'
import { unsentResults } from './unsent-results.ts'
import { watchPolicy } from './watch-policy.ts'

/** THE policy per intent. */
const policies: Record<Intent, Policy> = {
  segment: segmentPolicy,
  refine: segmentPolicy,
  undo: undoPolicy,
  campaign: campaignPolicy,
  copy: copyPolicy,
  submit: submitPolicy,
  save: savePolicy,
  explain: (situation) => (situation.reading.customer ? customerPolicy(situation) : explainPolicy(situation)),
  compare: comparePolicy,
  catalog: catalogPolicy,
  define: definePolicy,
  help: helpPolicy,
  request: requestPolicy,
  knowledge: knowledgePolicy,
  greeting: greetingPolicy,
  performance: performancePolicy,
  watch: watchPolicy,
  forecasts: forecastsPolicy,
  other: (situation) =>
    termPolicy(situation) ?? ((situation.reading.clarification && gate(situation)) || otherPolicy(situation)),
}

/** The next step of the turn: what went wrong is told, everything else is up to the intent's policy. */
export const nextStep: Policy = async (situation) =>
  refused(situation) ?? (await unsentResults(situation)) ?? policies[situation.reading.intent](situation)

/** A tool that refused ends the turn with its reason; the reading cannot mend it. Options that fail are dropped by the gate. */
const refused = ({ scope, lang, reading }: Situation): Step | null => {
  const call = scope.turn.calls.at(-1)
  if (call?.status !== 'failed' || !call.error || reading.clarification) return null
  const { code, message } = call.error
  // what is not there is no failure of ours: the sentence says so itself
  if (code.startsWith('unknown_'))
    return say(lang === 'zh' ? `${message.zh}请核对后再说一次。` : `${message.en} Please check it and say it again.`)
  return say(lang === 'zh' ? `没有完成：${message.zh}` : `That did not work: ${message.en}`)
}
