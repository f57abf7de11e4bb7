import type { Lang } from '../../backend/bilingual.ts'
import { blockedChannels } from '../../backend/copy/blocked-channels.ts'
import type { CopySet } from '../../backend/copy/copy.ts'
import type { LeftOut } from '../../backend/plans/left-out.ts'
import type { Plan } from '../../backend/plans/plan.ts'
import type { SavedSegment } from '../../backend/segments/segment.ts'
import { cell } from '../receipts/reference.ts'
import { kpiNote } from './kpi-note.ts'
import { output, type Situation } from './step.ts'
import { clause, list, paragraph, sentence } from './words.ts'

export type Drafted = Plan & { resultId: string }
/** Copy with the plan as it prices it. */
export type PricedCopy = CopySet & { plan: Drafted }

/** What a plan with its copy comes to, and what waits for the person; all else is on its card. */
export const describeCampaign = (situation: Situation, { plan, copy }: { plan: Drafted; copy: CopySet }): string => {
  const { lang } = situation
  return [
    paragraph(lang, [audience(situation, plan), design(situation, plan), forecast(situation, plan)]),
    paragraph(lang, [texts(situation, copy), remarks(situation, plan), offer(situation, plan, copy)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const at = (plan: Drafted, column: string, format: string) => cell(plan.resultId, 0, column, format)

const audience = (situation: Situation, plan: Drafted): string => {
  const { lang, reading, state } = situation
  const again = state.planId !== undefined
  const saved = output<SavedSegment>(situation, 'save_segment')
  // A name that nobody chose is the rule once more.
  const kept =
    saved && reading.brief?.name ? (lang === 'zh' ? `，已保存为“${saved.name}”` : `, saved as "${saved.name}"`) : ''
  return paragraph(lang, [
    lang === 'zh'
      ? `方案已${again ? '更新' : '生成'}，对象共 ${at(plan, 'audience', 'int')} 位${kept}。`
      : `The plan is ${again ? 'changed' : 'ready'}: ${at(plan, 'audience', 'int')} customers${kept}.`,
    again ? undefined : sentence(lang, plan.audience.readBack[lang]),
    ...reading.assumptions.map((one) => sentence(lang, one.note[lang])),
    beyondData(situation, plan),
    kpiNote(situation, plan),
  ])
}

/** A product that was named and is none of the catalog's: what it is taken for. */
const beyondData = ({ lang, reading, scope }: Situation, plan: Drafted): string | undefined => {
  const named = reading.brief?.product
  const { products } = scope.services.workspace.catalog
  const { productLabel: label } = plan.content
  if (!named || products.some(({ code }) => code === named)) return undefined
  const known = products.some(({ labels }) => labels.zh === label.zh)
  const words = products.flatMap(({ labels, synonyms }) => [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en])
  if (known && words.some((word) => word.length > 1 && named.toLowerCase().includes(word.toLowerCase())))
    return undefined
  if (lang === 'zh')
    return known
      ? `数据里没有名为“${named}”的产品，方案按“${label.zh}”来做；换别的产品就直接说。`
      : `数据里没有名为“${named}”的产品，文案用这个名字，效果按整体购买来衡量；它不作为筛选条件。`
  return known
    ? `The data hold no product called "${named}", so the plan goes by "${label.en}"; name another to change it.`
    : `The data hold no product called "${named}": the copy uses that name, and it limits nobody.`
}

const design = (situation: Situation, plan: Drafted): string => {
  const { lang, scope } = situation
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
  const missing = leftOut(situation, plan, channels)
  const runs =
    lang === 'zh'
      ? `渠道为${list(lang, channels)}，${plan.timing.start} 至 ${plan.timing.end} 执行，${control}，以“${kpi.name.zh}”衡量，计划花费 ${at(plan, 'planned', 'money')}${billed('zh', plan)}。`
      : `It runs by ${list(lang, channels)} from ${plan.timing.start} to ${plan.timing.end}, ${control}, measured by ${kpi.name.en}, and costs ${at(plan, 'planned', 'money')}${billed('en', plan)}.`
  return paragraph(lang, [runs, missing])
}

const why: Record<
  LeftOut['reasons'][number]['reason'],
  Record<Lang, (customers: string, channels: string) => string>
> = {
  no_consent: {
    zh: (customers, channels) => `${customers} 位没有同意${channels}`,
    en: (customers, channels) => `${customers} gave no consent to ${channels}`,
  },
  no_address: {
    zh: (customers) => `${customers} 位没有可用的联系方式`,
    en: (customers) => `${customers} have no address to send to`,
  },
  budget: {
    zh: (customers) => `${customers} 位预算不够`,
    en: (customers) => `the budget does not pay for ${customers}`,
  },
}

/** Who of the audience is in neither group, and why. */
const leftOut = ({ lang }: Situation, plan: Drafted, channels: string[]): string | undefined => {
  if (!plan.leftOut || plan.leftOut.customers === 0) return undefined
  const reasons = plan.leftOut.reasons.map(({ reason }) =>
    why[reason][lang](at(plan, `left_${reason}`, 'int'), channels.join(lang === 'zh' ? '或' : ' or ')),
  )
  return lang === 'zh'
    ? `其中 ${at(plan, 'left_out', 'int')} 位不在两组之内：${reasons.join('，')}。`
    : `${at(plan, 'left_out', 'int')} of the audience are in neither group: ${reasons.join('; ')}.`
}

/** As how many messages its longest text is billed, where that is more than one. */
export const billed = (lang: Lang, plan: Drafted): string => {
  const step = plan.channel.steps.findIndex(({ parts = 1 }) => parts > 1)
  if (step < 0) return ''
  const parts = cell(plan.resultId, step + 1, 'parts', 'int')
  return lang === 'zh' ? `（每条短信按 ${parts} 条计费）` : ` (each SMS is billed as ${parts})`
}

/** The lift that past trials let one expect, or why there is none; on what it rests is on the card. */
export const forecast = ({ lang }: Situation, plan: Drafted): string | undefined => {
  const { refusal, prediction } = plan.forecast
  if (refusal) return sentence(lang, refusal[lang])
  if (!prediction?.trueLift) return undefined
  const share = at(plan, 'forecast_confidence', 'pct')
  const [low, high] = [at(plan, 'lift_low', 'pp2'), at(plan, 'lift_high', 'pp2')]
  return lang === 'zh'
    ? `真实提升有 ${share} 的把握在 ${low} 到 ${high} 之间。`
    : `With ${share} confidence the true lift lies between ${low} and ${high}.`
}

const texts = ({ lang }: Situation, copy: CopySet): string => {
  const blocked = copy.variants.filter((one) => one.verdict.outcome === 'block').map((one) => one.label)
  const warned = copy.variants.filter((one) => one.verdict.outcome === 'warn').map((one) => one.label)
  if (lang === 'zh')
    return paragraph(lang, [
      '各渠道的文案已写好。',
      blocked.length > 0 ? `未通过：${list(lang, blocked)}。` : undefined,
      warned.length > 0 ? `需留意：${list(lang, warned)}。` : undefined,
    ])
  return paragraph(lang, [
    'Copy for each channel is written.',
    blocked.length > 0 ? `Blocked: ${list(lang, blocked)}.` : undefined,
    warned.length > 0 ? `To look at: ${list(lang, warned)}.` : undefined,
  ])
}

/** What is said already of a product that the data lack is not said again. */
const withoutTold = (situation: Situation, plan: Drafted): Plan['lint'] =>
  beyondData(situation, plan) ? plan.lint.filter(({ code }) => code !== 'product_unnamed') : plan.lint

const remarks = (situation: Situation, plan: Drafted): string =>
  paragraph(
    situation.lang,
    withoutTold(situation, plan).map((one) => sentence(situation.lang, one.note[situation.lang])),
  )

const offer = ({ lang }: Situation, plan: Drafted, copy: CopySet): string => {
  const blocked = plan.lint.some((one) => one.severity === 'error') || blockedChannels(plan, copy.variants).length > 0
  if (blocked)
    return lang === 'zh'
      ? '请先处理以上问题，再提交复核。'
      : 'Settle the points above first, then submit it for review.'
  return lang === 'zh'
    ? '需要调整就直接说，没有问题请说“提交”送交复核。细节见卡片。'
    : 'Say what to change, or "submit" to put it in review. Details are on the card.'
}
