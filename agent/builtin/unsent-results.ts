import type { Bilingual } from '../../backend/bilingual.ts'
import type { Campaign } from '../../backend/campaigns/proposal.ts'
import { type Situation, type Step, say } from './step.ts'
import { paragraph, quoted } from './words.ts'

const own = "(?:(?:the|this|that|my|our|its) )?(?:campaign|plan|proposal|mailing)?(?:['’]s)? ?"
const subject = '(?:it|this|that|they|we|(?:the|this|that|my|our) (?:campaign|plan|proposal|mailing))'
const found = '(?:results?|outcomes?|effects?|impact|performance|(?:up)?lift|figures|numbers)'
const end = '(?: (?:so far|yet|now|already|of it|of this|of (?:the|this) campaign))*[?.! ]*$'
const start = '^\\s*(?:so|and|ok(?:ay)?|now)?,? ?'
const english = [
  `${start}(?:what|how) (?:are|were|is|was) (?:${own})?${found}${end}`,
  `${start}(?:show me|tell me|give me|any|do we have|are there|where are) (?:any )?(?:${own})?${found}${end}`,
  `${start}how (?:did|does|is|has|was) ${subject} (?:go|gone|going|do|done|doing|perform|performed|performing|work|worked|working)(?: out)?${end}`,
  `${start}(?:did|has|is|does) ${subject} (?:work|worked|working|help|helped|succeed|succeeded)${end}`,
  `${start}when (?:do|can|will|are|is) (?:i|we|they|the|there|its?)? ?(?:see|know|get|have|be)? ?(?:${own})?(?:${found}|read-?out)(?: due| be (?:ready|there|in))?${end}`,
].map((pattern) => new RegExp(pattern, 'i'))

const it = '(?:这次|这个|该|本次|这场|上面的?|刚才的?)?(?:活动|方案|营销|计划)?的?'
const chinese = [
  `^(?:那|现在|请问|看看|看下|看一下)?${it}(?:最后的?|最终的?)?(?:结果|效果|成效|成果|表现|反馈|战果|增量|转化)(?:到底)?(?:怎么样|怎样|如何|好吗|好不好|是什么|是多少|呢|出来了?[吗没]?|有了吗|什么时候(?:能|可以)?(?:出来?|看到?|知道|有)?)?(?:了|啊|呀)?[？?。！!]*$`,
  `^(?:那|现在|请问)?${it}(?:到底)?(?:有没有|有)(?:结果|效果|用|成效)(?:了)?[吗呢]?[？?。！!]*$`,
  `^(?:那|请问)?${it}?什么时候(?:能|可以)?(?:看到?|出|知道|有)(?:结果|效果)[？?。！!]*$`,
].map((pattern) => new RegExp(pattern))

/** The whole message asks what came of the campaign at hand, and names no other. */
export const asksForResults = (text: string): boolean =>
  english.some((pattern) => pattern.test(text)) || chinese.some((pattern) => pattern.test(text.trim()))

const states: Record<Campaign['status'] | 'draft', Bilingual> = {
  draft: { zh: '还没有提交', en: 'is not submitted yet' },
  in_review: { zh: '还在复核中', en: 'is still in review' },
  approved: { zh: '已获批准', en: 'is approved' },
  rejected: { zh: '未获批准', en: 'was not approved' },
  withdrawn: { zh: '已撤回', en: 'was withdrawn' },
  superseded: { zh: '已被后来的方案取代', en: 'was superseded by a later plan' },
  expired: { zh: '复核期已过', en: 'has expired in review' },
}
const mayRun = ['draft', 'in_review', 'approved']

/** What came of the plan of this conversation: nothing yet, since nothing is sent from here; and when it could be read. */
export const unsentResults = async (situation: Situation): Promise<Step | null> => {
  const { text, lang, state, scope } = situation
  if (!state.planId || state.question || !asksForResults(text)) return null
  const { plans, campaigns } = scope.services
  const { name, timing, feedback } = await plans.get(state.planId)
  const status = state.campaignId ? (await campaigns.get(state.campaignId)).status : 'draft'
  const when = {
    zh: `按计划在 ${timing.start} 至 ${timing.end} 执行，${feedback.readOut} 起才能看结果；届时导入带分组和结果的数据，再来问效果。`,
    en: `As planned it runs from ${timing.start} to ${timing.end}, and its result can be read from ${feedback.readOut} on: import the data with arms and outcomes then, and ask again.`,
  }
  return say(
    paragraph(lang, [
      lang === 'zh'
        ? `${quoted(lang, name)}${states[status].zh}，没有发送任何消息，所以没有结果。`
        : `${quoted(lang, name)} ${states[status].en} and no message was sent, so there are no results.`,
      mayRun.includes(status) ? when[lang] : undefined,
    ]),
  )
}
