import { letGo } from './message/let-go.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** "Let the loan balance go up to a million": the limit of the field that is named goes so far; undefined where a message says no such thing, or not of the audience at hand. */
export const wentSoFar = (text: string, context: ReadingContext, read: Read): Reading | undefined => {
  const said = context.current && letGo(text)
  const reading = said ? read(said, context) : undefined
  const clear = reading?.intent === 'refine' && reading.rule && reading.unread.length === 0 && !reading.clarification
  return clear ? reading : undefined
}
