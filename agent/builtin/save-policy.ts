import type { SavedSegment } from '../../backend/segments/segment.ts'
import { cell } from '../receipts/reference.ts'
import { gate } from './gate.ts'
import { missingPreviews, previewOf, settleOn } from './previews.ts'
import { call, output, type Policy, say } from './step.ts'

/** Keeps the thread's audience, or the one that the message describes, under a name. */
export const savePolicy: Policy = (situation) => {
  const { lang, reading, state } = situation
  if (reading.rule || reading.clarification) {
    const inTheWay = gate(situation)
    if (inTheWay) return inTheWay
  }
  const rule = reading.rule ?? state.audience?.rule
  if (!rule)
    return say(
      lang === 'zh'
        ? '还没有可以保存的人群。请先说出条件。'
        : 'There is no audience to save yet. Name its conditions first.',
    )
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (counted) settleOn(situation, counted)
  const saved = output<SavedSegment & { resultId: string }>(situation, 'save_segment')
  const name = reading.brief?.name
  if (!saved) return call('save_segment', { rule, ...(name ? { name } : {}) })
  const count = cell(saved.resultId, 0, 'count', 'int')
  return say(
    lang === 'zh' ? `已保存为“${saved.name}”，共 ${count} 位客户。` : `Saved as "${saved.name}", ${count} customers.`,
  )
}
