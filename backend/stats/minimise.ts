import { checkValues } from './check-input.ts'
import { StatisticsError } from './statistics-error.ts'

interface Vertex {
  at: number[]
  value: number
}

/**
 * Where a function of a few variables is smallest, without derivatives. Nelder, Mead 1965, Comput. J. 7:308, restarted once from its
 * own answer so that a collapsed simplex is noticed.
 */
export const minimise = (
  of: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.3, tolerance = 1e-12, most = 5000 } = {},
): { at: number[]; value: number } => {
  checkValues('start', start)
  const vertex = (at: number[]): Vertex => {
    const value = of(at)
    return { at, value: Number.isNaN(value) ? Infinity : value }
  }
  const run = (from: readonly number[]): Vertex => {
    let simplex = [from, ...from.map((_, axis) => from.map((x, k) => (k === axis ? x + step : x)))].map((at) =>
      vertex([...at]),
    )
    for (let round = 0; round < most; round++) {
      simplex.sort((a, b) => a.value - b.value)
      const [best, worst, second] = [simplex[0], simplex.at(-1), simplex.at(-2)] as [Vertex, Vertex, Vertex]
      const size = Math.max(...simplex.flatMap(({ at }) => at.map((x, k) => Math.abs(x - (best.at[k] as number)))))
      if (size < 1e-9 || worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance)) return best
      const rest = simplex.slice(0, -1)
      const centre = from.map((_, k) => rest.reduce((sum, { at }) => sum + (at[k] as number), 0) / rest.length)
      const along = (share: number) => vertex(centre.map((x, k) => x + share * ((worst.at[k] as number) - x)))
      const mirrored = along(-1)
      const better =
        mirrored.value < best.value
          ? [along(-2), mirrored].sort((a, b) => a.value - b.value)[0]
          : mirrored.value < second.value
            ? mirrored
            : [along(mirrored.value < worst.value ? -0.5 : 0.5)].find(
                ({ value }) => value < Math.min(worst.value, mirrored.value),
              )
      simplex = better
        ? [...rest, better]
        : simplex.map(({ at }) => vertex(at.map((x, k) => (best.at[k] as number) + (x - (best.at[k] as number)) / 2)))
    }
    throw new StatisticsError('not_converged', { method: 'Nelder–Mead' })
  }
  return run(run(start).at)
}
