import type { Band, Banded } from './banded.ts'

/** A limit on the number behind bands; both ends of `between` are included, unless they are open. */
export type BandLimit =
  | { op: 'eq' | 'lt' | 'lte' | 'gt' | 'gte'; value: number }
  | { op: 'between'; min: number; max: number; openMin?: boolean; openMax?: boolean }

/** The bands that a limit takes in as a whole, and those that it cuts. */
export interface WithinBands {
  inside: Band[]
  cut: Band[]
}

const none = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

/** The numbers that a limit takes in, from the first on and below the second. */
const spanOf = (limit: BandLimit, { bands, whole }: Banded): readonly [number, number] => {
  const next = (value: number) => (whole ? Math.floor(value) + 1 : value)
  // "up to 99K", where 75-99K ends before 100K
  const past = (value: number) => (whole ? next(value) : (bands.find(({ to }) => to === value)?.end ?? value))
  const first = (value: number) => (whole ? Math.ceil(value) : value)
  if (limit.op === 'between')
    return [limit.openMin ? past(limit.min) : first(limit.min), limit.openMax ? first(limit.max) : past(limit.max)]
  const { value } = limit
  if (limit.op === 'gte') return [first(value), none[1]]
  if (limit.op === 'gt') return [past(value), none[1]]
  if (limit.op === 'lt') return [none[0], first(value)]
  if (limit.op === 'lte') return [none[0], past(value)]
  return [first(value), whole ? next(value) : value]
}

/** Which bands several limits on one field take in together: an end that falls where bands meet cuts none. Undefined where no number meets them all. */
export const withinBands = (limits: BandLimit[], banded: Banded): WithinBands | undefined => {
  const { bands } = banded
  const spans = limits.map((limit) => spanOf(limit, banded))
  const low = Math.max(...spans.map(([first]) => first))
  const end = Math.min(...spans.map(([, last]) => last))
  const point = low === end
  if (low > end || (point && (banded.whole || !limits.some(({ op }) => op === 'eq')))) return undefined
  // no income is below 0, whatever "under 15K" leaves open
  const from = low <= 0 && bands.every((band) => band.end > 0) ? none[0] : low
  const touched = bands.filter((band) =>
    point ? band.from <= low && low < band.end : Math.max(band.from, from) < Math.min(band.end, end),
  )
  const inside = point
    ? touched.filter((band) => band.from === band.to)
    : touched.filter((band) => from <= band.from && band.end <= end)
  return { inside, cut: touched.filter((band) => !inside.includes(band)) }
}
