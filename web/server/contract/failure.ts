import { z } from 'zod'
import { bilingual } from '../../../backend/bilingual.ts'

/** Every answer that is not 2xx. `trace` finds an unexpected failure in the server's log. */
export const failure = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
  message: bilingual,
  trace: z.string().optional(),
})
export type Failure = z.infer<typeof failure>
export const empty = z.strictObject({})
export const done = z.strictObject({ done: z.literal(true) })

/** What every route may answer, by the name in the OpenAPI document. */
export const commonSchemas = {
  Failure: failure,
  Empty: empty,
  Done: done,
} as const
