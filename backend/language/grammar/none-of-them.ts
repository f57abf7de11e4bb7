import { frameNotes, frameRule } from './frame.ts'
import type { Part, State } from './state.ts'

const ofThem =
  /(?<![a-z])none of (?:them|these|those|which)(?![a-z])|(?:其中|里面|当中|这些(?:交易|消费|订单|购买)?[中里])(?:却|又)?(?:没有|没|无)/i

/** "3 transactions in the last 90 days, none of them at a branch": none of those of that time, which is then said of both. */
export const timeNoneOfThem = (state: State, parts: Part[]): void => {
  for (const [n, part] of parts.entries()) {
    const { frame, start, end } = part
    if (!frame?.negated || frame.window || frame.never) continue
    const from = Math.max(start - 4, parts[n - 1]?.end ?? 0)
    if (!ofThem.test(state.textOf(from, Math.min(end, start + 4)))) continue
    const like = parts.slice(0, n).findLast((other) => other.frame?.event === frame.event && other.frame?.window)
    if (!like?.frame?.window) continue
    part.frame = { ...frame, window: like.frame.window }
    const rule = frameRule(part.frame)
    if (rule) part.rule = rule
    part.notes = frameNotes(part.frame)
  }
}
