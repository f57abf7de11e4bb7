import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkFilter, eventParts } from '../event-rows.ts'
import { whenWords, whereWords } from '../event-words.ts'
import { knownName, span } from '../literal.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, knownEvent } from '../scope.ts'
import { type FunnelStep, stepRows } from '../step-rows.ts'
import { window } from '../window.ts'
import { spanWords } from '../window-words.ts'
import type { Compiling, Explaining, Kind } from './kind.ts'

const step = z.strictObject({
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
})

/**
 * Events in this order, each strictly later than the one before: the first in `window`, the last at most `within` after the first.
 * With `without`, no such event follows the last step (for `within`, which must have passed).
 */
export const funnelRule = z.strictObject({
  kind: z.literal('funnel'),
  steps: z.array(step).min(1).max(5),
  window: window.optional(),
  within: span.optional(),
  without: z
    .strictObject({
      event: knownName,
      get where() {
        return fieldRule.optional()
      },
      within: span.optional(),
    })
    .optional(),
})
type Funnel = RuleOf<'funnel'>

const interval = ({ n, unit }: { n: number; unit: string }) => sql.raw(`interval '${n} ${unit}'`)
/** Hours are elapsed, longer units move the wall clock. */
const clockFor = (length: { unit: string } | undefined): 'ts' | 'wall' => (length?.unit === 'hour' ? 'ts' : 'wall')

const stepWords = (filter: { event: string; where?: Funnel['steps'][number]['where'] }, to: Explaining) => {
  const { labels } = knownEvent(to.catalog, filter.event)
  const where = whereWords(filter, to)
  return both(`${labels.zh}${where.zh}`, `${labels.en} event${where.en}`)
}

const stepsOf = ({ steps, window, without }: Funnel): FunnelStep[] => [
  ...steps.map((each, at) => ({ name: `s${at}`, ...each, ...(at === 0 && window && { window }) })),
  ...(without ? [{ name: 'sn', event: without.event, where: without.where }] : []),
]

/** Rows of the last step whose chain is in time: each step keeps the latest deadline among the chains that reach it. */
const chains = (rule: Funnel, to: Compiling): RawBuilder<unknown> => {
  const { within, without, steps } = rule
  const deadline = within ? sql`r.${sql.id(clockFor(within))} + ${interval(within)}` : sql`r.ts`
  const next = without
    ? sql`, min(case when r.sn then r.${sql.id(clockFor(without.within))} end)
        over (partition by r.customer_id order by r.ts range between current row and unbounded following exclude group) as nxt`
    : sql``
  const first = sql`select r.*, case when r.s0 then ${deadline} end as d0${next} from (${stepRows(stepsOf(rule), to)}) as r`
  return steps.slice(1).reduce<RawBuilder<unknown>>((before, _, at) => {
    const [last, here] = [sql.id(`d${at}`), sql.id(`d${at + 1}`)]
    return sql`select r.*, case when r.${sql.id(`s${at + 1}`)} then max(r.${last})
      over (partition by r.customer_id order by r.ts range between unbounded preceding and current row exclude group) end as ${here}
      from (${before}) as r`
  }, first)
}

export const funnel: Kind<Funnel> = {
  teach: 'events in this order; without = and then not',
  parts: ({ steps, without }) =>
    [...steps, ...(without ? [without] : [])].flatMap(({ event, where }) => eventParts({ event, where })),
  windows: ({ window }) => (window ? [window] : []),
  check: ({ steps, window, without }, to) =>
    [
      ...steps.map((each, at) => ({ ...each, window: at === 0 ? window : undefined })),
      ...(without ? [without] : []),
    ].flatMap((filter) =>
      checkFilter(
        { event: filter.event, where: filter.where, window: 'window' in filter ? filter.window : undefined },
        to,
      ),
    ),

  explain(rule, to) {
    const [when, words] = [whenWords(rule), rule.steps.map((each) => stepWords(each, to))]
    const limit = rule.within && spanWords(rule.within.n, rule.within.unit)
    const total = limit ? both(`，从头到尾最多 ${limit.zh}`, `, at most ${limit.en} from first to last`) : both('', '')
    const zhSteps = words.map(({ zh }) => zh).join('→')
    const enSteps = words.map(({ en }) => en).join(' → ')
    const shown = both(`${when.zh}依次有 ${zhSteps}${total.zh}`, `had in order ${when.en}: ${enSteps}${total.en}`)
    if (!rule.without) return shown
    const missed = stepWords(rule.without, to)
    const after = rule.without.within && spanWords(rule.without.within.n, rule.without.within.unit)
    return both(
      `${shown.zh}，此后${after ? ` ${after.zh}内` : ''}没有${missed.zh}`,
      `${shown.en}, and after that no ${missed.en}${after ? ` within ${after.en}` : ''}`,
    )
  },

  compile(rule, to) {
    const { steps, within, without } = rule
    const last = steps.length - 1
    const reached = sql`r.${sql.id(`d${last}`)}`
    const inTime = within ? sql`r.${sql.id(clockFor(within))} <= ${reached}` : sql`${reached} is not null`
    if (!without) return amongRows(sql`select r.customer_id from (${chains(rule, to)}) as r where ${inTime}`, to)
    const clock = sql`r.${sql.id(clockFor(without.within))}`
    const until = without.within && sql`${clock} + ${interval(without.within)}`
    const missed = until
      ? sql`(r.nxt is null or r.nxt > ${until}) and ${until} <= r.${sql.id(`now_${clockFor(without.within)}`)}`
      : sql`r.nxt is null`
    return amongRows(sql`select r.customer_id from (${chains(rule, to)}) as r where ${inTime} and ${missed}`, to)
  },
}
