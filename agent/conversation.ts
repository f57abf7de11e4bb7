import type { Actor } from '../backend/actor.ts'
import type { Lang } from '../backend/bilingual.ts'
import type { Rule } from '../backend/segments/rule.ts'
import type { AskResult } from './ask.ts'
import type { CustomValue, LoggedEvent } from './wire.ts'

/** What an edit by hand came to. */
export type Edited = Pick<CustomValue<'fairlead.edited'>, 'changes' | 'count' | 'total'>

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
  /**
   * Takes a rule that a person wrote by hand as the thread's audience, and says so in its log. Refused while a run is going on
   * (`thread_busy`), for a role that may not write (`not_permitted`), and for a rule that cannot run.
   */
  edit(input: { workspace: string; thread: string; rule: Rule; actor: Actor; signal?: AbortSignal }): Promise<Edited>
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
