import type { Lang } from '../../backend/bilingual.ts'
import type { Reading } from '../../backend/language/reading.ts'
import type { CallRecord, RunScope } from '../run/run-scope.ts'
import type { Audience, ThreadState } from '../threads/thread-state.ts'

/** What the built-in model does next: call tools, or say something and end the turn. */
export type Step = { calls: { name: string; input: unknown }[] } | { say: string }

/** What a policy sees: the reading of the message, the thread, and what this turn's tools gave so far. */
export interface Situation {
  text: string
  lang: Lang
  reading: Reading
  state: ThreadState
  scope: RunScope
  /** Calls of this turn that are done, in order. */
  done: readonly CallRecord[]
}

/** A pure rule from a situation to the next step; asked again after every tool call. */
export type Policy = (situation: Situation) => Step | Promise<Step>

/** The last output of a tool in this turn. */
export const output = <T>({ done }: Situation, name: string): T | undefined =>
  done.findLast((call) => call.name === name)?.output as T | undefined

export const call = (name: string, input: unknown): Step => ({ calls: [{ name, input }] })
/** The input of a call without what was not said. */
export const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

export const say = (text: string): Step => ({ say: text })

/** Says which audience this turn is about, where several were counted. */
export const settle = ({ scope }: Situation, audience: Audience): void => {
  scope.turn.audience = audience
}
