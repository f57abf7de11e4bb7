import type { Actor } from '../backend/actor.ts'
import type { Lang } from '../backend/bilingual.ts'
import type { AskResult } from './ask.ts'
import type { LoggedEvent } from './wire.ts'

/** The threads of all workspaces: starts and stops runs, keeps their event log, replays it. */
export interface Conversation {
  createThread(input: { workspace: string; lang?: Lang; id?: string }): Promise<{ id: string }>
  /** Appends the person's message and starts a run; resolves when the run is under way. Refused while one is running in the thread. */
  start(input: {
    workspace: string
    thread: string
    text: string
    lang?: Lang
    actor: Actor
    clicks?: number
  }): Promise<{ run: string; done: Promise<void> }>
  stop(input: { workspace: string; thread: string }): Promise<void>
  /** Logged events after `after`, then live ones until the signal aborts. */
  events(input: { workspace: string; thread: string; after: number; signal: AbortSignal }): AsyncIterable<LoggedEvent>
  /** Runs turns one after the other and folds the thread's state into one object. */
  ask(input: {
    workspace: string
    turns: string[]
    thread?: string
    lang?: Lang
    actor: Actor
    members?: boolean
    signal?: AbortSignal
  }): Promise<AskResult>
}
