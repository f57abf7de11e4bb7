import type { Reject } from '../rejects.ts'

/** A row as the rewriting sees it: its cells, or why it is bad. */
export interface SourceRow {
  line: number
  cells: string[]
  bad?: Omit<Reject, 'line'>
}
