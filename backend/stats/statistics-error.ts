import type { Bilingual } from '../bilingual.ts'

type Details = Record<string, string | number>
type Sentence = (details: Details) => string

/** THE closed set of inputs that the statistics refuse, each with what would be accepted. */
export const statisticsErrors = {
  not_finite: {
    zh: (d) => `“${d.field}”应为有限的数，收到的是 ${d.value}。`,
    en: (d) => `"${d.field}" must be a finite number, not ${d.value}.`,
  },
  not_positive: {
    zh: (d) => `“${d.field}”应大于 0，收到的是 ${d.value}。`,
    en: (d) => `"${d.field}" must be above 0, not ${d.value}.`,
  },
  not_a_probability: {
    zh: (d) => `“${d.field}”应在 0 与 1 之间，收到的是 ${d.value}。`,
    en: (d) => `"${d.field}" must lie between 0 and 1, not ${d.value}.`,
  },
  not_a_count: {
    zh: (d) => `“${d.field}”应为不小于 ${d.least} 的整数，收到的是 ${d.value}。`,
    en: (d) => `"${d.field}" must be a whole number from ${d.least}, not ${d.value}.`,
  },
  more_successes_than_trials: {
    zh: (d) => `成功数 ${d.successes} 超过了总数 ${d.trials}。`,
    en: (d) => `${d.successes} successes exceed ${d.trials} trials.`,
  },
  too_few_values: {
    zh: (d) => `“${d.field}”至少需要 ${d.least} 个值，收到 ${d.value} 个。`,
    en: (d) => `"${d.field}" needs at least ${d.least} values, not ${d.value}.`,
  },
  unequal_lengths: {
    zh: (d) => `“${d.field}”有 ${d.value} 个值，应有 ${d.expected} 个。`,
    en: (d) => `"${d.field}" has ${d.value} values where ${d.expected} belong.`,
  },
  no_variance: {
    zh: (d) => `“${d.field}”的方差为零或无法计算（${d.value}），不能检验。`,
    en: (d) => `The variance of "${d.field}" is zero or impossible (${d.value}); nothing can be tested.`,
  },
  zero_baseline: {
    zh: () => '对照组的值为零，无法给出相对提升。',
    en: () => 'The control value is zero; a relative lift does not exist.',
  },
  equal_rates: {
    zh: () => '两个比率相同，任何样本量都无法区分。',
    en: () => 'Two equal rates cannot be told apart by any sample.',
  },
  out_of_range: {
    zh: (d) => `“${d.field}”应在 ${d.low} 到 ${d.high} 之间，收到的是 ${d.value}。`,
    en: (d) => `"${d.field}" must lie from ${d.low} to ${d.high}, not ${d.value}.`,
  },
  not_converged: {
    zh: (d) => `“${d.method}”没有收敛，请检查输入。`,
    en: (d) => `"${d.method}" did not converge; check the input.`,
  },
} satisfies Record<string, { zh: Sentence; en: Sentence }>

export type StatisticsErrorCode = keyof typeof statisticsErrors

/** Input that no method can use: a code of the closed set plus typed details. A RangeError, so that it is never taken for a bug. */
export class StatisticsError extends RangeError {
  readonly code: StatisticsErrorCode
  readonly details: Details

  constructor(code: StatisticsErrorCode, details: Details = {}) {
    super(statisticsErrors[code].en(details))
    this.name = 'StatisticsError'
    this.code = code
    this.details = details
  }
}

/** The sentence of a refusal in both languages. */
export const describeStatisticsError = ({ code, details }: StatisticsError): Bilingual => ({
  zh: statisticsErrors[code].zh(details),
  en: statisticsErrors[code].en(details),
})
