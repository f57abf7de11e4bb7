import { mkdir } from 'node:fs/promises'
import { FairleadError } from '../errors.ts'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What DuckDB says when it cannot open a file, as one of our codes; names the process that holds the file. */
export const openError = (error: unknown, path: string): FairleadError => {
  const message = messageOf(error)
  if (!/Could not set lock/.test(message)) return new FairleadError('data_unreadable', { path, reason: message })
  const pid = /PID (\d+)/.exec(message)?.[1]
  return new FairleadError('data_locked', { path, ...(pid && { pid: Number(pid) }) })
}

/** Makes a folder; throws `data_unreadable` with the path when it cannot. */
export const ensureFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new FairleadError('data_unreadable', { path, reason: messageOf(error) })
  }
}
