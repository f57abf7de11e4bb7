import { cell } from '../receipts/reference.ts'
import { billed, forecast } from './campaign-answer.ts'
import { stillOpen } from './figure-policy.ts'
import { type Situation, type Step, say } from './step.ts'
import { paragraph } from './words.ts'

const noPlan = (situation: Situation): Step => {
  const { lang, scope } = situation
  const open = stillOpen(situation)
  scope.turn.quoted.push(open ?? '')
  return say(
    paragraph(lang, [
      lang === 'zh'
        ? '还没有方案，花费和预测要等方案生成后才知道。'
        : 'There is no plan yet: its cost and forecast are known once it is made.',
      open,
    ]),
  )
}

/** What the thread's plan costs, or what it forecasts; asking changes nothing. */
export const aboutPlan =
  (what: 'cost' | 'forecast') =>
  async (situation: Situation): Promise<Step> => {
    const { lang, state, scope } = situation
    const { planId, planResult } = state
    if (!planId || !planResult) return noPlan(situation)
    const plan = { ...(await scope.services.plans.get(planId)), resultId: planResult }
    const zh = lang === 'zh'
    if (what === 'forecast')
      return say(
        paragraph(lang, [
          forecast(situation, plan) ?? (zh ? '这个方案没有预测。' : 'This plan has no forecast.'),
          zh ? plan.forecast.basis.zh : plan.forecast.basis.en,
          zh ? '方案没有变化。' : 'The plan stays as it is.',
        ]),
      )
    const planned = cell(planResult, 0, 'planned', 'money')
    const total = plan.budget.total === null ? undefined : cell(planResult, 0, 'budget', 'money')
    return say(
      paragraph(lang, [
        zh
          ? `按现在的方案计划花费 ${planned}${billed('zh', plan)}${total ? `，预算 ${total}` : '，没有设预算'}。`
          : `The plan costs ${planned}${billed('en', plan)}${total ? `, of a budget of ${total}` : '; no budget is set'}.`,
        zh ? '方案没有变化。' : 'The plan stays as it is.',
      ]),
    )
  }
