import { loadavg } from 'node:os'

/** Time that work takes on the clock and on the processors, in milliseconds; the second says what others left of the first. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; cpu: number; result: T }> => {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - started, cpu: (user + system) / 1000, result }
}

/** The value that a share of the numbers does not exceed. */
export const at = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))

export const spread = (ratios: readonly number[]) => ({
  min: rounded(at(ratios, 0)),
  median: rounded(at(ratios, 0.5)),
  max: rounded(at(ratios, 1)),
})

/** What else the machine did, and the most memory that this process has held. */
export const surroundings = () => ({
  load: rounded(loadavg()[0] ?? 0, 1),
  memory_gib: rounded(process.resourceUsage().maxRSS / 2 ** 20, 1),
})
