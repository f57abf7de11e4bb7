import { parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { createReader } from '../../backend/language/reader.ts'
import type { Reading } from '../../backend/language/reading.ts'

/** A reading with the time that it took, or what the reader threw. */
export type WorkerAnswer = { reading: Reading; ms: number } | { failure: string }

const catalog = workerData as Catalog
const reader = createReader(catalog)
const now = catalog.clock ?? ''

const read = (text: string): WorkerAnswer => {
  const started = performance.now()
  try {
    const reading = reader(text, { now })
    return { reading, ms: performance.now() - started }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (text: string) => parentPort?.postMessage(read(text)))
// the first readings also compile the reader
read('customers')
read('客户')
// what it takes to start is no part of a reading
parentPort?.postMessage('ready')
