import { canonicalJson } from '../../backend/segments/canonical.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { missingPreviews, previewOf, settleOn } from './previews.ts'
import { describe } from './segment-policy.ts'
import { type Policy, say } from './step.ts'

/** Goes back to the audience before the last change. */
export const undoPolicy: Policy = async (situation) => {
  const { lang, reading, state } = situation
  const rule = reading.rule ?? state.history.at(-1)?.rule
  const kept = rule && state.pending && canonicalJson(rule) === canonicalJson(state.audience?.rule)
  const done = kept
    ? lang === 'zh'
      ? '上一句还没有改动人群，人群保持不变。'
      : 'The last message had not changed the audience yet; it stays as it was. '
    : lang === 'zh'
      ? '已撤销上一步。'
      : 'Undone. '
  if (!rule) return say(lang === 'zh' ? '没有可以撤销的修改。' : 'There is no change to undo.')
  // the plan goes back with its audience
  if (state.planId && !state.campaignId) {
    const step = await campaignPolicy({ ...situation, reading: { ...reading, rule } })
    return 'say' in step ? say(`${done}${step.say}`) : step
  }
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (!counted) return say(lang === 'zh' ? '上一步的人群现在算不出来。' : 'The earlier audience cannot be counted now.')
  settleOn(situation, counted)
  return say(`${done}${describe(situation, counted)}`)
}
