interface Cell {
  key: string | null
  period: 'before' | 'after'
  x: number
  y: number
}

export interface Part {
  key: string | null
  before: number | null
  after: number | null
  weightBefore: number | null
  weightAfter: number | null
  mix: number
  rate: number
}

/** The change of a total or a ratio by groups. `uneven`: how far the parts are from being in proportion to the groups' size. */
export interface Decomposition {
  parts: Part[]
  mix: number
  rate: number
  uneven: number
}

const ratio = (x: number, y: number) => (y === 0 ? null : x / y)

/**
 * Splits R₁ − R₀, R = Σx/Σy, into a mix part Σ(w₁ − w₀)(r̄ − R̄) and a rate part Σ(r₁ − r₀)·w̄ with w a group's share of Σy, r its own
 * ratio and bars the mean of both periods: the symmetric form of Kitagawa 1955, JASA 50:1168, which leaves no rest. A group that is
 * there in one period only has the other period's mean as its ratio. Totals have no mix: a group's part is its own change.
 */
export const decompose = (cells: readonly Cell[], isRatio: boolean): Decomposition => {
  const keys = [...new Set(cells.map(({ key }) => key))]
  const at = (key: string | null, period: Cell['period']) =>
    cells.find((cell) => cell.key === key && cell.period === period) ?? { x: 0, y: 0 }
  const sum = (period: Cell['period'], of: 'x' | 'y') =>
    cells.filter((cell) => cell.period === period).reduce((total, cell) => total + cell[of], 0)
  const [x0, x1, y0, y1] = [sum('before', 'x'), sum('after', 'x'), sum('before', 'y'), sum('after', 'y')]
  const [all0, all1] = [ratio(x0, y0) ?? 0, ratio(x1, y1) ?? 0]
  const middle = (all0 + all1) / 2
  const parts = keys.map((key): Part => {
    const [a, b] = [at(key, 'before'), at(key, 'after')]
    if (!isRatio)
      return { key, before: a.x, after: b.x, weightBefore: null, weightAfter: null, mix: 0, rate: b.x - a.x }
    const [w0, w1] = [y0 === 0 ? 0 : a.y / y0, y1 === 0 ? 0 : b.y / y1]
    const [before, after] = [ratio(a.x, a.y), ratio(b.x, b.y)]
    const [r0, r1] = [before ?? after ?? all0, after ?? before ?? all1]
    return {
      key,
      before,
      after,
      weightBefore: w0,
      weightAfter: w1,
      mix: (w1 - w0) * ((r0 + r1) / 2 - middle),
      rate: (r1 - r0) * ((w0 + w1) / 2),
    }
  })
  const total = isRatio ? all1 - all0 : x1 - x0
  // a field tells much where few groups carry the change, beyond what their size alone would give
  const size = (key: string | null) => {
    const [a, b] = [at(key, 'before'), at(key, 'after')]
    const whole = isRatio ? y0 + y1 : x0 + x1
    return whole === 0 ? 0 : (isRatio ? a.y + b.y : a.x + b.x) / whole
  }
  const uneven = parts.reduce((most, part) => most + Math.abs(part.mix + part.rate - total * size(part.key)), 0)
  return {
    parts,
    mix: parts.reduce((all, { mix }) => all + mix, 0),
    rate: parts.reduce((all, { rate }) => all + rate, 0),
    // many small groups scatter by chance alone
    uneven: keys.length === 0 ? 0 : uneven / Math.sqrt(keys.length),
  }
}
