import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import { methodTable } from '../../backend/experiments/methods.ts'
import type { Comparison } from '../../backend/experiments/read-out-result.ts'
import { verdictTable } from '../../backend/experiments/verdicts.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { bestGroup } from './best-group.ts'
import { clause, list, paragraph, quoted, sentence } from './words.ts'

export type Reading = ToolOutput<'read_experiment'>

/** Formats of a metric's level, of a difference, and of the ends of its interval. */
const formatsOf = ({ readOut: { metric } }: Reading) =>
  metric.kind === 'conversion'
    ? { level: 'pct2', change: 'spp2' }
    : metric.currency
      ? { level: 'money', change: 'smoney' }
      : { level: 'dec2', change: 'sdec2' }

/** Whom a figure is of, where it is not everybody who was assigned, and as of when they were told. */
export const among = ({ filter, filterTold }: Pick<Reading, 'filter' | 'filterTold'>, lang: Lang): string => {
  if (!filter) return ''
  const told = filterTold ? (lang === 'zh' ? `（${filterTold.zh}）` : ` (${filterTold.en})`) : ''
  return lang === 'zh'
    ? `在${clause(filter.zh)}的客户中${told}，`
    : `Among customers where ${clause(filter.en)}${told}: `
}

const rowOf = ({ readOut }: Reading, arm: string): number => readOut.arms.findIndex(({ id }) => id === arm)

/**
 * What a verdict of nothing shown means: the interval, and the effect that a test of this size would show with its power. An observed
 * difference may be above that effect and yet not be told apart from chance: the two answer different questions.
 */
const nothingShown = (one: Comparison, other: string, mde: string, power: string, lang: Lang): string => {
  const around = one.ci.low <= 0 && one.ci.high >= 0
  if (lang === 'zh') {
    const chance = around
      ? '区间从下降到上升都有，包括没有差异，这次的数据分不清是效果还是偶然'
      : '按这个检验，这次的数据分不清是效果还是偶然'
    const size = one.mde
      ? `真实差异若有 ${mde}，这样规模的检验有 ${power} 的把握看出来；更小的差异多半看不出`
      : `${other}达成的人太少，说不出这样规模的检验能看出多小的差异`
    return `：${chance}。${size}`
  }
  const chance = around
    ? 'the interval reaches from a fall to a rise, no difference included, so this result cannot be told apart from chance'
    : 'by this test the result cannot be told apart from chance'
  const size = one.mde
    ? `If the true difference were ${mde}, a test of this size would show it with ${power} power; smaller ones would mostly be missed`
    : `Too few customers in ${other} had the outcome to say how small a difference a test of this size can show`
  return `: ${chance}. ${size}`
}

/** Of two arms that both got something, neither helps or harms: they differ, or are not shown to. */
const contrastVerdict = ({ verdict }: Comparison): Bilingual => {
  if (verdict === 'not_readable') return verdictTable.not_readable
  return verdict === 'no_lift_shown'
    ? { zh: '未显示差异', en: 'no difference shown' }
    : { zh: '显示有差异', en: 'difference shown' }
}

/** Absolute difference in points, then the relative change in percent: the two are never mixed. */
const compared = (reading: Reading, one: Comparison, lang: Lang): string => {
  const { readOut, resultId } = reading
  const format = formatsOf(reading)
  const [t, c] = [rowOf(reading, one.treatment), rowOf(reading, one.control)]
  const at = (row: number, column: string, as: string) => cell(resultId, row, column, as)
  const [arm, control] = [readOut.arms[t]?.label[lang] ?? one.treatment, readOut.arms[c]?.label[lang] ?? one.control]
  const metric = readOut.metric.name[lang]
  const causal = readOut.wording === 'causal' && (one.verdict === 'lift_shown' || one.verdict === 'harm_shown')
  const change = at(t, 'difference', format.change)
  const [low, high] = [at(t, 'difference_low', format.change), at(t, 'difference_high', format.change)]
  const confidence = at(t, 'confidence', 'pct')
  const levels = [at(t, 'value', format.level), at(c, 'value', format.level)]
  const { interval, test } = one.method
  const verdict = (readOut.contrast ? contrastVerdict(one) : verdictTable[one.verdict])[lang]
  const other = readOut.contrast ? control : lang === 'zh' ? '对照组' : 'control'
  const nothing =
    one.verdict === 'no_lift_shown'
      ? nothingShown(one, other, at(t, 'mde', format.change.replace(/^s/, '')), at(t, 'power', 'pct'), lang)
      : ''
  if (lang === 'zh') {
    const relative = one.relative
      ? `，相对${one.relative.estimate < 0 ? '下降' : '提升'} ${at(t, 'relative', 'apct1')}`
      : ''
    const opening = causal
      ? `${readOut.contrast ? `与${control}相比，` : ''}${arm}使${metric}变化 ${change}`
      : readOut.wording === 'causal'
        ? `${arm}与${control}的${metric}相差 ${change}`
        : `${arm}的${metric}与${control}相比，观察到的差异为 ${change}（不是活动带来的效果）`
    return paragraph(lang, [
      `${among(reading, lang)}${opening}（${confidence} 区间 ${low} 至 ${high}，${methodTable[interval].zh}）：${levels[0]} 对${control} ${levels[1]}${relative}。`,
      `p ${at(t, 'p', 'p')}（${methodTable[test].zh}），结论：${verdict}${nothing}。`,
    ])
  }
  const relative = one.relative
    ? `, a relative ${one.relative.estimate < 0 ? 'fall' : 'lift'} of ${at(t, 'relative', 'apct1')}`
    : ''
  const opening = causal
    ? `${arm} ${one.estimate < 0 ? 'lowered' : 'raised'} the ${metric} by ${change} over ${other}`
    : readOut.wording === 'causal'
      ? `the ${metric} of ${arm} differs from ${readOut.contrast ? `that of ${control}` : other} by ${change}`
      : `the observed difference in ${metric} between ${arm} and ${control} is ${change}, which is not an effect of the campaign`
  const first = `${among(reading, lang)}${opening}`
  return paragraph(lang, [
    `${first.charAt(0).toUpperCase()}${first.slice(1)} (${confidence} interval ${low} to ${high}, ${methodTable[interval].en}): ${levels[0]} against ${levels[1]} in ${control}${relative}.`,
    `p ${at(t, 'p', 'p')} (${methodTable[test].en}). Verdict: ${verdict}${nothing}.`,
  ])
}

const levelsOnly = (reading: Reading, lang: Lang): string => {
  const { readOut, resultId } = reading
  const { level } = formatsOf(reading)
  const shown = readOut.arms
    .map((arm, row) => ({ arm, row }))
    .filter(({ arm }) => arm.value !== null)
    .slice(0, 4)
    .map(({ arm, row }) => {
      const value = cell(resultId, row, 'value', level)
      const range = arm.ci
        ? `${cell(resultId, row, 'value_low', level)}–${cell(resultId, row, 'value_high', level)}`
        : ''
      if (lang === 'zh') return `${arm.label.zh} ${value}${range ? `（95% 区间 ${range}）` : ''}`
      return `${arm.label.en} ${value}${range ? ` (95% interval ${range})` : ''}`
    })
  if (shown.length === 0) return ''
  const metric = readOut.metric.name[lang]
  return lang === 'zh'
    ? `${among(reading, lang)}${metric}：${list(lang, shown)}。`
    : `${among(reading, lang)}${metric}: ${list(lang, shown)}.`
}

/** What the groups in the table are, or why there are none. */
const groupsTold = ({ groups, byTold }: Reading, lang: Lang): string => {
  const late = groups[0]?.readOut.refusals.find(({ code }) => code === 'group_after_assignment')
  if (late) return late.sentence[lang]
  if (lang === 'zh') return `各组的差异见下表${byTold ? `（${byTold.zh}）` : ''}，属于探索性分析，p 值已按 BH 校正。`
  return `The groups are in the table${byTold ? ` (${byTold.en})` : ''}: exploratory, with BH-adjusted p-values.`
}

/** What a campaign did: per treatment the difference with interval and method, or why none is given and the levels instead. */
export const describeEffect = (reading: Reading, wanted: string | undefined, lang: Lang): string => {
  const { readOut, campaign } = reading
  const comparisons = readOut.comparisons.filter(({ treatment }) => wanted === undefined || treatment === wanted)
  const blocking = readOut.refusals.filter(({ blocks }) => blocks !== 'relative')
  const asides = [...readOut.refusals.filter(({ blocks }) => blocks === 'relative'), ...readOut.warnings]
  if (comparisons.length === 0)
    return paragraph(lang, [
      lang === 'zh'
        ? `${quoted(lang, campaign.label.zh)}的增量不能给出。`
        : `No increment can be given for ${quoted(lang, campaign.label.en)}.`,
      ...blocking.map((one) => sentence(lang, one.sentence[lang])),
      levelsOnly(reading, lang),
    ])
  return [
    ...comparisons.slice(0, 4).map((one) => paragraph(lang, [titled(reading, lang), compared(reading, one, lang)])),
    paragraph(lang, [
      ...blocking.map((one) => sentence(lang, one.sentence[lang])),
      ...asides.map((one) => sentence(lang, one.sentence[lang])),
      lang === 'zh'
        ? '按分组计算（意向治疗），包括所有被分配的客户。'
        : 'By assignment (intention to treat): everybody who was assigned counts.',
      readOut.contrast && readOut.wording === 'causal'
        ? lang === 'zh'
          ? '两组都是随机分配的，所以差异来自两组内容的不同。'
          : 'Customers were assigned to the two arms at random, so the difference comes from what the arms were given.'
        : undefined,
    ]),
    ...(reading.groups.length > 0
      ? [paragraph(lang, [bestGroup(reading, wanted, formatsOf(reading).change, lang), groupsTold(reading, lang)])]
      : []),
  ].join('\n')
}

/** Names the campaign where its arms do not: "treatment" is an arm of every campaign. */
const titled = ({ campaign, readOut }: Reading, lang: Lang): string | undefined => {
  if (readOut.arms.length > 2) return undefined
  return lang === 'zh' ? `${quoted(lang, campaign.label.zh)}：` : `${campaign.label.en}:`
}

/** Whether the split was as planned: χ² on assigned customers, with the largest deviation. */
export const describeSplit = (reading: Reading, lang: Lang): string => {
  const { readOut, resultId, campaign } = reading
  const { srm } = readOut
  const at = (column: string, format: string) => cell(resultId, 0, column, format)
  if (srm.verdict === 'not_checked') {
    const reason =
      readOut.design === 'randomised'
        ? { zh: '数据没有说明计划的分组比例', en: 'the planned shares are not known' }
        : { zh: '客户不是随机分组的', en: 'customers were not assigned at random' }
    return lang === 'zh'
      ? `${quoted(lang, campaign.label.zh)}的分组比例无法检查：${reason.zh}。`
      : `The split of ${quoted(lang, campaign.label.en)} cannot be checked: ${reason.en}.`
  }
  const fine = srm.verdict === 'pass'
  if (lang === 'zh')
    return `${fine ? '分组符合计划' : '分组与计划不符，结果不可解读'}：p ${at('srm_p', 'p')}（χ² ${at('srm_chi2', 'dec2')}，样本比例检验，阈值 p < ${at('srm_level', 'dec3')}），最大偏差 ${at('srm_deviation', 'pp2')}。`
  return `${fine ? 'The split was as planned' : 'The split differs from the plan, so the result cannot be read'}: p ${at('srm_p', 'p')} (χ² ${at('srm_chi2', 'dec2')}, sample ratio test, threshold p < ${at('srm_level', 'dec3')}); the largest deviation is ${at('srm_deviation', 'pp2')}.`
}

/** Whether a result is more than chance: the verdict, p and its test; "not shown" is never "none". */
export const describeSignificance = (reading: Reading, wanted: string | undefined, lang: Lang): string => {
  const { readOut } = reading
  const chosen = readOut.comparisons.filter(({ treatment }) => wanted === undefined || treatment === wanted)
  if (chosen.length === 0) return describeEffect(reading, wanted, lang)
  const opening = chosen.map((one) => {
    const arm = readOut.arms.find(({ id }) => id === one.treatment)?.label[lang] ?? one.treatment
    const shown = one.verdict === 'lift_shown' || one.verdict === 'harm_shown'
    if (lang === 'zh') return shown ? `${arm}：差异显著。` : `${arm}：差异不显著，这不等于没有差异。`
    return shown
      ? `${arm}: yes, significant.`
      : `${arm}: not significant, which does not mean that there is no difference.`
  })
  return `${paragraph(lang, opening)}\n${describeEffect(reading, wanted, lang)}`
}
