import { z } from 'zod'

/**
 * What goes over the wire beside the standard AG-UI 1.0 events: CUSTOM events, by name, with these values.
 * TOOL_CALL_RESULT.content is the JSON of the tool's whole typed output. A leaf: zod only.
 */
const span = z.object({ text: z.string(), start: z.number(), end: z.number() })
const text = z.object({ zh: z.string(), en: z.string() })

export const customEvents = {
  /** The person's own message, first event of a run, so that the log alone rebuilds the thread. */
  'fairlead.user_message': z.object({ messageId: z.string(), text: z.string(), at: z.string() }),
  /** The audience was changed by hand, not by a message: the first event of such a run, and the only one that is shown. */
  'fairlead.edited': z.object({
    id: z.string(),
    at: z.string(),
    /** What changed, clause by clause; `from` and `to` are the clauses in words. */
    changes: z.array(
      z.object({
        change: z.enum(['added', 'removed', 'changed', 'reordered']),
        from: text.optional(),
        to: text.optional(),
        sentence: text,
      }),
    ),
    count: z.number(),
    total: z.number(),
  }),
  /** Words of that message that were not understood. */
  'fairlead.unread': z.object({ messageId: z.string(), unread: z.array(span) }),
  /** A step's state after TOOL_CALL_END. */
  'fairlead.tool_status': z.object({
    toolCallId: z.string(),
    status: z.enum(['running', 'waiting', 'failed', 'done', 'stopped']),
    ms: z.number().optional(),
    rows: z.number().optional(),
    error: z.object({ code: z.string(), message: text }).optional(),
  }),
  /** Which numbers of an answer open which receipt; offsets are UTF-16 in the finished message. */
  'fairlead.numbers': z.object({
    messageId: z.string(),
    numbers: z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        resultId: z.string().optional(),
        cell: z.string().optional(),
        verified: z.boolean(),
      }),
    ),
  }),
  /** A question from the copilot, with its options. */
  'fairlead.clarification': z.object({
    messageId: z.string(),
    reason: z.string(),
    question: text,
    options: z.array(z.object({ label: text, say: z.string(), count: z.number().optional() })).optional(),
  }),
  /** Turns and clicks from the goal to now. */
  'fairlead.interactions': z.object({ turns: z.number(), clicks: z.number() }),
} as const

export type CustomName = keyof typeof customEvents
export type CustomValue<N extends CustomName> = z.infer<(typeof customEvents)[N]>

/** One event of a thread's log; `seq` is the SSE id. */
export interface LoggedEvent {
  seq: number
  event: { type: string; [key: string]: unknown }
}
