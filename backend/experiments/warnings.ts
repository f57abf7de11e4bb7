import type { Bilingual } from '../bilingual.ts'
import type { Warning } from './read-out-result.ts'

/** Sentences of what does not forbid a conclusion but must be read with it. */
const sentences: Record<Warning['code'], (detail: string) => Bilingual> = {
  peeked: (taken) => ({
    zh: `结果被看了${taken}次而事先没有计划，固定样本的p值不再成立，已改用随时有效的置信序列（区间更宽）。`,
    en: `The result was looked at ${taken} times without a plan, so a fixed-sample p would not hold; a confidence sequence, valid at any time and wider, is used.`,
  }),
  methods_disagree: () => ({
    zh: '检验与区间对“是否显著”的判断不一致，请以所写的检验方法为准并谨慎解读。',
    en: 'The test and the interval disagree about significance; the verdict follows the test named.',
  }),
  small_cells: () => ({
    zh: '有的格子期望数小于5，已改用精确检验。',
    en: 'Some expected counts are below 5; an exact test is used.',
  }),
  simpson: () => ({
    zh: '合计的差异与按层合并（Mantel–Haenszel）的差异方向相反，请分层解读。',
    en: 'The total difference and the stratified one (Mantel–Haenszel) have opposite signs; read it by stratum.',
  }),
  stratum_mismatch: (labels) => ({
    zh: `这些层内的分组比例与计划不符：${labels}。`,
    en: `Within these strata the split differs from the plan: ${labels}.`,
  }),
  control_exposed: () => ({
    zh: '对照组中有客户被触达，按触达计算的效果不给出，按分组计算的效果被低估。',
    en: 'Control customers were reached: no effect on the reached is given, and the effect by assignment is too small.',
  }),
  heavy_tail: () => ({
    zh: '金额分布的尾部很重（标准差超过均值10倍），请用事先约定的缩尾值复核。',
    en: 'Amounts are heavy-tailed (standard deviation over ten times the mean); check with the winsorised value agreed before.',
  }),
}

/** A warning with its sentences. */
export const warn = (code: Warning['code'], zh = '', en = zh): Warning => ({
  code,
  sentence: { zh: sentences[code](zh).zh, en: sentences[code](en).en },
})
