import { randomUUID } from 'node:crypto'
import { FairleadError } from '../backend/errors.ts'

/** An error without the wrappers that LangChain puts around it. */
export const rootOf = (error: unknown): unknown => {
  let root = error
  while (root instanceof Error && root.name === 'MiddlewareError' && root.cause) root = root.cause
  return root
}

/** The coded error somewhere inside, if there is one. */
export const codedError = (error: unknown): FairleadError | undefined => {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof FairleadError) return at
  return undefined
}

/** Whether the person's stop, and no fault, ended the work. */
export const isStop = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || rootOf(error) === signal.reason

/** Our own bug, under a number that the person can quote; its text goes to the log only. */
export const internalError = (): FairleadError => new FairleadError('internal', { trace: randomUUID().slice(0, 8) })
