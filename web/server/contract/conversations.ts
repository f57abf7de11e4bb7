import { z } from 'zod'
import { askResult } from '../../../agent/ask.ts'
import { longestMessage } from '../../../agent/message-length.ts'
import { lang } from '../../../backend/bilingual.ts'
import { receipt } from '../../../backend/receipt.ts'

export const threadSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  lang,
  createdAt: z.string(),
  updatedAt: z.string(),
  running: z.boolean(),
})
export type ThreadSummary = z.infer<typeof threadSummary>
export const threadList = z.strictObject({ threads: z.array(threadSummary) })
export const newThread = z.strictObject({ lang: lang.optional(), title: z.string().max(200).optional() })
export const threadChange = z.strictObject({ title: z.string().trim().min(1).max(200) })
export const newRun = z.strictObject({
  text: z.string().trim().min(1).max(longestMessage),
  lang: lang.optional(),
  /** Clicks of the person since the last run, for the interaction counter. */
  clicks: z.int().min(0).optional(),
})
export type NewRun = z.infer<typeof newRun>
export const startedRun = z.strictObject({ run: z.string() })
/** What a standard AG-UI client posts (RunAgentInput); the last message of the person is what is said. */
export const aguiInput = z.looseObject({
  threadId: z.string(),
  runId: z.string(),
  messages: z.array(
    z.looseObject({
      role: z.string(),
      content: z
        .union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))])
        .optional(),
    }),
  ),
})
export type AguiInput = z.infer<typeof aguiInput>
export const askRequest = z.strictObject({
  turns: z.array(z.string().trim().min(1).max(longestMessage)).min(1).max(50),
  thread: z.string().optional(),
  lang: lang.optional(),
  /** Adds `segment.members`, every selected customer id. */
  members: z.boolean().optional(),
})
export type AskRequest = z.infer<typeof askRequest>

/** Threads, runs and what is asked, by the name in the OpenAPI document. */
export const conversationSchemas = {
  ThreadSummary: threadSummary,
  ThreadList: threadList,
  NewThread: newThread,
  ThreadChange: threadChange,
  NewRun: newRun,
  StartedRun: startedRun,
  AguiInput: aguiInput,
  AskRequest: askRequest,
  AskResult: askResult,
  Receipt: receipt,
} as const
