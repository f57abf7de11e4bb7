import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'
import { objective, outcomeRecord, slug } from './outcome-record.ts'

export const recordKind = z.enum(['outcome', 'note', 'playbook', 'guideline', 'term', 'tag_effect', 'channel_prior'])

export const recordSource = z.enum(['read_out', 'import', 'note', 'builtin'])

/** How a playbook is used: what to fill in, what to do, and what would show that it works. */
export const playbook = z.strictObject({
  when: bilingual,
  parameters: z.array(z.strictObject({ name: z.string(), label: bilingual, value: z.union([z.number(), z.string()]) })),
  steps: z.array(bilingual).min(1),
  measure: bilingual,
})

/** One thing that is known: found by its words, cited by its id. */
export const knowledgeRecord = z.strictObject({
  id: z.string().regex(/^[a-z]{2,4}_[a-z0-9_-]+$/),
  kind: recordKind,
  source: recordSource,
  title: bilingual,
  /** The body in sentences; numbers in it are claims of its author, not of ours. */
  text: bilingual,
  objective: objective.optional(),
  productKind: slug.optional(),
  product: z.string().optional(),
  channels: z.array(slug).default([]),
  /** Local date of what it tells about. */
  date: z.iso.date().optional(),
  /** What it rests on: ids of records, or the public source by name. */
  restsOn: z.array(z.string()).default([]),
  outcome: outcomeRecord.optional(),
  playbook: playbook.optional(),
  createdBy: z.string(),
  createdAt: z.string(),
})
export type KnowledgeRecord = z.infer<typeof knowledgeRecord>
