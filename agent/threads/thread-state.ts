import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'
import { copyWish } from '../../backend/language/copy-wish.ts'
import { question } from '../../backend/language/question/question.ts'
import { brief, clarificationReason, intent, span, wordMeaning } from '../../backend/language/reading.ts'
import { rule } from '../../backend/segments/rule.ts'

/** The audience that the thread speaks of, as last counted. */
export const audience = z.object({
  rule,
  readBack: bilingual,
  count: z.int(),
  total: z.int(),
  resultId: z.string(),
  /** Words of the message that led to it which nobody understood. */
  unread: z.array(span),
})
export type Audience = z.infer<typeof audience>

const pendingOption = z.object({
  label: bilingual,
  say: z.string(),
  rule: rule.optional(),
  term: wordMeaning.optional(),
})

/** A question that waits: what was asked for, and what each answer would mean. */
export const pendingQuestion = z.object({
  reason: clarificationReason,
  intent,
  /** As it was put. */
  question: bilingual.optional(),
  goal: z.string(),
  brief: brief.optional(),
  options: z.array(pendingOption),
  /** Words of that message which nobody understood. */
  unread: z.array(z.string()).optional(),
  /** Whom the message selects as far as it was read: what is said before the question is answered changes these. */
  rule: rule.optional(),
  /** That what it asks about had no effect so far, or held a number: it stays open beside other changes until it is answered. */
  unmade: z.literal(true).optional(),
  /** The question before each thing that was said without answering it, oldest first. */
  noted: z
    .array(z.object({ brief: brief.optional(), rule: rule.optional(), options: z.array(pendingOption) }))
    .optional(),
  /** The word that was to be defined. */
  word: z.string().optional(),
})
export type PendingQuestion = z.infer<typeof pendingQuestion>

/** What one turn changed, so that it can be taken back: the audience, and what was said of the campaign or its copy before it. */
const changeMade = z.object({ audience: z.boolean(), brief: brief.optional(), copy: copyWish.optional() })

/** What a thread remembers between turns; kept in `threads.state`, found by every model. */
export const threadState = z.object({
  audience: audience.optional(),
  /** Earlier audiences, oldest first. */
  history: z.array(audience).default([]),
  /** The saved segment and the rule that it holds. */
  segment: z.object({ id: z.string(), name: z.string(), version: z.int(), rule }).optional(),
  goal: z.string().optional(),
  brief: brief.optional(),
  planId: z.string().optional(),
  /** The receipt of its numbers, as its newest copy prices it. */
  planResult: z.string().optional(),
  /** What the turns changed, oldest first. */
  changes: z.array(changeMade).default([]),
  copyId: z.string().optional(),
  /** How the copy was asked to be written so far. */
  copyWish: copyWish.optional(),
  campaignId: z.string().optional(),
  /** What was submitted last, also where the plan has changed since. */
  submittedId: z.string().optional(),
  /** A word whose chosen meaning may be kept, or that was defined last. */
  word: z.object({ word: z.string(), rule: rule.optional() }).optional(),
  /** The question about numbers that was answered last; a turn about customers or a plan forgets it, and so does a shape that this version does not know. */
  question: question.optional().catch(undefined),
  /** The last question about what is known, for one that points back at it. */
  known: z.string().optional(),
  pending: pendingQuestion.optional(),
  turns: z.int().default(0),
  clicks: z.int().default(0),
})
export type ThreadState = z.infer<typeof threadState>

/** The state kept in a row; a shape that this version does not know starts afresh. */
export const readThreadState = (stored: unknown): ThreadState => {
  const known = threadState.safeParse(stored)
  return known.success ? known.data : threadState.parse({})
}
