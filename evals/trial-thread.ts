import { parentPort } from 'node:worker_threads'
import type { EvalCase } from './case.ts'
import { builtinModel } from './models.ts'
import { openStage } from './stage.ts'
import { performTrial } from './trial.ts'
import type { TrialKey } from './trial-key.ts'

/** A trial to perform; absent where the thread shall end. */
export interface Order {
  one: EvalCase
  key: TrialKey
}

const stage = await openStage({ lanes: 1 })
const [lane] = stage.lanes
const stopping = new AbortController()
let performing: Promise<unknown> = Promise.resolve()

const perform = async ({ one, key }: Order): Promise<void> => {
  if (!lane) return
  const outcome = await performTrial(one, { stage, lane, model: builtinModel, key, signal: stopping.signal })
  // what is seen is written as JSON, so nothing is lost on the way
  parentPort?.postMessage(JSON.stringify(outcome))
}

const end = async (): Promise<void> => {
  stopping.abort()
  await performing
  await stage.close()
  parentPort?.close()
}

parentPort?.on('message', (order: Order | undefined) => {
  performing = order ? perform(order) : end()
})
