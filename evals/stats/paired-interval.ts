import { checkNotNegative, checkPositive, checkShare } from '../../backend/stats/check-input.ts'
import { findRoot } from '../../backend/stats/find-root.ts'
import type { Interval } from '../../backend/stats/interval.ts'
import { normalQuantile } from '../../backend/stats/normal-distribution.ts'

/** What moved among `n` pairs: the sum of rises and the sum of falls. A pair that flips whole counts 1, one that moves by half counts ½. */
export interface PairedMoves {
  rises: number
  falls: number
  n: number
}

/** Score statistic of the hypothesis that the true difference is δ, with the rate of falls that is most likely under it. Tango 1998, eq. 8. */
const scoreAt = ({ rises, falls, n }: PairedMoves, delta: number): number => {
  const b = -rises - falls + (2 * n - rises + falls) * delta
  const c = -falls * delta * (1 - delta)
  const fall = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n)
  const variance = n * (2 * fall + delta * (1 - delta))
  const distance = rises - falls - n * delta
  if (Math.abs(distance) < 1e-12 * n) return 0
  return variance <= 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY : distance / Math.sqrt(variance)
}

const edge = 1 - 1e-12

/**
 * Score interval of the difference of two paired rates, (rises − falls)/n. Where no pair moved it is ±z²/(n + z²), never a point: ten pairs
 * that agree say little. Tango 1998, Stat. Med. 17:891. For moves of less than a whole pair E d² ≤ E|d|, so it is no narrower than it should be.
 */
export const pairedInterval = (moves: PairedMoves, confidence = 0.95): Interval => {
  const { rises, falls, n } = moves
  checkNotNegative('rises', rises)
  checkNotNegative('falls', falls)
  checkPositive('n', n)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const difference = Math.max(-edge, Math.min(edge, (rises - falls) / n))
  const bound = (side: 1 | -1): number => {
    const beyond = (delta: number) => scoreAt(moves, delta) + side * z
    const [from, to] = [difference, side * edge]
    return Math.abs(from - to) < 1e-9 || beyond(to) * side > 0 ? side : findRoot(beyond, from, to)
  }
  return { low: bound(-1), high: bound(1) }
}
