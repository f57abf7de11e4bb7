import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import { FairleadError } from '../backend/errors.ts'

/** What the API takes of a list, in bytes. */
const most = 128 * 1024 * 1024

/** The text of a file, or of standard input for `-`. Throws `file_unreadable` and `body_too_large`. */
export const readInput = async (path: string, signal: AbortSignal): Promise<string> => {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path)
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of addAbortSignal(signal, source)) {
      size += (piece as Buffer).length
      if (size > most) throw new FairleadError('body_too_large', { limit: most })
      pieces.push(piece as Buffer)
    }
  } catch (error) {
    if (error instanceof FairleadError || signal.aborted) throw error
    throw new FairleadError('file_unreadable', { path, reason: error instanceof Error ? error.message : String(error) })
  }
  return Buffer.concat(pieces).toString('utf8')
}
