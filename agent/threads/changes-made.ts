import type { Brief } from '../../backend/language/reading.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { ThreadState } from './thread-state.ts'

export const longestHistory = 20

/** What the turns changed, with this one: `moved` where it changed the audience, `brief` what is now said of the plan, `copy` where it reworded the copy alone. */
export const changesAfter = (
  { changes, brief = {}, copyWish = {} }: ThreadState,
  { moved, brief: said, copy }: { moved: boolean; brief: Brief | undefined; copy: boolean },
): ThreadState['changes'] => {
  const differs = said !== undefined && canonicalJson(said) !== canonicalJson(brief)
  if (!moved && !differs && !copy) return changes
  return [...changes, { audience: moved, ...(differs ? { brief } : {}), ...(copy ? { copy: copyWish } : {}) }].slice(
    -longestHistory,
  )
}
