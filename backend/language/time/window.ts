import { ago } from './ago.ts'
import { beforeOrAfter } from './before-after.ts'
import { named } from './named.ts'
import { ahead, endingNow, inside, recent, shorthand } from './rolling.ts'
import { since } from './since.ts'
import { span } from './span.ts'
import type { ReadWindow, WindowReader } from './window-reader.ts'
import { ranksByYear, yearBeforeNoun } from './year-before-noun.ts'

/** THE list of ways to say a stretch of time; of several that read as much the earlier wins. */
const readers: WindowReader[] = [
  span,
  recent,
  shorthand,
  endingNow,
  ahead,
  ago,
  since,
  beforeOrAfter,
  inside,
  named,
  yearBeforeNoun,
]

/** Reads the longest stretch of time that starts at a token. */
export const readWindow: WindowReader = (clock, at) => {
  if (ranksByYear(clock.tokens, at)) return undefined
  let best: ReadWindow | undefined
  for (const reader of readers) {
    const read = reader(clock, at)
    if (read && (!best || read.length > best.length)) best = read
  }
  return best
}
