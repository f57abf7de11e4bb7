declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** A stream that feeds `copy … from stdin`. */
  export const from: (text: string) => Writable & Submittable
}
