import { checkCount } from '../../backend/stats/check-input.ts'
import { wilsonOfShare } from '../../backend/stats/wilson-interval.ts'

/** One judged answer: what it goes together with (trials of a case, the two languages of a pair), and what it weighs. */
export interface Answer {
  family: string
  weight: number
  passed: boolean
}

export interface ClusteredRate {
  value: number
  low: number
  high: number
}

const wilson = (value: number, n: number, confidence: number): ClusteredRate => ({
  value,
  ...wilsonOfShare(value, n, confidence),
})

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0)

/**
 * Weighted pass rate with Wilson's interval on the effective number of answers n* = p(1 − p)/v, where v is the linearised variance of a ratio
 * over families; it is never above (Σw)²/Σw², and is the number of families where all pass or none, as then nothing shows how far they go
 * together. With one answer a family and equal weights it is Wilson's own. Korn, Graubard 1998, Surv. Methodol. 24:193; Franco, Little, Louis,
 * Slud 2019, J. Surv. Stat. Methodol. 7:334.
 */
export const clusteredRate = (answers: readonly Answer[], confidence = 0.95): ClusteredRate => {
  checkCount('answers', answers.length, 1)
  const families = [...Map.groupBy(answers, ({ family }) => family).values()]
  const k = families.length
  const whole = sum(answers, ({ weight }) => weight)
  const passed = (some: readonly Answer[]) => sum(some, (one) => (one.passed ? one.weight : 0))
  const value = passed(answers) / whole
  if (answers.every((one) => one.passed) || !answers.some((one) => one.passed)) return wilson(value, k, confidence)
  const most = whole ** 2 / sum(answers, ({ weight }) => weight ** 2)
  if (k === answers.length) return wilson(value, most, confidence)
  if (k === 1) return wilson(value, 1, confidence)
  const squares = sum(families, (some) => (passed(some) - value * sum(some, ({ weight }) => weight)) ** 2)
  const variance = ((k / (k - 1)) * squares) / whole ** 2
  const effective = variance > 0 ? (value * (1 - value)) / variance : most
  return wilson(value, Math.max(1, Math.min(most, effective)), confidence)
}
