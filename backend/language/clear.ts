import type { Reading } from './reading.ts'

/** Whether a reading gives an audience and leaves nothing open. */
export const isClear = ({ rule, unread, clarification }: Reading): boolean =>
  rule !== undefined && unread.length === 0 && clarification === undefined

/** Whether a reading is a change to the audience at hand that leaves nothing open. */
export const isClearChange = (reading: Reading): boolean => reading.intent === 'refine' && isClear(reading)
