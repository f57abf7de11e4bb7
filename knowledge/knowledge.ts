import { z } from 'zod'
import type { Actor } from '../backend/actor.ts'
import { bilingual } from '../backend/bilingual.ts'
import type { ReadOut } from '../backend/experiments/read-out-result.ts'
import type { ChannelResponse } from './channel-response.ts'
import type { Trial } from './evidence-weight.ts'
import type { CampaignFacts } from './records/from-read-out.ts'
import { evidenceGrade, graded } from './records/grade.ts'
import { knowledgeRecord, recordKind } from './records/knowledge-record.ts'
import { objective, outcomeMetric, slug } from './records/outcome-record.ts'
import type { TagEffects } from './tags/tag-effects.ts'

/** A record with what may be thought of it: its grade as of now, and what makes it doubtful beside the others. */
export const shownRecord = knowledgeRecord.extend({ ...graded.shape, doubts: z.array(bilingual) })
export type ShownRecord = z.infer<typeof shownRecord>

export const knowledgeQuery = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  kinds: z.array(recordKind).optional(),
  objective: objective.optional(),
  productKind: slug.optional(),
  product: z.string().optional(),
  channel: slug.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Words for whom it should have been about; records about others fall behind, those without an audience last. */
  audience: z.string().max(1000).optional(),
  limit: z.int().min(1).max(50).default(5),
})
export type KnowledgeQuery = z.input<typeof knowledgeQuery>

/** What the randomised results among them show together; a share per customer. */
export const pooledEvidence = z.strictObject({
  trials: z.array(z.string()),
  metric: outcomeMetric,
  mean: z.number(),
  interval: z.strictObject({ low: z.number(), high: z.number() }),
  shown: z.int(),
})

export const knowledgeResult = z.strictObject({
  records: z.array(shownRecord),
  /** Outcomes on the same subject that speak against the first ones. */
  counter: z.array(shownRecord),
  /** Ids of those that are about what was asked; the others are the nearest there are. */
  about: z.array(z.string()),
  /** What the question names and no record that is about it tells of; where none is about it, none that was found. */
  unheard: z.array(bilingual),
  /** Of the trials that are about what was asked. */
  pooled: pooledEvidence.nullable(),
  /** How the search went: `words` alone where vectors were not to be had. */
  searched: z.enum(['words_and_meaning', 'words']),
  /** While records wait to be embedded: how many can be found by meaning, of how many. */
  meaning: z.strictObject({ embedded: z.int(), records: z.int() }).optional(),
})
export type KnowledgeResult = z.infer<typeof knowledgeResult>

export const newNote = z.strictObject({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(4000),
  objective: objective.optional(),
  productKind: slug.optional(),
  channels: z.array(slug).max(10).optional(),
  date: z.iso.date().optional(),
})
export type NewNote = z.infer<typeof newNote>

/** What a list of records is narrowed to. */
export const recordFilter = z.strictObject({
  kind: recordKind.optional(),
  objective: objective.optional(),
  productKind: slug.optional(),
  channel: slug.optional(),
  grade: evidenceGrade.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})
export type RecordFilter = z.infer<typeof recordFilter>

/** A record among the others: outcomes of the same subject with the other verdict, and what rests on it. */
export const recordAbout = z.strictObject({
  counter: z.array(shownRecord),
  records: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  /** Plans whose forecast pools it, the newest first. */
  plans: z.array(z.strictObject({ id: z.string(), name: z.string(), thread: z.string().nullable() })),
})
export type RecordAbout = z.infer<typeof recordAbout>

/** What one workspace knows. */
export interface KnowledgeService {
  /** The best records for a question, with counter-evidence and what the trials among them show together. */
  search(query: KnowledgeQuery, signal?: AbortSignal): Promise<KnowledgeResult>
  /** Throws `unknown_record`. */
  get(id: string): Promise<ShownRecord>
  /** The newest first. */
  list(filter?: RecordFilter): Promise<ShownRecord[]>
  /** What speaks against a record, and who uses it. Throws `unknown_record`. */
  about(id: string, signal?: AbortSignal): Promise<RecordAbout>
  addNote(note: NewNote, actor: Actor): Promise<ShownRecord>
  /** Keeps what a finished campaign showed; the same campaign read again replaces its record. */
  recordReadOut(facts: CampaignFacts, readOut: ReadOut, actor: Actor): Promise<ShownRecord>
  /** Reads a file of outcomes, all of it or, throwing `bad_outcomes` with every faulty row, nothing. */
  importOutcomes(text: string, format: 'csv' | 'jsonl', actor: Actor): Promise<{ records: number }>
  /** Every randomised result that may be pooled: those that nothing speaks against. */
  trials(): Promise<Trial[]>
  /** Those as well that look out of line: a forecast is scored by what came, whatever that was. */
  allTrials(): Promise<Trial[]>
  channels(): Promise<ChannelResponse[]>
  /** What randomised results show by goal, channel, product, offer and audience, and what is not in it. */
  tagEffects(): Promise<TagEffects>
  /**
   * Gives every record a vector of the present embedding, in pieces that are kept as they come: cut off or refused by the server, it goes
   * on where it was. Throws `embedding_unavailable`.
   */
  embedMissing(signal?: AbortSignal): Promise<{ embedded: number; records: number }>
}
