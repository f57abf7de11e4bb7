import type { AskResult } from '../agent/ask.ts'
import type { ModelCall } from '../agent/run/run-scope.ts'
import type { Verdict } from '../backend/compliance/verdict.ts'
import type { Clarification } from '../backend/language/reading.ts'

/** One tool call as it was logged; `output` only where it is done. */
export interface ObservedCall {
  id?: string
  /** When it began, ISO 8601. */
  at?: string
  name: string
  input: unknown
  output?: unknown
  status: 'running' | 'done' | 'failed' | 'stopped'
  error?: { code: string; message: { zh: string; en: string } }
  ms: number | null
}

/** A number that an answer states as a reference to a receipt. */
export interface ObservedNumber {
  start: number
  end: number
  resultId?: string
  cell?: string
  verified: boolean
}

/** One turn: what was said, what was done, what was answered. */
export interface ObservedTurn {
  /** When it began, ISO 8601. */
  at?: string
  text: string
  answer: string
  numbers: ObservedNumber[]
  calls: ObservedCall[]
  /** Requests to the model, in order. */
  chats?: ModelCall[]
  question?: Clarification
  error?: { code: string; message: { zh: string; en: string } }
  ms: number
  /** Milliseconds until the first words or the first tool call. */
  firstMs: number | null
}

/** What was made in the workspace during the trial; each trial begins with none. */
export interface Stored {
  segments: number
  plans: number
  copies: number
  campaigns: number
}

/** One thing that is there after the trial and was not before, in words. */
export interface Left {
  kind: 'audience' | 'segment' | 'plan' | 'copy' | 'campaign'
  /** Null for an audience that is saved nowhere. */
  id: string | null
  text: { zh: string; en: string }
}

/** Everything that one trial left behind. */
export interface Observed {
  turns: ObservedTurn[]
  /** The thread after the last turn, its audience without references to saved segments. */
  final?: AskResult
  stored: Stored
  left?: Left[]
  interactions: { turns: number; clicks: number }
  usage: { modelCalls: number; inputTokens: number; outputTokens: number }
  /** US dollars; null where the price of the model is not known. */
  usd: number | null
  ms: number
  /** The verdict of the clause engine, where the case gives it a text. */
  verdict?: Verdict
}

export const lastTurn = ({ turns }: Observed): ObservedTurn | undefined => turns.at(-1)
export const allCalls = ({ turns }: Observed): ObservedCall[] => turns.flatMap((turn) => turn.calls)
/** Every answer of the conversation, in order. */
export const allAnswers = ({ turns }: Observed): string => turns.map((turn) => turn.answer).join('\n')
