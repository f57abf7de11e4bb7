import { z } from 'zod'
import { normalQuantile } from '../../backend/stats/normal-distribution.ts'

const label = z.strictObject({ id: z.string(), human: z.enum(['pass', 'fail']), judge: z.enum(['pass', 'fail']) })
export type Label = z.infer<typeof label>

/** People's labels beside the judge's, on answers that tuned neither. */
export const calibrationFile = z.strictObject({
  criterion: z.string(),
  /** SHA-256 of the question, hex: another wording needs other labels. */
  question: z.string(),
  model: z.string(),
  date: z.iso.date(),
  labels: z.array(label).min(1),
})

/** Labels needed on each side before a judge may count. */
export const leastLabels = 30

export interface JudgeMeasures {
  pass: number
  fail: number
  /** Share of people's passes that the judge passes, and of their fails that it fails. */
  tpr: number
  tnr: number
  /** Agreement beyond chance; Cohen 1960, Educ. Psychol. Meas. 20:37. */
  kappa: number
  usable: boolean
}

export const measuresOf = (labels: readonly Label[]): JudgeMeasures => {
  const count = (human: Label['human'], judge: Label['judge']) =>
    labels.filter((one) => one.human === human && one.judge === judge).length
  const [tp, fn, fp, tn] = [count('pass', 'pass'), count('pass', 'fail'), count('fail', 'pass'), count('fail', 'fail')]
  const n = labels.length
  const agreed = (tp + tn) / n
  const chance = ((tp + fn) * (tp + fp) + (fp + tn) * (fn + tn)) / (n * n)
  const tpr = tp / (tp + fn)
  const tnr = tn / (fp + tn)
  return {
    pass: tp + fn,
    fail: fp + tn,
    tpr,
    tnr,
    kappa: chance === 1 ? 0 : (agreed - chance) / (1 - chance),
    usable: tp + fn >= leastLabels && fp + tn >= leastLabels && tpr + tnr > 1,
  }
}

export interface CorrectedRate {
  rate: number
  low: number
  high: number
}

/**
 * The true rate behind a judge's pass rate: θ = (p + TNR − 1)/(TPR + TNR − 1), cut to 0–1; valid only where TPR + TNR > 1, else null.
 * The interval carries the error of the calibration too, by the delta method. Rogan, Gladen 1978, Am. J. Epidemiol. 107:71.
 */
export const correctedRate = (
  { passed, judged }: { passed: number; judged: number },
  { tpr, tnr, pass, fail }: Pick<JudgeMeasures, 'tpr' | 'tnr' | 'pass' | 'fail'>,
  confidence = 0.95,
): CorrectedRate | null => {
  const spread = tpr + tnr - 1
  if (!(spread > 0) || judged === 0) return null
  const p = passed / judged
  const rate = (p + tnr - 1) / spread
  // a share of all or none has an error too: one half is added on each side
  const variance = (share: number, n: number) => {
    const eased = (share * n + 0.5) / (n + 1)
    return (eased * (1 - eased)) / n
  }
  const error =
    Math.sqrt(variance(p, judged) + rate ** 2 * variance(tpr, pass) + (1 - rate) ** 2 * variance(tnr, fail)) / spread
  const half = normalQuantile(0.5 + confidence / 2) * error
  const cut = (value: number) => Math.min(1, Math.max(0, value))
  return { rate: cut(rate), low: cut(rate - half), high: cut(rate + half) }
}
