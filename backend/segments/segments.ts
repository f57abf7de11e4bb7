import type { Actor } from '../actor.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Details, ErrorCode } from '../errors.ts'
import type { DraftCheck } from './check-draft.ts'
import type { AudienceComparison } from './compare-audiences.ts'
import type { Estimate } from './estimate.ts'
import type { Histogram } from './histogram.ts'
import type { ClauseChange, Comparison, Lineage, Overlap, SegmentVersion, SizeHistory, SizePoint } from './life/life.ts'
import type { Refreshed } from './life/refresh.ts'
import type { Explanation, Proof } from './proof/proof.ts'
import type { Rule } from './rule.ts'
import type { Preview, SavedSegment } from './segment.ts'

export interface Problem {
  code: ErrorCode
  details: Details
}

export interface PreviewOptions {
  signal?: AbortSignal
  /** How many example ids; default 5. */
  examples?: number
  /** ISO instant; default the workspace's clock. */
  asOf?: string
}

/** What happens to saved segments over time. Dates mean their last moment in the workspace's zone. */
export interface SegmentLife {
  /** Every version, the newest first. */
  versions(id: string): Promise<SegmentVersion[]>
  /** What changed between two versions, in words. */
  changes(id: string, from: number, to: number): Promise<ClauseChange[]>
  /** What changed between two rules, in words. */
  diff(before: Rule, after: Rule): Promise<ClauseChange[]>
  /**
   * Two versions (default: the current one and the one before) as of the same or of different instants: what changed in words, who
   * entered, who left, and by which clause.
   */
  compare(input: {
    id: string
    from?: number | undefined
    to?: number | undefined
    fromAsOf?: string | undefined
    toAsOf?: string | undefined
    signal?: AbortSignal
  }): Promise<Comparison>
  uses(id: string): Promise<Lineage>
  /** Throws `segment_in_use`, which names the users, and `not_permitted`. */
  remove(id: string, actor: Actor): Promise<void>
  /** Shared members of the given segments, or of those changed last. Throws `too_many`. */
  overlap(ids?: readonly string[], signal?: AbortSignal): Promise<Overlap>
  /** Counts the current version now, or as of past dates and instants, and keeps the sizes. */
  recount(id: string, dates?: readonly string[], signal?: AbortSignal): Promise<SizeHistory & { counted: SizePoint[] }>
  history(id: string): Promise<SizeHistory>
  /** Counts every saved segment now, in shared scans, and keeps the sizes. */
  refresh(signal?: AbortSignal): Promise<Refreshed>
  /** The instant that a past date or instant stands for. Throws `invalid_input`. */
  instant(text: string): string
  /** Keeps the size that a segment was saved with. */
  record(saved: SavedSegment): Promise<void>
}

/** Everything that one workspace's rules can do. */
export interface SegmentService extends SegmentLife {
  /** Problems of a rule against the catalog; empty when it can run. */
  check(rule: Rule): Problem[]
  /** The same for what may not be a rule yet, each problem with its place; its words, where it can run. */
  checkDraft(value: unknown): Promise<DraftCheck>
  explain(rule: Rule): Bilingual
  /** `fresh`: asks the data anew, whatever was counted before; for what is about to be signed. */
  count(rule: Rule, options?: PreviewOptions & { fresh?: boolean }): Promise<number>
  preview(rule: Rule, options?: PreviewOptions): Promise<Preview>
  /** The count from a sample, with its interval, to show until the exact one is there; nothing where a sample cannot answer or is not needed. */
  estimate(rule: Rule, options?: PreviewOptions): Promise<Estimate | undefined>
  /** How a number attribute is spread over the customers, or over a sample where they are many. Throws `unknown_field`, `wrong_type`. */
  histogram(field: string, options?: PreviewOptions): Promise<Histogram>
  /** The preview with waterfalls in both orders, what missing values did, examples and near misses with their values. */
  prove(rule: Rule, options?: PreviewOptions): Promise<Proof>
  /** Why one customer is selected or not, clause by clause. Throws `unknown_customer`. */
  why(rule: Rule, customer: string, options?: PreviewOptions): Promise<Explanation>
  /** How two rules share their customers. */
  compareAudiences(a: Rule, b: Rule, options?: PreviewOptions): Promise<AudienceComparison>
  /** Ids in id order, in batches. */
  members(rule: Rule, options?: PreviewOptions): AsyncIterable<string[]>
  /** Saves a new segment, or a new version of `id`. Throws `prohibited_attribute` for what may never choose customers. */
  save(input: {
    rule: Rule
    name?: string
    id?: string
    thread?: string
    actor: Actor
    signal?: AbortSignal
  }): Promise<SavedSegment>
  list(): Promise<SavedSegment[]>
  get(id: string, version?: number): Promise<SavedSegment>
}
