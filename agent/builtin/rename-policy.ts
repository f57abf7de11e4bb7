import type { SavedSegment } from '../../backend/segments/segment.ts'
import { cell } from '../receipts/reference.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { savePolicy } from './save-policy.ts'
import { call, output, type Policy, say } from './step.ts'
import { quoted } from './words.ts'

/** Gives another name to what the conversation made last: the plan, else the saved segment, else the audience, which is then saved. */
export const renamePolicy: Policy = async (situation) => {
  const { lang, reading, state, scope } = situation
  const name = reading.request?.name ?? ''
  const named = { ...situation, reading: { ...reading, brief: { name } } }
  if (state.planId) {
    const step = await campaignPolicy(named)
    if (!('say' in step)) return step
    scope.turn.quoted.push(name)
    const again =
      lang === 'zh'
        ? `方案已改名为${quoted(lang, name)}，${state.campaignId ? '要重新提交才会取代已送审的那一份。' : '还没有提交。'}`
        : `The plan is now called ${quoted(lang, name)}${state.campaignId ? '; submit it again to take the place of the one in review' : ' and is not submitted yet'}. `
    return say(`${again}${step.say}`)
  }
  if (!state.audience)
    return say(
      lang === 'zh'
        ? '这个对话里还没有可以改名的人群或方案。已保存的人群可以在这里用它的名字调出来再改名。'
        : 'This conversation has no audience or plan to rename yet. Call up a saved segment by its name first.',
    )
  if (!state.segment) return savePolicy(named)
  const saved = output<SavedSegment & { resultId: string }>(situation, 'save_segment')
  if (!saved) return call('save_segment', { rule: state.audience.rule, name, id: state.segment.id })
  const count = cell(saved.resultId, 0, 'count', 'int')
  return say(
    lang === 'zh' ? `已改名为“${saved.name}”，共 ${count} 位客户。` : `Renamed to "${saved.name}", ${count} customers.`,
  )
}
