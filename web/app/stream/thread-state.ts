import type { CustomValue } from '../../../agent/wire.ts'
import type { Bilingual } from '../../../backend/bilingual.ts'

export type StepStatus = 'pending' | CustomValue<'fairlead.tool_status'>['status']
export type NumberSpan = CustomValue<'fairlead.numbers'>['numbers'][number]
export type Clarification = CustomValue<'fairlead.clarification'>
export type Interactions = CustomValue<'fairlead.interactions'>
export type Edit = CustomValue<'fairlead.edited'>
export type Unread = CustomValue<'fairlead.unread'>['unread'][number]

export interface Failure {
  code: string
  message: Bilingual
}

/** One tool call; `input` is the JSON as it streamed. */
export interface Step {
  id: string
  name: string
  input: string
  status: StepStatus
  ms?: number
  rows?: number
  error?: Failure
  output?: unknown
}

export interface Answer {
  id: string
  text: string
  finished: boolean
  numbers: readonly NumberSpan[]
}

export type TurnStatus = 'running' | 'done' | 'failed' | 'stopped'

/** A message of the person and everything that answered it. */
export interface Turn {
  id: string
  text: string
  at?: string
  unread: readonly Unread[]
  steps: readonly Step[]
  answers: readonly Answer[]
  clarification?: Clarification
  /** The audience was changed by hand; there is no message then. */
  edit?: Edit
  status: TurnStatus
  error?: Failure
}

export interface ThreadState {
  /** Sequence number of the last event that counted. */
  seq: number
  running: boolean
  turns: readonly Turn[]
  interactions: Interactions
}

export const emptyThread: ThreadState = { seq: 0, running: false, turns: [], interactions: { turns: 0, clicks: 0 } }
