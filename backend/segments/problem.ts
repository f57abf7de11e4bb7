import type { Details, ErrorCode } from '../errors.ts'

/** What keeps a rule from running: a code from the closed set and its details. */
export interface Problem {
  code: ErrorCode
  details: Details
}

export const problem = (code: ErrorCode, details: Details): Problem => ({ code, details })
