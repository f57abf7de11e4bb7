import { agree, type Graded } from './grade.ts'

const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole)
const percent = (part: number, whole: number) => `${(100 * share(part, whole)).toFixed(1)} %`

const tally = (graded: Graded[]) => {
  const count = (outcome: Graded['outcome']) => graded.filter((one) => one.outcome === outcome).length
  return { all: graded.length, right: count('right'), asked: count('asked'), silent: count('silent') }
}

const row = (name: string, graded: Graded[]): string => {
  const { all, right, asked, silent } = tally(graded)
  const cells = [String(all), percent(right, all), String(right), String(asked), String(silent)]
  return name.padEnd(26) + cells.map((cell) => cell.padStart(9)).join('')
}

const groupsBy = (graded: Graded[], key: (one: Graded) => string): [string, Graded[]][] =>
  Object.entries(Object.groupBy(graded, key)).map(([name, group]) => [name, group ?? []])

const pairsOf = (graded: Graded[]): [Graded, Graded][] => {
  const byId = new Map(graded.map((one) => [one.request.id, one]))
  return graded.flatMap((one) => {
    const other = byId.get(one.request.pair ?? '')
    // a pair that both sides name is one pair
    return other && (other.request.pair !== one.request.id || one.request.id < other.request.id) ? [[one, other]] : []
  })
}

const at = (sorted: number[], part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
const timesOf = (graded: Graded[]) => {
  const sorted = graded.flatMap(({ attempt: { ms } }) => ms ?? []).sort((a, b) => a - b)
  return { p50: Number(at(sorted, 0.5).toFixed(2)), p95: Number(at(sorted, 0.95).toFixed(2)) }
}

/** The figures as lines for people. */
export const table = (graded: Graded[]): string[] => {
  const pairs = pairsOf(graded)
  const { p50, p95 } = timesOf(graded)
  const head = ['requests', 'accuracy', 'right', 'asked', 'silent'].map((cell) => cell.padStart(9)).join('')
  const block = (key: (one: Graded) => string) => groupsBy(graded, key).map(([name, group]) => row(name, group))
  return [
    ' '.repeat(26) + head,
    ...block(({ request }) => request.category),
    '',
    ...block(({ request }) => request.lang),
    ...block(({ request }) => request.world),
    row('all', graded),
    '',
    `pairs that agree: ${pairs.filter(([a, b]) => agree(a, b)).length} of ${pairs.length} · reading p50 ${p50} ms, p95 ${p95} ms`,
  ]
}

/** The figures as one object, shares from 0 to 1. */
export const summary = (set: string, graded: Graded[]) => {
  const { all, right, asked, silent } = tally(graded)
  const pairs = pairsOf(graded)
  const { p50, p95 } = timesOf(graded)
  const rounded = (value: number) => (Number.isNaN(value) ? null : Number(value.toFixed(4)))
  return {
    name: 'eval:reader',
    set,
    requests: all,
    accuracy: rounded(share(right, all)),
    asked: rounded(share(asked, all)),
    silent: rounded(share(silent, all)),
    pairs: pairs.length,
    pairs_agree: rounded(share(pairs.filter(([a, b]) => agree(a, b)).length, pairs.length)),
    p50_ms: p50,
    p95_ms: p95,
  }
}
