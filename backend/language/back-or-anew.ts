import { behind } from './in-turn.ts'
import { startsOverAt } from './message/start-over.ts'
import { stepsBack } from './message/undo-several.ts'
import type { Token } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/**
 * The reading of a message that leaves the audience at hand for an earlier one, several steps back or the first, or for one of its own,
 * begun anew; undefined where it does neither. With fewer steps to go back it goes as far as there are any.
 */
export const backOrAnew = (
  tokens: Token[],
  text: string,
  { current, ...context }: ReadingContext,
  read: Read,
): Omit<Reading, 'lang'> | undefined => {
  const steps = stepsBack(tokens)
  if (steps) {
    const { history = [] } = context
    const rule = (steps === 'all' ? undefined : history.at(-steps)) ?? history[0]
    return { intent: 'undo', ...(rule ? { rule } : {}), unread: [], assumptions: [] }
  }
  const anew = startsOverAt(text)
  return anew === undefined ? undefined : behind(text, anew, context, read)
}
