import type { RunSummary } from '../../../evals/runs/run-summary.ts'

/** A run that ended before all of its trials were judged: its rate is one of those only. */
export const isPartly = ({ end, done, all }: Pick<RunSummary, 'end' | 'done' | 'all'>): boolean =>
  end !== 'running' && end !== 'complete' && done < all
