import type { Campaign } from '../../backend/campaigns/proposal.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { howToPlan } from './examples.ts'
import { call, output, type Policy, say } from './step.ts'
import { list } from './words.ts'

const stale = (a: unknown, b: unknown) => canonicalJson(a) !== canonicalJson(b)

/** Puts the thread's plan and copy into review. What is missing is made first, and then shown instead of submitted. */
export const submitPolicy: Policy = async (situation) => {
  const { lang, state } = situation
  if (state.campaignId)
    return say(
      lang === 'zh'
        ? '这个方案已经在复核中，无需重复提交。'
        : 'This plan is already in review; there is no need to submit it again.',
    )
  const { planId, copyId, audience, segment } = state
  if (!audience && !planId)
    return say(
      lang === 'zh'
        ? `还没有可以提交的方案。${await howToPlan(situation)}`
        : `There is no plan to submit yet. ${await howToPlan(situation)}`,
    )
  if (!planId || !copyId || stale(audience?.rule, segment?.rule)) return campaignPolicy(situation)
  const campaign = output<Campaign>(situation, 'submit_campaign')
  if (!campaign) return call('submit_campaign', { planId, copyId })
  const { supersedes = [] } = campaign
  const instead = {
    zh: supersedes.length > 0 ? `它取代了先前送审的 ${list('zh', supersedes)}，后者不再待复核。` : '',
    en:
      supersedes.length > 0
        ? `It takes the place of ${list('en', supersedes)}, submitted before for the same customers and no longer in review. `
        : '',
  }
  return say(
    lang === 'zh'
      ? `“${campaign.name}”已提交复核，编号 ${campaign.id}，${campaign.expiresAt.slice(0, 10)} 前有效。${instead.zh}须由另一位复核人批准，在此之前不会发送任何消息。`
      : `"${campaign.name}" is in review under ${campaign.id} and valid until ${campaign.expiresAt.slice(0, 10)}. ${instead.en}Another person must approve it; nothing is sent before that.`,
  )
}
