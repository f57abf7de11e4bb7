import { checkPositive, checkShare } from './check-input.ts'
import { normalDensity, normalQuantile, normalTail } from './normal-distribution.ts'

/**
 * What a significant result is worth: power, chance of the wrong sign (type S) and mean overstatement (type M) when the true effect and the
 * standard error are known. Gelman, Carlin 2014, Perspect. Psychol. Sci. 9:641.
 */
export const significanceFilter = (
  effect: number,
  standardError: number,
  alpha = 0.05,
): { power: number; wrongSign: number; exaggeration: number } => {
  checkPositive('effect', effect)
  checkPositive('standardError', standardError)
  checkShare('alpha', alpha)
  const z = -normalQuantile(alpha / 2)
  const shift = effect / standardError
  const [right, wrong] = [normalTail(z - shift), normalTail(z + shift)]
  const power = right + wrong
  const size = shift * right + normalDensity(z - shift) + (normalDensity(z + shift) - shift * wrong)
  return { power, wrongSign: wrong / power, exaggeration: size / power / shift }
}
