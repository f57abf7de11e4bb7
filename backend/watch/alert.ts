import { z } from 'zod'
import { bilingual } from '../bilingual.ts'

export const alertKind = z.enum(['metric', 'segment'])
export type AlertKind = z.infer<typeof alertKind>

const cellType = z.enum(['integer', 'decimal', 'share', 'money'])

/** A group that carries part of the difference from a week earlier. */
const movedPart = z.strictObject({
  label: bilingual,
  before: z.number().nullable(),
  after: z.number().nullable(),
  change: z.number(),
})

/** A day or week whose figure the ones before it would not lead to expect. */
export const alert = z.strictObject({
  kind: alertKind,
  /** Name of the metric, id of the segment. */
  subject: z.string(),
  label: bilingual,
  grain: z.enum(['day', 'week']),
  /** First local day. */
  day: z.iso.date(),
  direction: z.enum(['above', 'below']),
  value: z.number(),
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  type: cellType,
  unit: z.string().optional(),
  /** Earlier figures that it was held against. */
  points: z.int(),
  method: bilingual,
  /** Receipt whose row 0 holds the figures above. */
  resultId: z.string(),
  /** The difference from the same weekday a week earlier, or the week before, by the field that tells most; bookkeeping, no cause. */
  moved: z
    .strictObject({
      before: z.iso.date(),
      change: z.number().nullable(),
      by: bilingual.nullable(),
      parts: z.array(movedPart),
      resultId: z.string(),
    })
    .optional(),
  /** What to ask in a conversation about it. */
  question: bilingual,
  asOf: z.string(),
})
export type Alert = z.infer<typeof alert>

/** An alert as it stands in the inbox. */
export const shownAlert = alert.extend({
  id: z.string(),
  status: z.enum(['open', 'muted', 'asked']),
  /** The conversation that it was asked in. */
  thread: z.string().nullable(),
  createdAt: z.string(),
})
export type ShownAlert = z.infer<typeof shownAlert>

/** What was looked at, and what could not be judged. */
export const look = z.strictObject({
  at: z.string(),
  asOf: z.string(),
  series: z.int(),
  /** Series that are muted. */
  quiet: z.int(),
  fresh: z.int(),
  skipped: z.array(z.strictObject({ label: bilingual, reason: bilingual })),
  ms: z.number(),
})
export type Look = z.infer<typeof look>

export const inbox = z.strictObject({
  alerts: z.array(shownAlert),
  open: z.int(),
  mutes: z.array(z.strictObject({ kind: alertKind, subject: z.string(), label: bilingual, until: z.string() })),
  look: look.nullable(),
})
export type Inbox = z.infer<typeof inbox>
