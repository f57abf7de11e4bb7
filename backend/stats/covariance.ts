import { checkCount, checkFinite } from './check-input.ts'

/** Sums over the customers of an arm. */
export interface Sums {
  sum: number
  sumOfSquares: number
}

/** (Σxy − ΣxΣy/n)/(n − 1) from sums over n customers; the variance when both are the same. */
export const covarianceFromSums = (n: number, sumX: number, sumY: number, sumOfProducts: number): number => {
  checkCount('n', n, 2)
  for (const [field, value] of Object.entries({ sumX, sumY, sumOfProducts })) checkFinite(field, value)
  return (sumOfProducts - (sumX * sumY) / n) / (n - 1)
}
