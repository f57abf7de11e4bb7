import { checkPositive, checkShare } from './check-input.ts'
import type { Effect } from './effect.ts'
import type { Interval } from './interval.ts'

/** ρ = √((−2 ln α + ln(1 − 2 ln α))/N*) that makes the sequence tightest after N* customers. Waudby-Smith et al. 2021, eq. 161. */
export const sequenceRho = (tightestAt: number, alpha = 0.05): number => {
  checkPositive('tightestAt', tightestAt)
  checkShare('alpha', alpha)
  const twice = -2 * Math.log(alpha)
  return Math.sqrt((twice + Math.log1p(twice)) / tightestAt)
}

/**
 * Half width at n customers of an asymptotic confidence sequence, valid at every look at once: with s² = se²·n,
 * √(s²·2(nρ²+1)/(nρ)²·ln(√(nρ²+1)/α)). Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas 2021, arXiv 2103.06476, eq. 9.
 */
export const sequenceHalfWidth = (standardError: number, n: number, rho: number, alpha = 0.05): number => {
  checkPositive('standardError', standardError)
  checkPositive('n', n)
  const grown = n * rho * rho + 1
  return standardError * Math.sqrt(((2 * grown) / (n * rho * rho)) * (0.5 * Math.log(grown) - Math.log(alpha)))
}

/**
 * Interval and p that stay valid however often they are looked at; n counts the customers of both arms, `tightestAt` comes from the plan.
 * p = min(1, √(nρ²+1)·exp(−ρ²n·z²/(2(nρ²+1)))), eq. 155. Price: about 1.6 times the fixed width.
 */
export const confidenceSequence = (
  { estimate, standardError }: Effect,
  n: number,
  { tightestAt = 5000, alpha = 0.05 } = {},
): { interval: Interval; p: number; rho: number; halfWidth: number } => {
  const rho = sequenceRho(tightestAt, alpha)
  const halfWidth = sequenceHalfWidth(standardError, n, rho, alpha)
  const grown = n * rho * rho + 1
  const z = estimate / standardError
  return {
    interval: { low: estimate - halfWidth, high: estimate + halfWidth },
    p: Math.min(1, Math.exp(0.5 * Math.log(grown) - (rho * rho * n * z * z) / (2 * grown))),
    rho,
    halfWidth,
  }
}
