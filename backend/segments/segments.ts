import type { Actor } from '../actor.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Details, ErrorCode } from '../errors.ts'
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

/** Everything that one workspace's rules can do. */
export interface SegmentService {
  /** Problems of a rule against the catalog; empty when it can run. */
  check(rule: Rule): Problem[]
  explain(rule: Rule): Bilingual
  count(rule: Rule, options?: PreviewOptions): Promise<number>
  preview(rule: Rule, options?: PreviewOptions): Promise<Preview>
  /** Ids in id order, in batches. */
  members(rule: Rule, options?: PreviewOptions): AsyncIterable<string[]>
  /** Saves a new segment, or a new version of `id`. */
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
