import type { Lang } from '../../backend/bilingual.ts'
import type { CopySet } from '../../backend/copy/copy.ts'
import type { Plan } from '../../backend/plans/plan.ts'
import type { SavedSegment } from '../../backend/segments/segment.ts'
import { cell } from '../receipts/reference.ts'
import { output, type Situation } from './step.ts'
import { clause, list, paragraph, sentence } from './words.ts'

type Drafted = Plan & { resultId: string }

/** What a plan with its copy comes to, and what waits for the person. */
export const describeCampaign = (situation: Situation, { plan, copy }: { plan: Drafted; copy: CopySet }): string => {
  const { lang } = situation
  return [
    paragraph(lang, [audience(situation, plan), design(situation, plan)]),
    paragraph(lang, [forecast(situation, plan), texts(situation, copy)]),
    paragraph(lang, [remarks(situation, plan), offer(situation, plan, copy)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const at = (plan: Drafted, column: string, format: string) => cell(plan.resultId, 0, column, format)

const audience = (situation: Situation, plan: Drafted): string => {
  const { lang, reading } = situation
  const saved = output<SavedSegment>(situation, 'save_segment')
  // A name that nobody chose is the rule once more.
  const kept =
    saved && reading.brief?.name ? (lang === 'zh' ? `，已保存为“${saved.name}”` : `, saved as "${saved.name}"`) : ''
  return paragraph(lang, [
    lang === 'zh'
      ? `方案已生成，对象共 ${at(plan, 'audience', 'int')} 位${kept}。`
      : `The plan is ready for ${at(plan, 'audience', 'int')} customers${kept}.`,
    sentence(lang, plan.audience.readBack[lang]),
    ...reading.assumptions.map((one) => sentence(lang, one.note[lang])),
  ])
}

const design = ({ lang, scope }: Situation, plan: Drafted): string => {
  const { catalog } = scope.services.workspace
  const channels = [...new Set(plan.channel.steps.map((step) => step.channel))].map(
    (name) => catalog.channels.find((one) => one.name === name)?.labels[lang] ?? name,
  )
  const { holdout, kpi } = plan.feedback
  const control =
    holdout.share > 0
      ? lang === 'zh'
        ? `留出 ${at(plan, 'holdout_share', 'pct')}（${at(plan, 'control', 'int')} 位）作对照`
        : `${at(plan, 'holdout_share', 'pct')} (${at(plan, 'control', 'int')} customers) held out as control`
      : lang === 'zh'
        ? `不设对照：${clause(holdout.reason.zh)}`
        : `no control group: ${clause(holdout.reason.en)}`
  return lang === 'zh'
    ? `渠道为${list(lang, channels)}，${plan.timing.start} 至 ${plan.timing.end} 执行，${control}，以“${kpi.name.zh}”衡量。`
    : `It runs by ${list(lang, channels)} from ${plan.timing.start} to ${plan.timing.end}, ${control}, measured by ${kpi.name.en}.`
}

const forecast = ({ lang }: Situation, plan: Drafted): string => {
  const planned =
    lang === 'zh' ? `计划花费 ${at(plan, 'planned', 'money')}。` : `Planned cost: ${at(plan, 'planned', 'money')}.`
  const { refusal, basis, baselineConversions } = plan.forecast
  if (refusal) return paragraph(lang, [planned, sentence(lang, refusal[lang])])
  const lift = expected(lang, plan)
  if (!baselineConversions) return paragraph(lang, [planned, lift, sentence(lang, basis[lang])])
  const low = at(plan, 'baseline_conversions_low', 'int')
  const high = at(plan, 'baseline_conversions_high', 'int')
  return paragraph(lang, [
    planned,
    lang === 'zh'
      ? `不做活动时预计有 ${low} 到 ${high} 位转化。`
      : `Without the campaign, ${low} to ${high} conversions are expected.`,
    lift,
    sentence(lang, basis[lang]),
  ])
}

/** The lift that past trials let one expect, as intervals; nothing where there is none. */
const expected = (lang: Lang, plan: Drafted): string | undefined => {
  const { prediction } = plan.forecast
  if (!prediction?.trueLift) return undefined
  const share = at(plan, 'forecast_confidence', 'pct')
  const truth = [at(plan, 'lift_low', 'pp2'), at(plan, 'lift_high', 'pp2')]
  const seen = [at(plan, 'observed_low', 'pp2'), at(plan, 'observed_high', 'pp2')]
  const added = [at(plan, 'added_low', 'int'), at(plan, 'added_high', 'int')]
  const chance = at(plan, 'chance_positive', 'pct')
  if (lang === 'zh')
    return paragraph(lang, [
      `活动带来的真实提升有 ${share} 的把握在 ${truth.join(' 到 ')} 之间（增加 ${added.join(' 到 ')} 位转化），提升为正的概率 ${chance}。`,
      prediction.observedLift ? `这次对照测试会看到的提升在 ${seen.join(' 到 ')} 之间。` : undefined,
    ])
  return paragraph(lang, [
    `With ${share} confidence the true lift lies between ${truth.join(' and ')} (${added.join(' to ')} added conversions); the chance that it is above zero is ${chance}.`,
    prediction.observedLift ? `This campaign's own test will show ${seen.join(' to ')}.` : undefined,
  ])
}

const texts = ({ lang }: Situation, copy: CopySet): string => {
  const blocked = copy.variants.filter((one) => one.verdict.outcome === 'block').map((one) => one.label)
  const warned = copy.variants.filter((one) => one.verdict.outcome === 'warn').map((one) => one.label)
  if (lang === 'zh')
    return paragraph(lang, [
      '每个渠道的文案版本已写好，并做了长度与合规检查。',
      blocked.length > 0 ? `未通过：${list(lang, blocked)}。` : undefined,
      warned.length > 0 ? `需留意：${list(lang, warned)}。` : undefined,
    ])
  return paragraph(lang, [
    'Copy variants for each channel are written and checked for length and compliance.',
    blocked.length > 0 ? `Blocked: ${list(lang, blocked)}.` : undefined,
    warned.length > 0 ? `To look at: ${list(lang, warned)}.` : undefined,
  ])
}

const remarks = ({ lang }: Situation, plan: Drafted): string =>
  paragraph(
    lang,
    plan.lint.map((one) => sentence(lang, one.note[lang])),
  )

const offer = ({ lang }: Situation, plan: Drafted, copy: CopySet): string => {
  const blocked =
    plan.lint.some((one) => one.severity === 'error') || copy.variants.every((one) => one.verdict.outcome === 'block')
  if (blocked)
    return lang === 'zh'
      ? '请先处理以上问题，再提交复核。'
      : 'Settle the points above first, then submit it for review.'
  return lang === 'zh'
    ? '需要调整就直接说；没有问题请说“提交”，我会送交复核，复核通过前不会发送任何消息。'
    : 'Say what to change, or say "submit" and I will put it in review. Nothing is sent before an approver agrees.'
}
