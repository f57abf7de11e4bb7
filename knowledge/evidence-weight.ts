import type { Bilingual } from '../backend/bilingual.ts'
import { randomEffects, type Study } from '../backend/stats/random-effects.ts'
import { gradeOf } from './records/grade.ts'
import type { KnowledgeRecord } from './records/knowledge-record.ts'
import type { OutcomeMetric, OutcomeRecord } from './records/outcome-record.ts'

/** A randomised result that may be pooled with others of its metric. */
export interface Trial extends Study {
  id: string
  source: KnowledgeRecord['source']
  outcome: OutcomeRecord
}

/** What counts the same thing in the same time. */
export const metricKey = ({ event, ofProduct, windowDays, kind }: OutcomeMetric): string =>
  [kind, event ?? '', ofProduct ? 'own' : 'any', windowDays].join('|')

/** Randomised results whose split passed, by assignment, with an effect; nothing else votes. */
export const trialsAmong = (records: readonly KnowledgeRecord[], now: string): Trial[] =>
  records.flatMap((record) => {
    const { id, source, outcome } = record
    if (!outcome?.effect || outcome.design !== 'randomised' || outcome.srm.verdict !== 'pass' || !outcome.metric)
      return []
    if (!['A', 'B', 'C'].includes(gradeOf(record, now).grade)) return []
    return [{ id, source, outcome, estimate: outcome.effect.estimate, standardError: outcome.effect.standardError }]
  })

/** Standard deviations from the middle of the other trials beyond which a record is said to be out of line. */
const tooFar = 5
const fewestOthers = 3
/** MAD to standard deviation of a normal distribution. */
const madToSd = 1.4826

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half) - 1] as number)) / 2
}

/**
 * Whether an effect lies apart from the others: |y − median| above five times √(v + median v + (1.4826·MAD)²). Median and MAD hold as long
 * as fewer than half of the others are planted, where a mean and its τ² would move with them.
 */
const liesApart = (effect: Study, others: readonly Study[]): boolean => {
  if (others.length < fewestOthers) return false
  const centre = median(others.map(({ estimate }) => estimate))
  const spread = madToSd * median(others.map(({ estimate }) => Math.abs(estimate - centre)))
  const noise = median(others.map(({ standardError }) => standardError ** 2)) + effect.standardError ** 2
  return Math.abs(effect.estimate - centre) > tooFar * Math.sqrt(noise + spread ** 2)
}

const apart: Bilingual = {
  zh: '与其他随机试验的结果相差太远，请核实来源',
  en: 'far from what the other randomised tests found; check where it comes from',
}
const noControl: Bilingual = {
  zh: '没有对照组，却报了效果：只是观察到的差异',
  en: 'claims an effect without a control group: an observed difference only',
}
const wrongFigures: Bilingual = {
  zh: '报告的效果与各组的人数对不上',
  en: 'the effect does not follow from the counts of its arms',
}

const disagreesWithItself = ({ arms, effect, metric }: OutcomeRecord): boolean => {
  if (!arms?.control || !effect || metric?.kind !== 'conversion') return false
  const { treatment, control } = arms
  const counted = treatment.converted / treatment.customers - control.converted / control.customers
  return Math.abs(counted - effect.estimate) > Math.max(1e-6, effect.standardError / 2)
}

/**
 * What makes a record doubtful beside the trials of the same metric: figures that contradict each other, an effect claimed without a
 * control, or one that lies apart from three or more other trials.
 */
export const doubtsAbout = (
  { id, outcome }: Pick<KnowledgeRecord, 'id' | 'outcome'>,
  trials: readonly Trial[],
): Bilingual[] => {
  if (!outcome?.effect) return []
  const { effect, metric } = outcome
  const others = trials.filter(
    (one) => one.id !== id && (!metric || !one.outcome.metric || metricKey(one.outcome.metric) === metricKey(metric)),
  )
  const comparable = others.length >= fewestOthers ? others : trials.filter((one) => one.id !== id)
  return [
    ...(disagreesWithItself(outcome) ? [wrongFigures] : []),
    ...(outcome.design === 'none' ? [noControl] : []),
    ...(liesApart(effect, comparable) ? [apart] : []),
  ]
}

/** Trials of a record's own subject, by which a doubt about it is measured. */
export const trialsLike = ({ objective }: Pick<KnowledgeRecord, 'objective'>, all: readonly Trial[]): Trial[] =>
  all.filter(({ outcome }) => !objective || !outcome.objective || outcome.objective === objective)

/** A middle is told as well from the newest of many. */
const mostCompared = 100

/** Whether nothing speaks against a trial beside the others. */
export const isSound = (trial: Trial, all: readonly Trial[]): boolean =>
  doubtsAbout(trial, trialsLike(trial.outcome, all).slice(0, mostCompared)).length === 0

/** The trials that nothing speaks against: only these may vote on what to expect. */
export const soundTrials = (all: readonly Trial[]): Trial[] => all.filter((trial) => isSound(trial, all))

/** The largest set of trials that measured the same thing, and what it shows together; null without one. */
export const pool = (trials: readonly Trial[]) => {
  const groups = Map.groupBy(trials, ({ outcome }) => metricKey(outcome.metric as OutcomeMetric))
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length)
  if (!largest) return null
  const pooled = randomEffects(largest)
  return {
    trials: largest.map(({ id }) => id),
    metric: largest[0]?.outcome.metric as OutcomeMetric,
    mean: pooled.mean,
    interval: pooled.hksj?.interval ?? pooled.interval,
    shown: largest.filter(({ outcome }) => outcome.verdict === 'lift_shown').length,
  }
}
