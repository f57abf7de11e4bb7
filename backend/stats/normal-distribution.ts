import { checkProbability } from './check-input.ts'

const LOG_SQRT_TWO_PI = 0.9189385332046727

/** Density of the standard normal distribution at x. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x - LOG_SQRT_TWO_PI)

/** Mills ratio Q(x)/φ(x) for x ≥ 3 by Laplace's continued fraction x + 1/(x + 2/(x + 3/(…))), evaluated from the far end. */
const millsRatio = (x: number): number => {
  let fraction = x
  for (let k = 120; k >= 1; k--) fraction = x + k / fraction
  return 1 / fraction
}

/** Φ(x) − ½ for |x| < 3 by Marsaglia's series φ(x)·(x + x³/3 + x⁵/15 + …); J. Stat. Softw. 11(4), 2004. */
const centralArea = (x: number): number => {
  let term = x
  let sum = x
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= (x * x) / (2 * k + 1)
    sum += term
  }
  return normalDensity(x) * sum
}

/** Upper tail Q(x) = P(Z > x), to full relative precision also far out (Q(9) = 1.1285884e-19). */
export const normalTail = (x: number): number => {
  if (x >= 3) return normalDensity(x) * millsRatio(x)
  if (x <= -3) return 1 - normalDensity(-x) * millsRatio(-x)
  return 0.5 - centralArea(x)
}

/** Natural logarithm of the upper tail, finite where the tail itself underflows. */
export const logNormalTail = (x: number): number =>
  x >= 3 ? -0.5 * x * x - LOG_SQRT_TWO_PI + Math.log(millsRatio(x)) : Math.log(normalTail(x))

/** Φ(x) = P(Z ≤ x) of the standard normal distribution. */
export const normalCdf = (x: number): number => normalTail(-x)

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)

const centre = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}
const shoulder = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}
const tail = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}
type Ratio = typeof centre
const ratio = ({ over, under }: Ratio, x: number): number => horner(over, x) / horner(under, x)

/** Φ⁻¹(p) for 0 < p < 1, about 16 digits; ±∞ at the ends. Wichura 1988, algorithm AS 241 (PPND16), Appl. Stat. 37:477. */
export const normalQuantile = (p: number): number => {
  checkProbability('p', p)
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(centre, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const size = r <= 5 ? ratio(shoulder, r - 1.6) : ratio(tail, r - 5)
  return q < 0 ? -size : size
}
