import { z } from 'zod'
import { type Bilingual, bilingual } from '../bilingual.ts'

type Details = Record<string, string | number>
type Sentence = (details: Details) => string

/**
 * THE reasons for which a result, or a part of it, is not given. `blocks`: everything, only words of cause, or only the relative lift.
 */
export const refusalTable = {
  no_control: {
    blocks: 'all',
    zh: () => '没有对照组，无法得出增量。请保留一个不触达的随机对照组；目前只能报告各组的水平。',
    en: () =>
      'There is no control group, so no increment can be told. Hold out a random control next time; only the levels are reported.',
  },
  no_treatment: {
    blocks: 'all',
    zh: () => '没有处理组，没有可以比较的对象。',
    en: () => 'There is no treated group, so nothing can be compared.',
  },
  several_controls: {
    blocks: 'all',
    zh: (d) => `有 ${d.count} 个对照组，不知道该与哪个比较。请指定一个，或先合并。`,
    en: (d) =>
      `There are ${d.count} control groups and no telling which to compare with. Name one, or merge them first.`,
  },
  not_randomised: {
    blocks: 'causal',
    zh: () => '客户不是随机分组的：下面是观察到的差异，不是活动带来的效果。',
    en: () => 'Customers were not assigned at random: this is an observed difference, not an effect of the campaign.',
  },
  group_after_assignment: {
    blocks: 'all',
    zh: (d) =>
      `“${d.condition}”不能按分配之前的情况判断：${d.why}。谁符合它可能正是活动造成的，所以不在这些客户里比较各组。请改用分配之前就已确定的条件。`,
    en: (d) =>
      `"${d.condition}" cannot be told as of assignment: ${d.why}. The campaign itself may have decided who meets it, so the arms are not compared among these customers. Ask for what was settled before they were assigned.`,
  },
  no_outcome: {
    blocks: 'all',
    zh: (d) => `数据没有写明这次活动的结果${d.metrics ? `。请说明要比较的指标，如${d.metrics}` : ''}。`,
    en: (d) =>
      `The data hold no outcome of this campaign. ${d.metrics ? `Name what is to be compared, such as ${d.metrics}.` : 'Declare one in the catalog.'}`,
  },
  sample_ratio_mismatch: {
    blocks: 'all',
    zh: (d) =>
      `分组比例与计划不符（卡方 ${d.chi2}，p=${d.p}，最大偏差 ${d.deviation} 个百分点），结果不可解读。请先查明分组、去重或日志缺失的原因。`,
    en: (d) =>
      `The split differs from the plan (χ² ${d.chi2}, p=${d.p}, largest deviation ${d.deviation} percentage points), so the result cannot be read. Find out first what went wrong with assignment, de-duplication or logging.`,
  },
  empty_arm: {
    blocks: 'all',
    zh: (d) => `“${d.arm}”组没有客户，无法比较。请检查分组或筛选条件。`,
    en: (d) => `The arm "${d.arm}" has no customers; nothing can be compared. Check the assignment or the filters.`,
  },
  window_not_matured: {
    blocks: 'all',
    zh: (d) => `观察窗口到 ${d.maturesAt} 才结束（现在是 ${d.asOf}），请届时再读结果。`,
    en: (d) => `The metric's window ends at ${d.maturesAt} (now ${d.asOf}); read the result then.`,
  },
  windows_differ: {
    blocks: 'all',
    zh: (d) => `各组的观察窗口不同（${d.windows} 天），不能比较。请按同一窗口重新取数。`,
    en: (d) => `The arms were observed for different windows (${d.windows} days). Query them again with one window.`,
  },
  duplicate_customers: {
    blocks: 'all',
    zh: (d) => `有 ${d.customers} 位客户被重复计入，不能解读。请按客户去重，并只保留首次分组。`,
    en: (d) => `${d.customers} customers are counted twice. Keep each customer once, in the arm assigned first.`,
  },
  mixed_currencies: {
    blocks: 'all',
    zh: (d) => `各组金额的币种不同（${d.currencies}）。请先换算成同一币种。`,
    en: (d) => `The arms' amounts are in different currencies (${d.currencies}). Convert them to one first.`,
  },
  mixed_metrics: {
    blocks: 'all',
    zh: () => '各组的指标类型不同，不能比较。请按同一定义取数。',
    en: () => 'The arms carry different kinds of metric. Query them by one definition.',
  },
  no_denominator: {
    blocks: 'all',
    zh: (d) => `“${d.arm}”组的分母为零，比率不存在。请检查指标定义。`,
    en: (d) =>
      `The denominator of the arm "${d.arm}" is zero, so the ratio does not exist. Check the metric's definition.`,
  },
  unusable_numbers: {
    blocks: 'all',
    zh: (d) => `“${d.arm}”组的数字不可用：${d.zh}`,
    en: (d) => `The numbers of the arm "${d.arm}" cannot be used: ${d.en}`,
  },
  too_few_conversions: {
    blocks: 'relative',
    zh: (d) => `“${d.arm}”组只有 ${d.converted} 个转化，少于 ${d.least} 个，不给出相对提升。`,
    en: (d) => `The arm "${d.arm}" has ${d.converted} conversions, fewer than ${d.least}; no relative lift is given.`,
  },
  control_near_zero: {
    blocks: 'relative',
    zh: (d) => `“${d.arm}”组自己的置信区间包含零，不给出相对提升。`,
    en: (d) => `The own confidence interval of the arm "${d.arm}" includes zero; no relative lift is given.`,
  },
} satisfies Record<string, { blocks: 'all' | 'causal' | 'relative'; zh: Sentence; en: Sentence }>

export type RefusalCode = keyof typeof refusalTable

export const refusal = z.strictObject({
  code: z.enum(Object.keys(refusalTable) as [RefusalCode, ...RefusalCode[]]),
  blocks: z.enum(['all', 'causal', 'relative']),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: bilingual,
})
export type Refusal = z.infer<typeof refusal>

/** A refusal with its sentences; details may differ by language through `zhDetails`. */
export const refuse = (code: RefusalCode, details: Details = {}, zhDetails: Details = {}): Refusal => {
  const { blocks, zh, en } = refusalTable[code] as { blocks: Refusal['blocks']; zh: Sentence; en: Sentence }
  const sentence: Bilingual = { zh: zh({ ...details, ...zhDetails }), en: en(details) }
  return { code, blocks, details, sentence }
}
