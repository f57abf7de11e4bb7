import { both } from '../scope.ts'
import { numeral } from '../words.ts'
import type { Drift } from './life.ts'

/** Fewer earlier sizes say nothing about what is usual. */
const fewest = 5
/** Modified z-score beyond which a value is an outlier (Iglewicz and Hoaglin 1993). */
const outlying = 3.5
/** Makes the median absolute deviation estimate the standard deviation of a normal distribution. */
const consistent = 1.4826

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/**
 * Holds the last size against those before it: outside median ± 3.5 × spread it has drifted. The spread is 1.4826 × MAD, but at least
 * the square root of the median, so that a history without scatter does not raise an alarm about a handful of customers.
 * Counts in the order of their instants.
 */
export const driftOf = (counts: readonly number[]): Drift => {
  const [earlier, last] = [counts.slice(0, -1), counts.at(-1) ?? 0]
  if (earlier.length < fewest)
    return {
      status: 'short',
      earlier: earlier.length,
      median: null,
      low: null,
      high: null,
      note: both(
        `历史太短（此前 ${earlier.length} 次，至少 ${fewest} 次），还不能判断人数是否异常。`,
        `The history is too short to say what is usual: ${earlier.length} earlier counts, at least ${fewest} are needed.`,
      ),
    }
  const middle = median(earlier)
  const scatter = consistent * median(earlier.map((count) => Math.abs(count - middle)))
  const reach = outlying * Math.max(scatter, Math.sqrt(middle))
  const [low, high] = [Math.max(0, middle - reach), middle + reach]
  const status = last < low ? 'below' : last > high ? 'above' : 'inside'
  const [from, to, now] = [Math.ceil(low), Math.floor(high), last].map(numeral)
  const notes = {
    inside: both(`${now} 位在通常范围内（${from}–${to}）。`, `${now} is within the usual range (${from}–${to}).`),
    above: both(`${now} 位高于通常范围（${from}–${to}）。`, `${now} is above the usual range (${from}–${to}).`),
    below: both(`${now} 位低于通常范围（${from}–${to}）。`, `${now} is below the usual range (${from}–${to}).`),
  }
  return { status, earlier: earlier.length, median: middle, low, high, note: notes[status] }
}
