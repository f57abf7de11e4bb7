import { createHash } from 'node:crypto'

/** One trial of one case. */
export interface TrialKey {
  suite: string
  case: string
  trial: number
}

/** Id of the trace of a trial: 16 bytes, hex, as OpenTelemetry has them; the same whenever it is asked for. */
export const traceOf = (run: string, id: string, trial: number): string =>
  createHash('sha256').update([run, id, trial].join('\u0000')).digest('hex').slice(0, 32)
