import type { Details, ErrorCode } from '../errors.ts'

/** What keeps a rule from running: a code from the closed set and its details. */
export interface Problem {
  code: ErrorCode
  details: Details
}

export const problem = (code: ErrorCode, details: Details): Problem => ({ code, details })

/** Problems of a rule that takes either so many customers or a share of them. */
export const checkSize = (place: string, { count, percent }: { count?: unknown; percent?: unknown }): Problem[] =>
  (count === undefined) === (percent === undefined)
    ? [
        problem('invalid_input', {
          place,
          problemZh: '人数（count）和百分比（percent）要给其中一个，且只给一个',
          problem: 'give either count or percent',
        }),
      ]
    : []
