import { z } from 'zod'
import { customEvents } from '../../../agent/wire.ts'
import { draftCheck } from '../../../backend/segments/check-draft.ts'
import { estimate } from '../../../backend/segments/estimate.ts'
import { histogram } from '../../../backend/segments/histogram.ts'
import {
  clauseChange,
  comparison,
  lineage,
  overlap,
  segmentVersion,
  sizeHistory,
  sizePoint,
} from '../../../backend/segments/life/life.ts'
import { refreshed } from '../../../backend/segments/life/refresh.ts'
import { keptList, savedList, shownList } from '../../../backend/segments/lists.ts'
import { sentRule } from '../../../backend/segments/parse.ts'
import { explanation, proof } from '../../../backend/segments/proof/proof.ts'
import { fieldRule, rule } from '../../../backend/segments/rule.ts'
import { preview, savedSegment } from '../../../backend/segments/segment.ts'
import { window } from '../../../backend/segments/window.ts'

export const segmentList = z.strictObject({ segments: z.array(savedSegment) })
export const previewRequest = z.strictObject({
  rule: sentRule,
  examples: z.int().min(0).max(20).optional(),
  /** A past date, which means its end in the zone of the workspace, or a past instant; default now. */
  asOf: z.string().optional(),
})
/** A rule that is being written: anything, so that what it lacks can be said clause by clause. */
export const draft = z.strictObject({ rule: z.unknown() })
/** Empty where a sample cannot answer, or all are counted as fast. */
export const estimateAnswer = z.strictObject({ estimate: estimate.optional() })
export const count = z.strictObject({ count: z.int(), total: z.int() })
export type Count = z.infer<typeof count>
export const rulePair = z.strictObject({ before: sentRule, after: sentRule })
export const changeList = z.strictObject({ changes: z.array(clauseChange) })
/**
 * With `id` it becomes the next version of that segment; without a name, the rule's own words name it. A rule that is saved already is
 * refused unless `another` asks for a second segment of it, under a name of its own.
 */
export const newSegment = z.strictObject({
  rule: sentRule,
  name: z.string().trim().min(1).max(60).optional(),
  id: z.string().optional(),
  another: z.boolean().optional(),
})
export type NewSegment = z.infer<typeof newSegment>
export const ruleChange = z.strictObject({ rule: sentRule })
export const audienceChange = customEvents['fairlead.edited'].pick({ changes: true, count: true, total: true })
export const versionList = z.strictObject({
  /** The newest first, each with what changed since the one before. */
  versions: z.array(segmentVersion.extend({ changes: z.array(clauseChange) })),
})
export type VersionList = z.infer<typeof versionList>
/** Past dates or instants, or every day, week or month of a stretch; now, where nothing is given. */
export const countRequest = z.strictObject({
  dates: z.array(z.string()).max(400).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  every: z.enum(['day', 'week', 'month']).optional(),
})
export type CountRequest = z.infer<typeof countRequest>
export const sizeCounts = sizeHistory.extend({ counted: z.array(sizePoint) })
/** Ids as text: one a line, between marks, or a table whose heading names their column. */
export const newList = z.strictObject({ name: z.string().trim().min(1).max(60), text: z.string() })
export type NewList = z.infer<typeof newList>
export const listList = z.strictObject({ lists: z.array(savedList) })

/** Segments, their drafts, versions and lists, by the name in the OpenAPI document. */
export const segmentSchemas = {
  Rule: rule,
  FieldRule: fieldRule,
  Window: window,
  SavedSegment: savedSegment,
  SegmentList: segmentList,
  PreviewRequest: previewRequest,
  Preview: preview,
  Draft: draft,
  DraftCheck: draftCheck,
  EstimateAnswer: estimateAnswer,
  Count: count,
  Histogram: histogram,
  RulePair: rulePair,
  ChangeList: changeList,
  NewSegment: newSegment,
  RuleChange: ruleChange,
  AudienceChange: audienceChange,
  Proof: proof,
  Explanation: explanation,
  VersionList: versionList,
  Comparison: comparison,
  Lineage: lineage,
  Overlap: overlap,
  SizeHistory: sizeHistory,
  CountRequest: countRequest,
  SizeCounts: sizeCounts,
  Refreshed: refreshed,
  SavedList: savedList,
  ListList: listList,
  NewList: newList,
  KeptList: keptList,
  ShownList: shownList,
} as const
