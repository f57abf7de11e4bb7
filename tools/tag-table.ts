import { z } from 'zod'
import { type Bilingual, bilingual } from '../backend/bilingual.ts'
import type { Column } from '../backend/receipt.ts'
import { askedDimensions, askedTags, type TagDimension, tagDimension } from '../knowledge/tags/tag.ts'
import type { TagEffect, TagEffects } from '../knowledge/tags/tag-effects.ts'

/** Columns of a receipt that holds effects by tag. */
export const tagColumns: Column[] = [
  { name: 'dimension', type: 'text' },
  { name: 'tag', type: 'text' },
  { name: 'metric', type: 'text' },
  { name: 'trials', type: 'integer' },
  { name: 'shown', type: 'integer' },
  { name: 'effect', type: 'share' },
  { name: 'low', type: 'share' },
  { name: 'high', type: 'share' },
  { name: 'held', type: 'share' },
  { name: 'held_low', type: 'share' },
  { name: 'held_high', type: 'share' },
  { name: 'weight', type: 'share' },
  { name: 'records', type: 'text' },
]

const rowOf = (dimension: string, metric: Bilingual, { tag, trials, shown, pooled, held }: TagEffect) => ({
  dimension,
  tag,
  metric: metric.en,
  trials: trials.length,
  shown,
  effect: pooled.mean,
  ...pooled.interval,
  held: held.mean,
  held_low: held.interval.low,
  held_high: held.interval.high,
  weight: held.weightOfMean,
  records: trials.join(' '),
})

/** One effect with the row of the receipt that holds it. */
export const tagLine = z.strictObject({
  row: z.int(),
  dimension: tagDimension,
  label: bilingual,
  metric: bilingual,
  trials: z.int(),
})
export type TagLine = z.infer<typeof tagLine>

interface Chosen {
  dimension: TagDimension
  metric: Bilingual
  effect: TagEffect
}

/** Every effect, in the order in which a page shows them. */
export const allTags = ({ metrics }: TagEffects): Chosen[] =>
  metrics.flatMap(({ metric, dimensions }) =>
    dimensions.flatMap(({ dimension, tags }) => tags.map((effect) => ({ dimension, metric: metric.name, effect }))),
  )

/** Fewer say of a tag what the one record says. */
const fewest = 2

export const comparesTags = (question: string): boolean => askedDimensions(question).length > 0

/** Effects that a question is after: those of the kinds of tags it asks to compare; where nothing on record is about it, those of the tags it names. */
export const tagsFor = (question: string, { metrics }: TagEffects, isOnRecord: boolean): Chosen[] => {
  const compared = askedDimensions(question)
  const named = askedTags(question)
  const [largest] = metrics
  if (!largest) return []
  return allTags({ metrics: [largest], leftOut: [] }).filter(({ dimension, effect: { tag, trials } }) =>
    compared.length > 0 ? compared.includes(dimension) : !isOnRecord && named.has(tag) && trials.length >= fewest,
  )
}

/** Rows of a receipt for effects, the first of them at `row`, and how to refer to them. */
export const tagRows = (chosen: readonly Chosen[], row = 0) => ({
  rows: chosen.map(({ dimension, metric, effect }) => rowOf(dimension, metric, effect)),
  lines: chosen.map(
    ({ dimension, metric, effect: { label, trials } }, at): TagLine => ({
      row: row + at,
      dimension,
      label,
      metric,
      trials: trials.length,
    }),
  ),
})
