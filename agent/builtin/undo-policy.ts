import type { Lang } from '../../backend/bilingual.ts'
import type { CopyWish } from '../../backend/language/copy-wish.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { missingPreviews, previewOf, settleOn } from './previews.ts'
import { describe } from './segment-policy.ts'
import { call, output, type Policy, type Situation, type Step, say } from './step.ts'

const said: Record<Lang, { done: string; farther: string; kept: string; same: string; none: string; gone: string }> = {
  zh: {
    done: '已撤销上一步。',
    farther: '已退回到之前的人群。',
    kept: '上一句还没有改动人群，人群保持不变。',
    same: '上一句还没有改动人群和方案，都保持不变。',
    none: '没有可以撤销的修改。',
    gone: '上一步的人群现在算不出来。',
  },
  en: {
    done: 'Undone. ',
    farther: 'Back to the earlier audience. ',
    kept: 'The last message had not changed the audience yet; it stays as it was. ',
    same: 'The last message had not changed the audience or the plan yet; both stay as they were.',
    none: 'There is no change to undo.',
    gone: 'The earlier audience cannot be counted now.',
  },
}

/** The copy as it was asked for before its last change. */
const rewordBack = (situation: Situation, wish: CopyWish): Step => {
  const { lang, state } = situation
  if (!output(situation, 'draft_copy'))
    return call('draft_copy', { planId: state.planId, lang, ...(Object.keys(wish).length > 0 ? { wish } : {}) })
  return say(
    lang === 'zh'
      ? '已撤销上一步：文案恢复成上一版的要求，方案没有变化。'
      : 'Undone: the copy is written as before its last change, and the plan stays as it is.',
  )
}

/** Takes back what the last turn changed: the audience, what was said of the plan, or both. */
export const undoPolicy: Policy = async (situation) => {
  const { lang, reading, state } = situation
  const { done, farther, kept, same, none, gone } = said[lang]
  const planned = state.planId !== undefined && state.campaignId === undefined
  // a question that waits is about a change that was not made
  const { pending, audience } = state
  const asked = pending?.rule && audience && canonicalJson(pending.rule) === canonicalJson(audience.rule)
  const waits = pending !== undefined && audience !== undefined && !asked
  if (waits && planned) return say(same)
  const last = waits ? undefined : state.changes.at(-1)
  if (planned && last?.copy && !last.audience && !last.brief) return rewordBack(situation, last.copy)
  const ofPlan = last !== undefined && !last.audience && planned
  const step = state.history.at(-1)?.rule
  const rule = ofPlan ? state.audience?.rule : (reading.rule ?? step)
  if (!rule) return say(none)
  // the plan goes back with its audience
  if (planned) {
    const brief = last?.brief ?? state.brief
    const { pending: _, brief: __, ...others } = state
    const before = { ...others, ...(brief ? { brief } : {}) }
    const { brief: ___, ...undone } = reading
    const step = await campaignPolicy({ ...situation, reading: { ...undone, rule }, state: before })
    return 'say' in step ? say(`${done}${step.say}`) : step
  }
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (!counted) return say(gone)
  settleOn(situation, counted)
  const opening = waits ? kept : step && canonicalJson(step) === canonicalJson(rule) ? done : farther
  return say(`${opening}${describe(situation, counted)}`)
}
