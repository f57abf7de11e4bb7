import { cell } from '../receipts/reference.ts'
import { ask, gate } from './gate.ts'
import { missingPreviews, previewOf } from './previews.ts'
import { type Policy, type Situation, say, settle } from './step.ts'
import { both, conditionsOf, paragraph } from './words.ts'

const notRead = {
  reason: 'unread' as const,
  question: both((lang) =>
    lang === 'zh' ? '这个问题没有读懂，请换一种说法。' : 'I could not read that question. Please say it another way.',
  ),
}

/** The question that waits, once more behind an answer to something else. */
export const stillOpen = ({ lang, state: { pending } }: Situation): string | undefined => {
  if (!pending?.rule || !pending.question) return undefined
  return lang === 'zh'
    ? `前面的问题还没有定：${pending.question.zh}`
    : `The question from before is still open: ${pending.question.en}`
}

/** Counts whom a question is about, and leaves audience, plan and what is still asked as they are. */
export const figurePolicy: Policy = (situation) => {
  const { lang, reading, state, scope } = situation
  if (state.audience) settle(situation, state.audience)
  const inTheWay = gate(situation)
  if (inTheWay) return inTheWay
  const { rule } = reading
  if (!rule) return ask(notRead)
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (!counted) return ask(notRead)
  const count = cell(counted.resultId, 0, 'count', 'int')
  const said = conditionsOf(lang, counted.readBack, scope.services.workspace.catalog)
  const stays = state.planId
    ? lang === 'zh'
      ? '人群和方案没有变化。'
      : 'The audience and the plan stay as they are.'
    : undefined
  const open = stillOpen(situation)
  scope.turn.quoted.push(open ?? '')
  return say(paragraph(lang, [lang === 'zh' ? `${count} 位：${said}。` : `${count} customers: ${said}.`, stays, open]))
}
