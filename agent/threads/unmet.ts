import { clarification } from '../../backend/language/reading.ts'
import { type UnmetReason, unmetReason } from '../../backend/workspaces/unmet-demand.ts'
import type { RunScope } from '../run/run-scope.ts'

/** Why this turn did not give what was asked for, where that is so: the reason of its question, or that it is none of our work. */
export const unmetIn = ({ turn, reading }: RunScope): { reason: UnmetReason; unread: string[] } | undefined => {
  const asked = clarification.safeParse(turn.calls.findLast(({ name }) => name === 'ask_user')?.input)
  const said = asked.success
    ? asked.data.reason
    : turn.calls.length === 0 && reading.intent === 'other'
      ? 'off_topic'
      : ''
  const reason = unmetReason.safeParse(said)
  return reason.success ? { reason: reason.data, unread: reading.unread.map(({ text }) => text) } : undefined
}
