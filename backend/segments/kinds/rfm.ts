import { sql } from 'kysely'
import { z } from 'zod'
import type { Aggregate } from '../aggregate.ts'
import { checkFilter, eventParts } from '../event-rows.ts'
import { instantValue } from '../field-types.ts'
import { keptValue } from '../history.ts'
import { listedIds } from '../listed-ids.ts'
import { knownName } from '../literal.ts'
import { problem } from '../problem.ts'
import { cutsByValue } from '../rfm-cuts.ts'
import { cutsByRank, cutsWithin, hasScore, type Metric, metrics, quintiles, type Scored } from '../rfm-scores.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { both, eventOf, knownEvent } from '../scope.ts'
import { type Window, window } from '../window.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { between, choice, number, optional, several } from '../wording/plain.ts'
import { when } from '../wording/times.ts'
import { type Hole, type Sentence, saidBy, sentence, sentences } from '../wording/wording.ts'
import { numeral } from '../words.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

const scores = z.array(z.int().min(1).max(quintiles)).min(1).optional()
/** Equal values share their middle place, their lowest one, or are told apart by id. */
const ties = z.enum(['mid', 'low', 'id']).optional()

/**
 * Quintile scores of recency (whole days since the last event), frequency (orders) and monetary value (sum of the amount), 5 the best,
 * over the customers with such events; `nested` scores each metric within the scores of the one before.
 */
export const rfmRule = z.strictObject({
  kind: z.literal('rfm'),
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
  window: window.optional(),
  r: scores,
  f: scores,
  m: scores,
  method: z.enum(['independent', 'nested']).default('independent'),
  ties: z.strictObject({ r: ties, f: ties, m: ties }).optional(),
})
type Rfm = RuleOf<'rfm'>

/** The metrics that decide: nested ones need those before them. */
const needed = (rule: Rfm): Metric[] =>
  rule.method === 'independent'
    ? metrics.filter((metric) => rule[metric])
    : metrics.slice(0, metrics.findLastIndex((metric) => rule[metric]) + 1)

const scoredBy = (rule: Rfm, to: Compiling): Scored[] => {
  const type = knownEvent(to.catalog, rule.event)
  const filter = { event: rule.event, where: rule.where, window: rule.window }
  const take = (aggregate: Aggregate) => to.measure(filter, aggregate)
  const used = needed(rule)
  // where the others are taken from the events, the last of these comes with them
  const isKept = used.length === 1 || keptValue(filter, { of: 'count' }, to) !== undefined
  const last = () => (isKept ? take({ of: 'last' }) : to.measure(filter, sql`max(e.ts)`))
  const values: Record<Metric, () => Pick<Scored, 'value' | 'inexact'>> = {
    r: () => ({
      value: sql`cast(floor(extract(epoch from (${instantValue(to.asOf)} - ${last()})) / 86400) as bigint)`,
      inexact: false,
    }),
    f: () => ({ value: take({ of: 'orders' }), inexact: false }),
    m() {
      const property = type.properties.find(({ role }) => role === 'amount')?.name ?? ''
      // whoever has events has a sum, also where every amount is missing
      const sum = sql`coalesce(${take({ of: 'sum', property })}, 0)`
      return { value: sql`case when ${take({ of: 'count' })} > 0 then ${sum} end`, inexact: true }
    },
  }
  return used.map((metric, at) => ({
    metric,
    ...values[metric](),
    ties: rule.ties?.[metric] ?? 'mid',
    nestedIn: rule.method === 'nested' ? used.slice(0, at) : [],
  }))
}

const names: Record<Metric, string> = { r: 'R', f: 'F', m: 'M' }
const tieWords = {
  mid: both('同值取中间名次', 'ties share the middle place'),
  low: both('同值取最低名次', 'ties share the lowest place'),
  id: both('同值按编号排序', 'ties by id'),
}

interface Score {
  metric: Metric
  wanted: number[]
  tie: 'low' | 'id' | undefined
}
const scoreWords: Hole<Score> = saidBy([
  sentence<Score, Score>({
    zh: '{metric} 为 {wanted}{tie}',
    en: '{metric} is {wanted}{tie}',
    holes: {
      metric: choice({ r: both('R', 'R'), f: both('F', 'F'), m: both('M', 'M') }),
      wanted: several(number, both('、', ' or ')),
      tie: optional(between(both('（', ' ('), choice({ low: tieWords.low, id: tieWords.id }), both('）', ')'))),
    },
    parts: (score) => score,
    rule: (score) => score,
  }),
])

const scoresIn = (rule: Rfm): Score[] =>
  metrics.flatMap((metric) => {
    const [wanted, tie] = [rule[metric], rule.ties?.[metric]]
    return wanted ? [{ metric, wanted, tie: tie === 'mid' ? undefined : tie }] : []
  })

const words: Sentence<Rfm>[] = [
  sentence<
    Rfm,
    {
      when: Window | undefined
      event: string
      where: FieldRule | undefined
      method: Rfm['method']
      scores: Score[]
    }
  >({
    zh: '{when}{event}{where}的 RFM 五分位（{method}）：{scores}',
    en: 'RFM quintiles ({method}) of {event} events {when}{where}: {scores}',
    holes: {
      when,
      event: eventName,
      where: where(ofEvent),
      method: choice({ nested: both('逐层', 'nested'), independent: both('各自独立', 'independent') }),
      scores: several(scoreWords, both('；', '; ')),
    },
    parts: (rule) => ({
      when: rule.window,
      event: rule.event,
      where: rule.where,
      method: rule.method,
      scores: scoresIn(rule),
    }),
    rule({ when: window, event, where: filter, method, scores: given }) {
      if (new Set(given.map(({ metric }) => metric)).size < given.length) return undefined
      const told = given.filter(({ tie }) => tie !== undefined)
      return {
        kind: 'rfm',
        event,
        ...(filter && { where: filter }),
        ...(window && { window }),
        ...Object.fromEntries(given.map(({ metric, wanted }) => [metric, wanted])),
        method,
        ...(told.length > 0 && { ties: Object.fromEntries(told.map(({ metric, tie }) => [metric, tie])) }),
      }
    },
  }),
]

export const rfm: Kind<Rfm> = {
  teach: 'quintiles of recency, frequency and money, 5 the best',
  parts: eventParts,
  windows: ({ window }) => (window ? [window] : []),
  uses: ({ event, m }, { catalog }) =>
    eventOf(catalog, event)?.properties.flatMap(({ role, name }) =>
      m && role === 'amount' ? [{ event, field: name }] : [],
    ) ?? [],

  check(rule, to) {
    const type = eventOf(to.catalog, rule.event)
    const some = metrics.some((metric) => rule[metric])
    const amount = type?.properties.some(({ role }) => role === 'amount') ?? true
    return [
      ...checkFilter(rule, to),
      ...(some
        ? []
        : [
            problem('invalid_input', {
              place: 'rfm',
              problemZh: '请给出 r、f 或 m 的分值',
              problem: 'give scores of r, f or m',
            }),
          ]),
      ...(type && rule.m && !amount
        ? [
            problem('missing_role', {
              event: type.name,
              role: 'amount',
              properties: type.properties.map(({ name }) => name),
            }),
          ]
        : []),
    ]
  },
  ...sentences(words),

  compile(rule, to) {
    const { cuts = [], ids } = to.threshold(rule)
    if (ids !== undefined) {
      const rows = listedIds(ids, to)
      return to.filtering ? sql`c.customer_id in (${rows})` : to.isListed(rows)
    }
    const inner = to.apart()
    const scored = scoredBy(rule, inner)
    const anyOf = (conditions: Condition[]): Condition => sql`(${sql.join(conditions, sql` or `)})`
    const every = Array.from({ length: quintiles }, (_, at) => at + 1)
    if (rule.method === 'independent')
      return sql`(${sql.join(
        scored.map((each) =>
          anyOf((rule[each.metric] ?? every).map((score) => hasScore(cuts, each, score, [], inner))),
        ),
        sql` and `,
      )})`
    const from = (at: number, above: number[]): Condition => {
      const each = scored[at]
      if (!each) return sql`true`
      const there = (score: number) =>
        cuts.some((cut) => cut.metric === each.metric && cut.score === score && cut.above.join() === above.join())
      const conditions = (rule[each.metric] ?? every).filter(there).map((score): Condition => {
        const deeper = from(at + 1, [...above, score])
        return sql`(${hasScore(cuts, each, score, above, inner)} and ${deeper})`
      })
      return conditions.length === 0 ? sql`false` : anyOf(conditions)
    }
    return from(0, [])
  },

  async resolve(rule, to, rows) {
    const inner = to.nested()
    const scored = scoredBy(rule, inner)
    const shared = scored.every(({ nestedIn, ties }) => nestedIn.length === 0 && ties !== 'id')
    const { cuts = [], ids } = await (shared ? cutsByValue : cutsByRank)(scored, rule, inner, rows)
    return { value: cuts.length === 0 ? null : cuts.length, cuts, ...(ids !== undefined && { ids }) }
  },

  explainThreshold(rule, { cuts = [] }, to) {
    const { labels } = knownEvent(to.catalog, rule.event)
    const shown = needed(rule).flatMap((metric) => {
      const bounds = cutsWithin(cuts, metric, [])
      return bounds.length === 0
        ? []
        : [`${names[metric]} ${bounds.map(({ value }) => numeral(Number(value.toFixed(4)))).join(' / ')}`]
    })
    return both(
      `${labels.zh}的 RFM 分界（各分数的最大值）= ${shown.join('；') || '无'}`,
      `RFM cuts of ${labels.en} (highest value of each score) = ${shown.join('; ') || 'none'}`,
    )
  },
}
