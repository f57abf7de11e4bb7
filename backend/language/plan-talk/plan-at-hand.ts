import type { Brief } from '../reading.ts'

/**
 * What was said of a campaign, the later words last: a new length takes the place of the end that was said before, and the other way
 * round. A part that is there and undefined is given up.
 */
export const joinedBrief = (...parts: (Brief | undefined)[]): Brief => {
  const joined: Brief = {}
  for (const part of parts) {
    if (part?.days !== undefined && part.end === undefined) delete joined.end
    if (part?.end !== undefined && part.days === undefined) delete joined.days
    Object.assign(joined, part)
  }
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined))
}
