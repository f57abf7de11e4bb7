import { z } from 'zod'
import { bilingual, lang } from '../bilingual.ts'
import { channelName } from '../catalog/catalog.ts'
import { rule } from '../segments/rule.ts'
import { moment } from '../segments/window.ts'
import { copyWish } from './copy-wish.ts'
import { workRequest } from './message/request.ts'
import { question } from './question/question.ts'

/** A stretch of the person's own message, in UTF-16 offsets of the text as typed. */
export const span = z.strictObject({ text: z.string(), start: z.int().min(0), end: z.int().min(0) })
export type Span = z.infer<typeof span>

export const clarificationReason = z.enum([
  'missing_data',
  'ambiguous',
  'contradiction',
  'protected',
  'off_topic',
  'unread',
])
export type ClarificationReason = z.infer<typeof clarificationReason>

/** A word and the customers that it would mean. */
export const wordMeaning = z.strictObject({ word: z.string(), rule })

/** One way to go on: what the button shows, what it says as the next message, and whom it would select. */
export const clarificationOption = z.strictObject({
  label: bilingual,
  say: z.string(),
  rule: rule.optional(),
  count: z.int().optional(),
  /** Choosing it gives this word a meaning, which may be kept. */
  term: wordMeaning.optional(),
})
export const clarification = z.strictObject({
  reason: clarificationReason,
  question: bilingual,
  options: z.array(clarificationOption).optional(),
})
export type Clarification = z.infer<typeof clarification>

/** What the message asks for. `refine` changes the thread's segment; `campaign` wants a plan (and then copy, and submission). */
export const intent = z.enum([
  'segment',
  'refine',
  'undo',
  'campaign',
  'copy',
  'submit',
  'save',
  'explain',
  'compare',
  'catalog',
  'help',
  'greeting',
  'performance',
  'knowledge',
  'watch',
  'forecasts',
  'define',
  'request',
  'other',
])
export type Intent = z.infer<typeof intent>

/** Campaign particulars found around the audience. */
export const brief = z.strictObject({
  goal: z.string().optional(),
  objective: z.enum(['reactivate', 'cross_sell', 'upsell', 'retain', 'activate', 'acquire', 'inform']).optional(),
  product: z.string().optional(),
  offer: z.string().optional(),
  channels: z.array(channelName).optional(),
  budget: z.number().positive().optional(),
  /** Share of the audience that is not contacted, 0–1. */
  holdout: z.number().min(0).max(0.95).optional(),
  start: moment.optional(),
  end: moment.optional(),
  /** How long it runs, where no end is said. */
  days: z.int().positive().optional(),
  kpi: z.string().optional(),
  name: z.string().optional(),
})
export type Brief = z.infer<typeof brief>
/** The plan that a conversation speaks of, or what was said of one whose audience is still asked about. */
export type PlanAtHand = Pick<Brief, 'channels' | 'budget' | 'holdout' | 'start' | 'end' | 'days'>

/** What the deterministic reader made of one message. Every content word is used by it or listed in `unread`. */
export const reading = z.strictObject({
  lang,
  intent,
  /** The audience after the message: for `refine`, the thread's rule with the change applied. */
  rule: rule.optional(),
  brief: brief.optional(),
  /** For `explain`: the id of the one customer who is asked about. */
  customer: z.string().optional(),
  /** For `watch`: the figures that are asked about, where not all are. */
  watched: z.strictObject({ kind: z.enum(['metric', 'segment']), metrics: z.array(z.string()).optional() }).optional(),
  /** For `compare`: the two audiences. */
  compared: z.strictObject({ a: rule, b: rule }).optional(),
  /**
   * For `define`: what is done with the meaning of a word; `rule` then holds the new meaning, and `word` is absent where the one of the last
   * question is meant. `offer` comes with the answer to a question about a vague word, whose meaning may be kept.
   */
  term: z
    .strictObject({
      act: z.enum(['define', 'ask', 'take_back', 'keep', 'list', 'offer']),
      word: z.string().optional(),
      rule: rule.optional(),
    })
    .optional(),
  /** For `copy`: how it is to be written; `unread` then holds wishes that nothing here can fulfil. */
  copy: copyWish.optional(),
  /** A question about the customers at hand, or about others, that changes neither audience nor plan. */
  figure: z.literal(true).optional(),
  /** For `request`: what is asked about the work itself. */
  request: workRequest.optional(),
  /** What a question about numbers asks, with what it takes from the one before. */
  question: question.optional(),
  unread: z.array(span),
  /** What was taken for granted (a typo mended, a bound chosen), to be shown. */
  assumptions: z.array(z.strictObject({ note: bilingual, span: span.optional() })),
  clarification: clarification.optional(),
  /** What the button of the main reading shows beside those of `alternatives`; absent where it is the rule in words. */
  readAs: bilingual.optional(),
  /** Other readings that may select different customers; the caller counts them and asks where they do. */
  alternatives: z.array(z.strictObject({ label: bilingual, say: z.string().optional(), rule })).optional(),
})
export type Reading = z.infer<typeof reading>

/** What the reader may know besides the message. */
export interface ReadingContext {
  /** ISO instant. */
  now: string
  /** The thread's current audience, for refinements. */
  current?: import('../segments/rule.ts').Rule
  /** Earlier audiences of the thread, oldest first, for undo. */
  history?: import('../segments/rule.ts').Rule[]
  /** The question about numbers that the last turn answered. */
  question?: import('./question/question.ts').Question
  /** The plan of the thread, or what was said of one whose audience is still asked about: words of channels, sums and dates are the plan's. */
  plan?: PlanAtHand
  /** Saved segments that may be named. */
  segments?: { id: string; name: string }[]
  /** Static lists that may be named. */
  lists?: { id: string; name: string }[]
  lang?: import('../bilingual.ts').Lang
  /** Those whom the message names are meant whatever else is asked of the audience. */
  waived?: true
}
