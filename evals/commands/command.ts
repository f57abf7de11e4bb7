import type { Bilingual, Lang } from '../../backend/bilingual.ts'

export interface EvalDesk {
  lang: Lang
  /** Results for other programs. */
  out(text: string): void
  /** What is said to a person. */
  say(text: string): void
  /** Rewrites the line on a terminal. */
  progress(text: string): void
  env: NodeJS.ProcessEnv
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}

/** One command after `fairlead eval`. */
export interface EvalCommand {
  name: string
  usage: string
  summary: Bilingual
  /** Gives the exit code. */
  run(words: string[], desk: EvalDesk): Promise<number>
}

/** A command line that cannot be understood. */
export class Misused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Misused'
  }
}
