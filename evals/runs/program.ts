import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface Child {
  /** Exit code; null while it runs. */
  code: number | null
  /** The end of what it said to a person. */
  said: string
  /** Whether it was asked to stop. */
  stopped: boolean
  /** Asks it to stop; what is done is kept. */
  stop(): void
  ended: Promise<void>
}

const keptCharacters = 4000

/** Starts the program of the evals with words of its own command line, never through a shell. */
export const startProgram = (program: string, words: readonly string[]): Child => {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = Promise.withResolvers<void>()
  const state: Child = {
    code: null,
    said: '',
    stopped: false,
    stop() {
      state.stopped = true
      child.kill('SIGTERM')
    },
    ended: ended.promise,
  }
  const end = (code: number) => {
    state.code ??= code
    ended.resolve()
  }
  const stderr: Readable = child.stderr
  stderr.setEncoding('utf8').on('data', (text: string) => {
    state.said = (state.said + text).slice(-keptCharacters)
  })
  child.once('error', (error) => {
    state.said += error.message
    end(1)
  })
  child.once('close', (code) => end(code ?? 1))
  return state
}
