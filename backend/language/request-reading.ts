import type { Lang } from '../bilingual.ts'
import type { WorkRequest } from './message/request.ts'
import type { Reading, ReadingContext } from './reading.ts'

/** A count or the rule of the audience at hand is what any question about it is; else the person who makes the work must answer. */
export const ofRequest = (request: WorkRequest, lang: Lang, { current }: ReadingContext): Reading => {
  const base = { lang, unread: [], assumptions: [] }
  if (request.act === 'rule' || (request.act === 'assumed' && current))
    return { ...base, intent: 'explain', ...(current ? { rule: current } : {}) }
  if (request.act === 'count' && current) return { ...base, intent: 'segment', rule: current }
  return { ...base, intent: 'request', request }
}
