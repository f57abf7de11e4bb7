import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import type { WorkerAnswer } from './reading-worker.ts'

const longestMs = 5000

/** A thread that has built its reader. */
const started = async (catalog: Catalog): Promise<Worker> => {
  const thread = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: catalog })
  await once(thread, 'message')
  return thread
}

/** The reader of a catalog in a thread of its own, so that a message on which it never ends is a failure like others. */
export interface WatchedReader {
  read(text: string): Promise<WorkerAnswer>
  close(): Promise<void>
}

export const watchedReader = (catalog: Catalog): WatchedReader => {
  let worker: Worker | undefined
  const stop = async () => {
    const old = worker
    worker = undefined
    await old?.terminate()
  }
  return {
    async read(text) {
      const thread = worker ?? (await started(catalog))
      worker = thread
      const { promise, resolve } = Promise.withResolvers<WorkerAnswer>()
      const onError = (error: unknown) => {
        worker = undefined
        resolve({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      }
      const timer = setTimeout(
        () => void stop().then(() => resolve({ failure: `no answer after ${longestMs / 1000} s` })),
        longestMs,
      )
      thread.once('message', resolve)
      thread.once('error', onError)
      thread.postMessage(text)
      const answer = await promise
      clearTimeout(timer)
      thread.off('message', resolve)
      thread.off('error', onError)
      return answer
    },
    close: stop,
  }
}
