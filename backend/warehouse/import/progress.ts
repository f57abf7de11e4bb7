import type { ImportOptions, ImportPhase } from './options.ts'

const millisecondsBetween = 200
/** How much of the time each phase takes, roughly, of what follows the survey. */
const weights: Record<ImportPhase, number> = { survey: 0, read: 0.6, check: 0.15, write: 0.25, done: 0 }
const order: ImportPhase[] = ['survey', 'read', 'check', 'write', 'done']

export interface ProgressWatch {
  /** A phase begins; `total` rows are expected in it, 0 where that is not known. */
  phase(phase: ImportPhase, total: number): void
  /** Rows so far in the phase. */
  advance(rows: number): void
  /** Share of the phase's rows that the running statement has been through, 0 to 1. */
  advanceShare(share: number): void
}

/** Reports speed and time left at most five times a second, and every change of phase. */
export const watchProgress = (report: ImportOptions['onProgress']): ProgressWatch => {
  let current: ImportPhase = 'survey'
  let expected = 0
  let begun = performance.now()
  let phaseBegun = begun
  let last = 0
  let furthest = 0

  /** Share of the whole import: the phases before, and what of the present one is done. */
  const through = (share: number): number => {
    const before = order.slice(0, order.indexOf(current)).reduce((sum, phase) => sum + weights[phase], 0)
    furthest = Math.max(furthest, Math.min(1, before + share * weights[current]))
    return furthest
  }
  const secondsLeft = (done: number, now: number): number | undefined =>
    done > 0 ? Math.max(0, Math.round((((now - begun) / 1000) * (1 - done)) / done)) : undefined
  const say = (rows: number) => {
    const now = performance.now()
    const since = current === 'done' ? begun : phaseBegun
    const share = through(expected > 0 ? Math.min(1, rows / expected) : 0)
    const left = current === 'done' ? 0 : expected > 0 ? secondsLeft(share, now) : undefined
    last = now
    report?.({
      phase: current,
      rows,
      share,
      rowsPerSecond: rows > 0 && now > since ? Math.round(rows / ((now - since) / 1000)) : 0,
      ...(expected > 0 && { total: Math.max(expected, rows) }),
      ...(left !== undefined && { secondsLeft: left }),
    })
  }
  const advance = (rows: number) => {
    if (performance.now() - last >= millisecondsBetween) say(rows)
  }
  return {
    phase(phase, total) {
      current = phase
      expected = total
      phaseBegun = performance.now()
      if (phase === 'read') begun = phaseBegun
      say(phase === 'done' ? total : 0)
    },
    advance,
    advanceShare(share) {
      if (expected > 0) advance(Math.round(share * expected))
    },
  }
}
