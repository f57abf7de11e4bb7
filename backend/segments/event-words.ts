import type { Bilingual } from '../bilingual.ts'
import type { EventFilter } from './event-rows.ts'
import type { Explaining } from './kinds/kind.ts'
import { both, eventRow, knownEvent } from './scope.ts'
import { windowWords } from './window-words.ts'

const always = both('截至目前', 'up to now')

/** "In the last 90 days", or that the whole history counts. */
export const whenWords = ({ window }: Pick<EventFilter, 'window'>): Bilingual => (window ? windowWords(window) : always)

/** " (where channel is "app")", or nothing. */
export const whereWords = ({ event, where }: EventFilter, to: Explaining): Bilingual => {
  if (!where) return both('', '')
  const clause = to.on(eventRow(knownEvent(to.catalog, event))).explain(where)
  return both(`（其中${clause.zh}）`, ` (where ${clause.en})`)
}
