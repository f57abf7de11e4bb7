import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'
import { randomEffects, type Study, weightedMean } from '../../backend/stats/random-effects.ts'
import { shrinkWithIntervals } from '../../backend/stats/shrinkage.ts'
import { varianceWithin } from '../../backend/stats/within-groups.ts'
import { doubtsAbout, metricKey, type Trial, trialsAmong } from '../evidence-weight.ts'
import type { KnowledgeRecord } from '../records/knowledge-record.ts'
import { type OutcomeMetric, outcomeMetric } from '../records/outcome-record.ts'
import { type TagDimension, tagDimension, tagName, tagsOf } from './tag.ts'

const interval = z.strictObject({ low: z.number(), high: z.number() })
const effect = z.strictObject({ mean: z.number(), interval })

const tagEffect = z.strictObject({
  tag: z.string(),
  label: bilingual,
  /** Ids of the randomised results that it rests on. */
  trials: z.array(z.string()),
  /** Of them, those that showed a lift. */
  shown: z.int(),
  /** What they show together, random effects; a share per customer. */
  pooled: effect,
  /** The same pulled towards the mean of the tags beside it, and by how much: 1 is all the way. */
  held: effect.extend({ weightOfMean: z.number() }),
})
export type TagEffect = z.infer<typeof tagEffect>

/** Randomised results that counted the same thing, by what the campaigns were. */
const metricTags = z.strictObject({
  metric: outcomeMetric,
  trials: z.array(z.string()),
  pooled: effect,
  dimensions: z.array(
    z.strictObject({
      dimension: tagDimension,
      tags: z.array(tagEffect),
      /** Trials without a tag of this kind. */
      untagged: z.int(),
    }),
  ),
})

export const leftOutReason = z.enum([
  'no_control',
  'not_randomised',
  'not_usable',
  'no_effect',
  'split_not_checked',
  'doubtful',
  'other_unit',
  'alone',
])

/** Effects by tag, and the outcomes that are not in them. */
export const tagEffects = z.strictObject({
  metrics: z.array(metricTags),
  leftOut: z.array(z.strictObject({ reason: leftOutReason, records: z.array(z.string()) })),
})
export type TagEffects = z.infer<typeof tagEffects>

const fewest = 2

/** Pooled by random effects; with one study its own normal interval. */
const pooledOf = (studies: readonly Study[]): z.infer<typeof effect> => {
  const { mean, interval, hksj } = randomEffects(studies)
  return { mean, interval: hksj?.interval ?? interval }
}

const effectsOf = (dimension: TagDimension, trials: readonly Trial[], tau2: number) => {
  const byTag = new Map<string, Trial[]>()
  for (const trial of trials)
    for (const tag of tagsOf(trial.outcome)[dimension]) byTag.set(tag, [...(byTag.get(tag) ?? []), trial])
  const groups = [...byTag]
  if (groups.length === 0) return []
  // common to all tags: a tag's own few trials would give a guess; where none has two, trials differ as all of them do
  const within = varianceWithin(groups.map(([, own]) => own)) ?? tau2
  const means = groups.map(([, own]) => {
    const { mean, total } = weightedMean(own, within)
    return { estimate: mean, standardError: Math.sqrt(1 / total) }
  })
  const held = shrinkWithIntervals(means, randomEffects(means, { tau2: 'paule-mandel' }))
  return groups
    .map(([tag, own], at): TagEffect => {
      const { estimate, weightOfMean, interval } = held[at] as (typeof held)[number]
      return {
        tag,
        label: tagName(dimension, tag),
        trials: own.map(({ id }) => id),
        shown: own.filter(({ outcome }) => outcome.verdict === 'lift_shown').length,
        pooled: pooledOf(own),
        held: { mean: estimate, interval, weightOfMean },
      }
    })
    .sort((a, b) => b.held.mean - a.held.mean || (a.tag < b.tag ? -1 : 1))
}

const whyNot = ({ outcome }: KnowledgeRecord): z.infer<typeof leftOutReason> => {
  if (!outcome || outcome.design === 'none') return 'no_control'
  if (outcome.design === 'quasi') return 'not_randomised'
  if (outcome.srm.verdict === 'mismatch' || outcome.verdict === 'not_readable') return 'not_usable'
  return outcome.effect && outcome.metric ? 'split_not_checked' : 'no_effect'
}

/**
 * Effects by tag from outcomes as of `now`: randomised results whose split passed, of the same metric and window, pooled per tag; then each
 * tag pulled towards the mean of the tags of its kind, as few trials make extremes. A campaign with two channels counts for both. Everything
 * that is not in it is told with its reason.
 */
export const tagEffectsOf = (records: readonly KnowledgeRecord[], now: string): TagEffects => {
  const trials = trialsAmong(records, now)
  const isTrial = new Set(trials.map(({ id }) => id))
  const out = new Map<z.infer<typeof leftOutReason>, string[]>()
  const leave = (reason: z.infer<typeof leftOutReason>, id: string) => out.set(reason, [...(out.get(reason) ?? []), id])
  for (const record of records) if (record.outcome && !isTrial.has(record.id)) leave(whyNot(record), record.id)

  const sameAim = (one: Trial) =>
    trials.filter(
      ({ outcome }) => !one.outcome.objective || !outcome.objective || outcome.objective === one.outcome.objective,
    )
  const trusted = trials.filter((trial) => {
    const reason =
      doubtsAbout(trial, sameAim(trial)).length > 0
        ? 'doubtful'
        : trial.outcome.metric?.kind === 'conversion'
          ? null
          : 'other_unit'
    if (reason) leave(reason, trial.id)
    return reason === null
  })
  const groups = [...Map.groupBy(trusted, ({ outcome }) => metricKey(outcome.metric as OutcomeMetric)).values()]
  for (const group of groups) if (group.length < fewest) for (const { id } of group) leave('alone', id)
  const metrics = groups
    .filter((group) => group.length >= fewest)
    .sort((a, b) => b.length - a.length)
    .map((group) => {
      const { tau2 } = randomEffects(group)
      return {
        metric: group[0]?.outcome.metric as OutcomeMetric,
        trials: group.map(({ id }) => id),
        pooled: pooledOf(group),
        dimensions: tagDimension.options.map((dimension) => ({
          dimension,
          tags: effectsOf(dimension, group, tau2),
          untagged: group.filter(({ outcome }) => tagsOf(outcome)[dimension].length === 0).length,
        })),
      }
    })
  return {
    metrics,
    leftOut: leftOutReason.options.flatMap((reason) =>
      out.has(reason) ? [{ reason, records: out.get(reason) as string[] }] : [],
    ),
  }
}
