import { anniversary, between, compare, date, list, missing, oneOf, regex, size, text, total } from './attributes.ts'
import type { ClauseKind, KindEditor } from './editor.ts'
import {
  campaign,
  edge,
  eventCount,
  funnel,
  held,
  occurrence,
  preference,
  restarted,
  sequence,
  stopped,
} from './events.ts'
import {
  average,
  bucket,
  consent,
  everyone,
  geo,
  member,
  percentRank,
  rank,
  reachable,
  related,
  relatedMeasure,
  rfm,
  sample,
  segment,
} from './others.ts'

export { families } from './editor.ts'

/** THE table of how each kind is written; a kind that is missing here is written by its schema. */
export const editors: { readonly [K in ClauseKind]?: KindEditor } = {
  compare,
  between,
  total,
  in: oneOf,
  text,
  regex,
  list,
  size,
  missing,
  date,
  anniversary,
  event: eventCount,
  occurrence,
  edge,
  sequence,
  funnel,
  stopped,
  restarted,
  held,
  preference,
  campaign,
  related,
  related_measure: relatedMeasure,
  rank,
  percent_rank: percentRank,
  average,
  rfm,
  sample,
  bucket,
  segment,
  member,
  consent,
  reachable,
  geo,
  everyone,
}

export const editorOf = (kind: string): KindEditor | undefined => editors[kind as ClauseKind]
