import { checkValues } from '../../backend/stats/check-input.ts'

/**
 * Mean of cases and its standard error where the trials of a case, or the cases of a family, go together:
 * SE = √(Σ (mᵢ − m)²/(k(k − 1))) over the means mᵢ of k clusters. Miller 2024, arXiv 2411.00640, with clusters weighted alike.
 */
export const clusteredError = (clusterMeans: readonly number[]): { mean: number; error: number } => {
  checkValues('clusterMeans', clusterMeans, 2)
  const k = clusterMeans.length
  const mean = clusterMeans.reduce((sum, one) => sum + one, 0) / k
  const squares = clusterMeans.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (k * (k - 1))) }
}
