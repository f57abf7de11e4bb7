import { z } from 'zod'
import { bilingual } from '../../bilingual.ts'
import { savedSegment } from '../segment.ts'

/** One version of a segment, with what changed since the one before; absent for the first. */
export const segmentVersion = savedSegment.extend({ createdBy: z.string() })
export type SegmentVersion = z.infer<typeof segmentVersion>

export const clauseChange = z.strictObject({
  change: z.enum(['added', 'removed', 'changed', 'reordered']),
  from: bilingual.optional(),
  to: bilingual.optional(),
  /** The change as a sentence. */
  sentence: bilingual,
})
export type ClauseChange = z.infer<typeof clauseChange>

const moved = z.strictObject({
  count: z.int(),
  /** By clause, how many of them it decides for; one customer may fail several. */
  reasons: z.array(z.strictObject({ clause: bilingual, count: z.int() })),
  /** The first ids, with the clauses that decided. */
  examples: z.array(z.strictObject({ id: z.string(), because: z.array(bilingual) })),
})
/** Who is in one answer and not in the other, and which clause decided. */
export const membershipDiff = z.strictObject({
  before: z.int(),
  after: z.int(),
  stayed: z.int(),
  /** Failed these clauses before. */
  entered: moved,
  /** Fail these clauses now. */
  left: moved,
})
export type MembershipDiff = z.infer<typeof membershipDiff>

/** Two versions, or one version at two instants, compared. */
export const comparison = z.strictObject({
  segment: z.string(),
  from: z.strictObject({ version: z.int(), asOf: z.string() }),
  to: z.strictObject({ version: z.int(), asOf: z.string() }),
  changes: z.array(clauseChange),
  members: membershipDiff,
})
export type Comparison = z.infer<typeof comparison>

const used = z.strictObject({ id: z.string(), name: z.string(), version: z.int() })
/** What names a segment: segments whose rules ask for it, plans and campaigns whose audience it is. */
export const lineage = z.strictObject({
  segments: z.array(used),
  plans: z.array(used),
  campaigns: z.array(used.extend({ status: z.string() })),
})
export type Lineage = z.infer<typeof lineage>

/** How far saved segments share their members. */
export const overlap = z.strictObject({
  segments: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.int() })),
  /** Every pair once, the most alike first. */
  pairs: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      both: z.int(),
      either: z.int(),
      /** both / either (Jaccard 1901); null where nobody is in either. */
      jaccard: z.number().nullable(),
      /** The same members, and some. */
      duplicate: z.boolean(),
    }),
  ),
  /** Segments whose rules no longer run on these data. */
  skipped: z.array(z.strictObject({ id: z.string(), name: z.string(), problem: bilingual })),
  total: z.int(),
  asOf: z.string(),
})
export type Overlap = z.infer<typeof overlap>

export const sizePoint = z.strictObject({
  asOf: z.string(),
  count: z.int(),
  total: z.int(),
  dataVersion: z.string(),
  countedAt: z.string(),
})
export type SizePoint = z.infer<typeof sizePoint>

/** Whether the last size is one that the history would lead to expect. */
export const drift = z.strictObject({
  status: z.enum(['short', 'inside', 'above', 'below']),
  /** Sizes before the last one. */
  earlier: z.int(),
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  note: bilingual,
})
export type Drift = z.infer<typeof drift>

/** Size over time of the current version. */
export const sizeHistory = z.strictObject({
  segment: z.string(),
  version: z.int(),
  points: z.array(sizePoint),
  drift,
})
export type SizeHistory = z.infer<typeof sizeHistory>
