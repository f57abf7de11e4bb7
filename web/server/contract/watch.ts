import { z } from 'zod'
import { alertKind, inbox, look, shownAlert } from '../../../backend/watch/alert.ts'

/** Longest that a metric or segment is kept quiet, in days. */
const longestMute = 366

export const muteRequest = z.strictObject({
  /** Everything about the metric or segment for so many days; without it, this alert alone. */
  days: z.int().min(1).max(longestMute).optional(),
})
export const unmuteRequest = z.strictObject({ kind: alertKind, subject: z.string() })
export const askedRequest = z.strictObject({ thread: z.string() })

/** Numbers that stand out, by the name in the OpenAPI document. */
export const watchSchemas = {
  Inbox: inbox,
  Look: look,
  Alert: shownAlert,
  MuteRequest: muteRequest,
  UnmuteRequest: unmuteRequest,
  AskedRequest: askedRequest,
} as const
