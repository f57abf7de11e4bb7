import type { ImportOptions, ImportPhase } from './options.ts'

const millisecondsBetween = 200

export interface ProgressWatch {
  phase(phase: ImportPhase, rows: number): void
  /** Rows so far in the phase and, where it is known, of how many. */
  advance(rows: number, total?: number): void
}

/** Reports speed and time left at most five times a second, and every change of phase. */
export const watchProgress = (report: ImportOptions['onProgress']): ProgressWatch => {
  let current: ImportPhase = 'survey'
  let started = performance.now()
  let last = 0
  const say = (rows: number, total?: number) => {
    const seconds = (performance.now() - started) / 1000
    const rowsPerSecond = seconds > 0 ? Math.round(rows / seconds) : 0
    const left = total !== undefined && rows > 0 ? ((total - rows) / rows) * seconds : undefined
    report?.({
      phase: current,
      rows,
      rowsPerSecond,
      ...(total !== undefined && { total }),
      ...(left !== undefined && { secondsLeft: Math.max(0, Math.round(left)) }),
    })
  }
  return {
    phase(phase, rows) {
      current = phase
      if (phase === 'read') started = performance.now()
      say(rows, phase === 'done' ? rows : undefined)
    },
    advance(rows, total) {
      if (performance.now() - last < millisecondsBetween) return
      last = performance.now()
      say(rows, total)
    },
  }
}
