import { Worker } from 'node:worker_threads'
import type { EvalCase } from './case.ts'
import type { TestedModel } from './models.ts'
import type { Judge } from './scorers/scorer.ts'
import { openStage, type Stage } from './stage.ts'
import { performTrial, type TrialOutcome } from './trial.ts'
import type { TrialKey } from './trial-key.ts'
import type { Order } from './trial-thread.ts'

/** Performs trials one after the other. */
export type Performer = (one: EvalCase, key: TrialKey, judge?: Judge) => Promise<TrialOutcome>

export interface Performers {
  each: Performer[]
  close(): Promise<void>
}

/** A thread with a stage of its own. Aborting the signal ends it: its trial is not judged then. */
const openThread = (signal: AbortSignal) => {
  const thread = new Worker(new URL('./trial-thread.ts', import.meta.url))
  const stop = () => thread.postMessage(undefined)
  signal.addEventListener('abort', stop, { once: true })
  let why = 'its thread has ended'
  thread.once('error', (error) => {
    why = String(error)
  })
  const gone = new Promise<TrialOutcome>((resolve) => thread.once('exit', () => resolve({ problem: why })))
  const perform: Performer = async (one, key) => {
    const answer = new Promise<TrialOutcome>((resolve) =>
      thread.once('message', (text: string) => resolve(JSON.parse(text))),
    )
    thread.postMessage({ one, key } satisfies Order)
    return Promise.race([answer, gone])
  }
  const close = async () => {
    signal.removeEventListener('abort', stop)
    if (!signal.aborted) stop()
    await gone
  }
  return { perform, close }
}

/** Under so many trials a thread takes longer to start than it saves. */
const worthAThread = 30

/**
 * As many performers as may work at once. The built-in model computes where others wait for a server, so that each has a thread of its own;
 * on a given stage, with a judge, or where there is little to do, they share this one.
 */
export const openPerformers = async ({
  model,
  concurrency,
  trials,
  signal,
  stage: given,
  judged,
}: {
  model: TestedModel
  concurrency: number
  trials: number
  signal: AbortSignal
  stage?: Stage | undefined
  judged: boolean
}): Promise<Performers> => {
  const threads = Math.min(concurrency, Math.floor(trials / worthAThread))
  if (!given && !judged && model.kind === 'builtin' && threads > 1) {
    const opened = Array.from({ length: threads }, () => openThread(signal))
    return {
      each: opened.map(({ perform }) => perform),
      close: async () => void (await Promise.all(opened.map(({ close }) => close()))),
    }
  }
  const stage = given ?? (await openStage({ lanes: Math.min(concurrency, Math.max(1, trials)) }))
  return {
    each: stage.lanes
      .slice(0, concurrency)
      .map((lane) => (one, key, judge) => performTrial(one, { stage, lane, model, key, signal, judge })),
    close: async () => {
      if (!given) await stage.close()
    },
  }
}
