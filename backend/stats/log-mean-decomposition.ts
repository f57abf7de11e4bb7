import { checkLength, checkPositive } from './check-input.ts'

/** The logarithmic mean of two positive numbers: (a − b) / ln(a/b), a itself where they are equal. */
const logarithmicMean = (a: number, b: number): number => (a === b ? a : (a - b) / Math.log(a / b))

/**
 * What each factor of a product did to its change: L(V₁, V₀) · ln(f₁/f₀), L the logarithmic mean, V the product. The parts add up to V₁ − V₀
 * without a rest and do not depend on the order of the factors: LMDI-I, Ang 2005, Energy Policy 33:867. In units of the product; all factors
 * must be above zero. Throws `not_positive`, `unequal_lengths`.
 */
export const logMeanDecomposition = (before: readonly number[], after: readonly number[]): number[] => {
  checkLength('after', after, before.length)
  for (const value of [...before, ...after]) checkPositive('factor', value)
  const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1)
  const mean = logarithmicMean(product(after), product(before))
  return before.map((value, at) => mean * Math.log((after[at] as number) / value))
}
