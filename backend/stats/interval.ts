/** A confidence interval; a one-sided one has an infinite end. */
export interface Interval {
  low: number
  high: number
}

/** Successes among trials: converted customers among assigned ones. */
export interface Proportion {
  successes: number
  trials: number
}

/** What a one-sided test looks for; `two-sided` looks both ways. */
export type Alternative = 'two-sided' | 'greater' | 'less'
