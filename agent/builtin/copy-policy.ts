import type { CopySet } from '../../backend/copy/copy.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { howToPlan } from './examples.ts'
import { call, output, type Policy, say } from './step.ts'
import { list, paragraph } from './words.ts'

/** Writes copy for the thread's plan; without one, the plan comes first. */
export const copyPolicy: Policy = async (situation) => {
  const { lang, reading, state } = situation
  if (!state.planId) {
    if (reading.rule || state.audience) return campaignPolicy(situation)
    return say(
      lang === 'zh'
        ? `文案要配合方案来写。${await howToPlan(situation)}`
        : `Copy is written for a plan. ${await howToPlan(situation)}`,
    )
  }
  const copy = output<CopySet>(situation, 'draft_copy')
  const channels = reading.brief?.channels
  if (!copy) return call('draft_copy', { planId: state.planId, lang, ...(channels ? { channels } : {}) })
  const bad = copy.variants.filter((one) => one.verdict.outcome === 'block').map((one) => one.label)
  return say(
    paragraph(lang, [
      lang === 'zh'
        ? '文案已重新生成，长度与合规检查见卡片。'
        : 'The copy is written anew; lengths and checks are on the card.',
      bad.length > 0 ? (lang === 'zh' ? `未通过：${list(lang, bad)}。` : `Blocked: ${list(lang, bad)}.`) : undefined,
      lang === 'zh' ? '没有问题请说“提交”。' : 'Say "submit" when it is right.',
    ]),
  )
}
