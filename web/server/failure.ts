import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import { describeErrorBoth, type ErrorCode, FairleadError } from '../../backend/errors.ts'
import type { Failure } from './contract/failure.ts'

const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  internal: 500,
  unknown_route: 404,
  token_required: 401,
  not_permitted: 403,
  origin_refused: 403,
  workspace_exists: 409,
  list_in_use: 409,
  list_name_taken: 409,
  record_fixed: 409,
  record_in_use: 409,
  segment_name_taken: 409,
  segment_exists: 409,
  thread_busy: 409,
  data_locked: 423,
  data_unreadable: 503,
  body_too_large: 413,
  json_malformed: 400,
  json_required: 415,
}

/** HTTP status of an error: what is named but not there is 404, what is refused is 422 unless the table says otherwise. */
export const statusOf = (code: ErrorCode): ContentfulStatusCode =>
  statuses[code] ??
  (/^unknown_(workspace|thread|segment|plan|copy|campaign|receipt|customer|list|record|alert)$/.test(code) ? 404 : 422)

const failureOf = (error: FairleadError): Failure => ({
  code: error.code,
  details: error.details,
  message: describeErrorBoth(error.code, error.details),
})

/**
 * The failure that stands for an error. What we did not expect is logged whole and shown as a trace id only; where the caller has gone, it
 * is what the stopping of the work says, and no fault.
 */
export const failureFor = (error: unknown, log: Logger, path?: string, gone = false): Failure => {
  if (error instanceof FairleadError) return failureOf(error)
  const trace = randomUUID()
  log[gone ? 'debug' : 'error']({ trace, err: error, path }, gone ? 'request given up' : 'request failed')
  return { ...failureOf(new FairleadError('internal', { trace })), trace }
}

/** Answers an error in the one shape. */
export const answerFailure = (log: Logger) => (error: Error, context: Context) => {
  const status = error instanceof FairleadError ? statusOf(error.code) : statusOf('internal')
  return context.json(failureFor(error, log, context.req.path, context.req.raw.signal.aborted), status)
}
