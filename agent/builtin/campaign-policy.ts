import { joinedWishes } from '../../backend/language/copy-wish.ts'
import { joinedBrief } from '../../backend/language/plan-talk/plan-at-hand.ts'
import type { Plan } from '../../backend/plans/plan.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { SavedSegment } from '../../backend/segments/segment.ts'
import { describeCampaign, type PricedCopy } from './campaign-answer.ts'
import { examples } from './examples.ts'
import { ask, gate } from './gate.ts'
import { missingPreviews, previewOf, settleOn } from './previews.ts'
import { call, output, type Policy, type Situation, type Step, say } from './step.ts'
import { both, clause, paragraph, sentence } from './words.ts'

/** From a goal to a plan with copy in one turn: audience, saved segment, plan, copy; then the person decides. */
export const campaignPolicy: Policy = (situation) => {
  const { reading, state } = situation
  const inTheWay = gate(situation)
  if (inTheWay) return inTheWay
  const rule = reading.rule ?? state.audience?.rule
  if (!rule) return askForAudience(situation)
  if (rule.kind === 'everyone') return ask(askForLimits)
  return saveAudience(situation, rule) ?? unchanged(situation) ?? draft(situation)
}

/** Nothing is made anew where the plan says already what was said. */
const unchanged = (situation: Situation): Step | null => {
  const { lang, reading, state } = situation
  const made = output(situation, 'save_segment') ?? output(situation, 'draft_plan')
  if (made || !state.planId || state.campaignId || reading.intent === 'undo' || reading.copy) return null
  const asked = reading.brief !== undefined || reading.intent === 'refine'
  const brief = joinedBrief(state.brief, state.pending?.brief, reading.brief)
  if (!asked || canonicalJson(brief) !== canonicalJson(joinedBrief(state.brief))) return null
  const notes = reading.assumptions.map((one) => sentence(lang, one.note[lang]))
  return say(
    paragraph(lang, [
      lang === 'zh' ? '方案没有变化：这些原来就是这样。' : 'The plan stays as it is: it says so already.',
      ...notes,
    ]),
  )
}

const askForAudience = async (situation: Situation): Promise<Step> => {
  const { zh, en } = await examples(situation)
  const such = {
    zh: zh[0] ? `，例如“${zh[0]}”` : '',
    en: en[0] ? `, such as "${en[0]}"` : '',
  }
  return ask({
    reason: 'ambiguous',
    question: {
      zh: `这次活动面向哪些客户？请说出条件${such.zh}。没有明确对象的活动不会生成方案。`,
      en: `Which customers is this campaign for? Name the conditions${such.en}. There is no plan without an explicit audience.`,
    },
  })
}
const askForLimits = {
  reason: 'ambiguous' as const,
  question: both((lang) =>
    lang === 'zh'
      ? '活动不能面向全部客户。请给出至少一个条件来限定对象。'
      : 'A campaign cannot go to every customer. Give at least one condition that limits the audience.',
  ),
}

const same = (a: Rule | undefined, b: Rule) => canonicalJson(a) === canonicalJson(b)

/** The steps until the audience is saved; null when it is. */
const saveAudience = (situation: Situation, rule: Rule): Step | null => {
  const { lang, reading, state } = situation
  if (output(situation, 'save_segment') || (same(state.segment?.rule, rule) && same(state.audience?.rule, rule)))
    return null
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const counted = previewOf(situation, rule)
  if (!counted) return null
  settleOn(situation, counted)
  if (counted.count === 0)
    return say(
      lang === 'zh'
        ? `没有客户符合条件：${clause(counted.readBack.zh)}。放宽条件后再生成方案；目前没有保存任何内容。`
        : `No customer matches: ${clause(counted.readBack.en)}. Loosen the conditions and I will make the plan; nothing was saved.`,
    )
  const name = reading.brief?.name ?? shorten(counted.readBack[lang])
  return call('save_segment', {
    rule,
    name,
    ...(state.segment && state.planId && !state.campaignId ? { id: state.segment.id } : {}),
  })
}

const shorten = (text: string): string => {
  const bare = clause(text)
  return bare.length <= 60 ? bare : `${bare.slice(0, 59)}…`
}

const draft = (situation: Situation): Step => {
  const { reading, state, text } = situation
  const saved = output<SavedSegment>(situation, 'save_segment')
  const segmentId = saved?.id ?? state.segment?.id
  const plan = output<Plan & { resultId: string }>(situation, 'draft_plan')
  if (!plan)
    return call('draft_plan', {
      segmentId,
      goal: state.planId ? (state.goal ?? text) : (state.pending?.goal ?? text),
      brief: joinedBrief(state.brief, state.pending?.brief, reading.brief),
    })
  const copy = output<PricedCopy>(situation, 'draft_copy')
  if (!copy)
    return call('draft_copy', {
      planId: plan.id,
      lang: situation.lang,
      ...(reading.copy
        ? { wish: joinedWishes(state.copyWish, reading.copy) }
        : state.copyWish
          ? { wish: state.copyWish }
          : {}),
    })
  return say(describeCampaign(situation, { plan: copy.plan, copy }))
}
