import { z } from 'zod'
import { bilingual } from '../../bilingual.ts'
import { preview, waterfallStep } from '../segment.ts'

/** A customer's value of something that a clause reads; null where it is unknown or missing. */
export const shownValue = z.strictObject({
  label: bilingual,
  value: bilingual.nullable(),
  /** Personal data: only its outline is shown. */
  masked: z.boolean(),
})
export type ShownValue = z.infer<typeof shownValue>

/** A customer that meets every clause but one. */
export const nearMiss = z.strictObject({
  id: z.string(),
  /** Place of the failing clause among the clauses, from 0. */
  failing: z.int(),
  clause: bilingual,
  values: z.array(shownValue),
})
export type NearMiss = z.infer<typeof nearMiss>

/** What missing values do to a rule that excludes by this attribute. */
export const unknownKept = z.strictObject({
  label: bilingual,
  /** Selected customers whose value is missing. */
  selected: z.int(),
  /** Of these, those that are selected only because a missing value passes the exclusion. */
  decisive: z.int(),
})
export type UnknownKept = z.infer<typeof unknownKept>

/** The whole proof card: the preview, the waterfall the other way round, what missing values did, who is in and who nearly is. */
export const proof = preview.extend({
  /** Clauses from the last to the first. */
  reverse: z.array(waterfallStep),
  /** By clause: customers that fail it and meet all others. */
  failOnly: z.array(z.int()),
  unknowns: z.array(unknownKept),
  inside: z.array(z.strictObject({ id: z.string(), values: z.array(shownValue) })),
  nearMisses: z.array(nearMiss),
})
export type Proof = z.infer<typeof proof>

/** One condition of a rule, asked of one customer; parts follow their whole, one level deeper. */
export const askedClause = z.strictObject({
  depth: z.int(),
  clause: bilingual,
  met: z.boolean(),
  values: z.array(shownValue),
})
export type AskedClause = z.infer<typeof askedClause>

/** Why one customer is selected or not. */
export const explanation = z.strictObject({
  customer: z.string(),
  selected: z.boolean(),
  readBack: bilingual,
  clauses: z.array(askedClause),
  /** The clauses that decide: those that are not met, or all where every one is. */
  because: z.array(bilingual),
  bounds: z.array(bilingual),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
})
export type Explanation = z.infer<typeof explanation>
