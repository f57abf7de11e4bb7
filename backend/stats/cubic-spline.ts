import { checkLength } from './check-input.ts'
import { StatisticsError } from './statistics-error.ts'

/** Third divided difference of four points in a row. */
const thirdDifference = (x: readonly number[], y: readonly number[], from: number): number => {
  let values = y.slice(from, from + 4)
  for (let order = 1; order <= 3; order++)
    values = values
      .slice(1)
      .map((value, k) => (value - (values[k] as number)) / ((x[from + k + order] as number) - (x[from + k] as number)))
  return values[0] as number
}

/**
 * Cubic spline through points with rising x, whose ends follow the cubic through the four outermost points.
 * Forsythe, Malcolm, Moler 1977, Computer Methods for Mathematical Computations, ch. 4 (R's spline(method = "fmm")).
 */
export const cubicSpline = (x: readonly number[], y: readonly number[]): ((at: number) => number) => {
  const n = x.length
  checkLength('y', y, n)
  if (n < 4) throw new StatisticsError('too_few_values', { field: 'x', least: 4, value: n })
  const at = (list: readonly number[], k: number) => list[k] as number
  const width = Array.from({ length: n - 1 }, (_, k) => at(x, k + 1) - at(x, k))
  const slope = Array.from({ length: n - 1 }, (_, k) => (at(y, k + 1) - at(y, k)) / at(width, k))
  const diagonal = Array.from({ length: n }, (_, k) =>
    k === 0 ? -at(width, 0) : k === n - 1 ? -at(width, n - 2) : 2 * (at(width, k - 1) + at(width, k)),
  )
  const right = Array.from({ length: n }, (_, k) =>
    k === 0
      ? at(width, 0) ** 2 * thirdDifference(x, y, 0)
      : k === n - 1
        ? -(at(width, n - 2) ** 2) * thirdDifference(x, y, n - 4)
        : at(slope, k) - at(slope, k - 1),
  )
  for (let k = 1; k < n; k++) {
    const share = at(width, k - 1) / at(diagonal, k - 1)
    diagonal[k] = at(diagonal, k) - share * at(width, k - 1)
    right[k] = at(right, k) - share * at(right, k - 1)
  }
  const bend: number[] = new Array(n)
  bend[n - 1] = at(right, n - 1) / at(diagonal, n - 1)
  for (let k = n - 2; k >= 0; k--) bend[k] = (at(right, k) - at(width, k) * at(bend, k + 1)) / at(diagonal, k)
  return (value) => {
    let k = 0
    while (k < n - 2 && value >= at(x, k + 1)) k++
    const step = value - at(x, k)
    const h = at(width, k)
    const first = at(slope, k) - h * (at(bend, k + 1) + 2 * at(bend, k))
    return at(y, k) + step * (first + step * (3 * at(bend, k) + (step * (at(bend, k + 1) - at(bend, k))) / h))
  }
}
