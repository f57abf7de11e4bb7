import type { PastTrial, TrialMetric } from './past-trial.ts'

/** How like the new campaign the chosen trials are, most alike first. */
export const likenesses = ['goal_and_product', 'goal', 'product', 'metric'] as const
export type Likeness = (typeof likenesses)[number]

/** Fewer trials give a range and no interval. */
export const enoughTrials = 3

export interface Sought {
  metric: TrialMetric
  objective: string
  productKind?: string | undefined
}

const sameMetric = (a: TrialMetric, b: TrialMetric): boolean =>
  a.kind === b.kind && a.event === b.event && a.ofProduct === b.ofProduct && a.windowDays === b.windowDays

/**
 * The trials that a forecast rests on: of the same metric and window, and of those the most alike group that still holds three; where no
 * group does, all of the metric. `others` counts those that measured something else. The choice looks at what the campaigns were, never at what they showed.
 */
export const chooseTrials = (
  all: readonly PastTrial[],
  { metric, objective, productKind }: Sought,
): { likeness: Likeness; trials: PastTrial[]; others: number } => {
  const measured = all.filter((trial) => sameMetric(trial.metric, metric))
  const goal = (trial: PastTrial) => trial.objective === objective
  const product = (trial: PastTrial) => productKind !== undefined && trial.productKind === productKind
  const groups: Record<Likeness, PastTrial[]> = {
    goal_and_product: measured.filter((trial) => goal(trial) && product(trial)),
    goal: measured.filter(goal),
    product: measured.filter(product),
    metric: measured,
  }
  const likeness = likenesses.find((one) => groups[one].length >= enoughTrials) ?? 'metric'
  return { likeness, trials: groups[likeness], others: all.length - measured.length }
}
