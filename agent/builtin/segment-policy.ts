import { cell } from '../receipts/reference.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { figurePolicy } from './figure-policy.ts'
import { ask, gate } from './gate.ts'
import { askAboutNobody } from './nobody.ts'
import { type Counted, missingPreviews, previewOf, settleOn } from './previews.ts'
import { type Policy, type Situation, say } from './step.ts'
import { both, conditionsOf, paragraph, sentence } from './words.ts'

/** Counts the audience that the message describes, and shows how it was read. */
export const segmentPolicy: Policy = (situation) => {
  const { reading, state } = situation
  if (reading.figure) return figurePolicy(situation)
  const inTheWay = gate(situation)
  if (inTheWay) return inTheWay
  const { rule } = reading
  if (!rule) return ask(askForConditions)
  // A plan speaks of its audience: when that changes, the plan changes with it.
  if (reading.intent === 'refine' && state.planId && !state.campaignId) return campaignPolicy(situation)
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (!counted) return ask(askForConditions)
  settleOn(situation, counted)
  return askAboutNobody(situation, counted) ?? say(describe(situation, counted))
}

const askForConditions = {
  reason: 'unread' as const,
  question: both((lang) =>
    lang === 'zh'
      ? '您想找哪些客户？请说出条件，例如年龄、余额、最近的交易。'
      : 'Which customers do you want? Name the conditions, such as age, balance or recent activity.',
  ),
}

/** The answer about a counted audience: number, share, how it was read, what was assumed, what to mind. */
export const describe = (situation: Situation, counted: Counted): string => {
  const { lang, reading } = situation
  const count = cell(counted.resultId, 0, 'count', 'int')
  if (counted.rule.kind === 'everyone')
    return lang === 'zh' ? `一共有 ${count} 位客户。` : `There are ${count} customers in all.`
  const share = cell(counted.resultId, 0, 'share', 'pct1')
  const readBack = conditionsOf(lang, counted.readBack, situation.scope.services.workspace.catalog)
  const notes = [...reading.assumptions.map((one) => one.note[lang]), ...counted.warnings.map((one) => one.note[lang])]
  const found =
    lang === 'zh'
      ? `共有 ${count} 位客户（占全部的 ${share}）：${readBack}。`
      : `${count} customers (${share} of all): ${readBack}.`
  return paragraph(lang, [found, ...notes.map((note) => sentence(lang, note)), keepOffer(situation)])
}

/** After a vague word got a meaning for once: it may be kept for good. */
const keepOffer = ({ lang, reading }: Situation): string | undefined => {
  const { act, word } = reading.term ?? {}
  if (act !== 'offer' || !word) return undefined
  return lang === 'zh'
    ? `要以后都按这个理解“${word}”，就说“就按这个定义”。`
    : `To have "${word}" mean this from now on, say "keep it as the definition".`
}
