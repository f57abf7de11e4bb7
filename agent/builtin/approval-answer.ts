import type { Bilingual } from '../../backend/bilingual.ts'
import type { Campaign } from '../../backend/campaigns/proposal.ts'
import type { Situation } from './step.ts'
import { paragraph, quoted } from './words.ts'

/** Who approves, and where: never a model. */
export const howToApprove: Bilingual = {
  zh: '批准和驳回都不由我来做：由提交人以外的另一位复核人在“活动”页打开提案，核对人群、文案和预算，打印后按哈希签字。在那之前不会发送任何消息。',
  en: 'I can neither approve nor reject: a person other than the one who submitted it opens the proposal on the Campaigns page, checks audience, copy and budget, and signs the print by its hash. Nothing is sent before that.',
}

const statuses: Record<Campaign['status'], Bilingual> = {
  in_review: { zh: '正在等待复核', en: 'waits for review' },
  approved: { zh: '已经批准', en: 'is approved' },
  rejected: { zh: '已被驳回', en: 'was rejected' },
  withdrawn: { zh: '已经撤回', en: 'was withdrawn' },
  superseded: { zh: '已被后来的提案取代', en: 'was superseded by a later proposal' },
  expired: { zh: '已经过期', en: 'has expired' },
}

const asked: Record<'approve' | 'withdraw' | 'send' | 'status', Bilingual> = {
  approve: howToApprove,
  withdraw: {
    zh: '我不能撤回它：请提交人在“活动”页打开它，点“撤回”。也可以在这里改方案再提交，新的提案会取代它。',
    en: 'I cannot withdraw it: whoever submitted it opens it on the Campaigns page and presses "Withdraw". Or change the plan here and submit again; the new proposal takes its place.',
  },
  send: {
    zh: '我不发送任何消息：要先由另一位复核人批准，批准也不由我来做。',
    en: 'I send nothing: another person has to approve it first, and that is not for me to do.',
  },
  status: { zh: '还没有发送任何消息。', en: 'Nothing has been sent.' },
}

/** Where a submitted campaign stands, and what a request about it comes to. */
export const inReview = async ({ lang, scope }: Situation, id: string, about: keyof typeof asked): Promise<string> => {
  const { name, status, expiresAt } = await scope.services.campaigns.get(id)
  const until = expiresAt.slice(0, 10)
  scope.turn.quoted.push(name, id, until)
  const waits = status === 'in_review'
  const stands =
    lang === 'zh'
      ? `${quoted(lang, name)}（${id}）${statuses[status].zh}${waits ? `，${until} 前有效` : ''}。`
      : `${quoted(lang, name)} (${id}) ${statuses[status].en}${waits ? ` until ${until}` : ''}.`
  return paragraph(lang, [stands, waits || about === 'send' ? asked[about][lang] : undefined])
}
