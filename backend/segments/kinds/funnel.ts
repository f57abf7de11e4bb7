import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkSpan } from '../check-window.ts'
import { checkFilter, eventParts } from '../event-rows.ts'
import { knownName, type Span, span } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { both } from '../scope.ts'
import { type FunnelStep, stepRows } from '../step-rows.ts'
import { type Window, window } from '../window.ts'
import { ofEvent, where } from '../wording/clauses.ts'
import { eventName } from '../wording/measured.ts'
import { between, optional, several } from '../wording/plain.ts'
import { spanIn, spanUnits, when } from '../wording/times.ts'
import { type Hole, type Sentence, saidBy, sentence, sentences } from '../wording/wording.ts'
import type { Compiling, Kind } from './kind.ts'

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

/** Each step is later than the first, so none is looked for before the window of that. */
const stepsOf = ({ steps, window, without }: Funnel, { asOf, catalog }: Compiling): FunnelStep[] => {
  const from = window && resolveWindow(window, asOf, catalog.timeZone).from
  const later = from === undefined ? {} : { window: { type: 'range' as const, from } }
  return [
    ...steps.map((each, at) => ({ name: `s${at}`, ...each, ...(at > 0 ? later : window && { window }) })),
    ...(without ? [{ name: 'sn', event: without.event, where: without.where, ...later }] : []),
  ]
}

/** Rows of the last step whose chain is in time: each step keeps the latest deadline among the chains that reach it. */
const chains = (rule: Funnel, to: Compiling): RawBuilder<unknown> => {
  const { within, without, steps } = rule
  const deadline = within ? sql`r.${sql.id(clockFor(within))} + ${interval(within)}` : sql`r.ts`
  const next = without
    ? sql`, min(case when r.sn then r.${sql.id(clockFor(without.within))} end)
        over (partition by r.customer_id order by r.ts range between current row and unbounded following exclude group) as nxt`
    : sql``
  const played = stepsOf(rule, to)
  const rows = stepRows(played, { steps: played.slice(0, steps.length), within }, to)
  const first = sql`select r.*, case when r.s0 then ${deadline} end as d0${next} from (${rows}) as r`
  return steps.slice(1).reduce<RawBuilder<unknown>>((before, _, at) => {
    const [last, here] = [sql.id(`d${at}`), sql.id(`d${at + 1}`)]
    return sql`select r.*, case when r.${sql.id(`s${at + 1}`)} then max(r.${last})
      over (partition by r.customer_id order by r.ts range between unbounded preceding and current row exclude group) end as ${here}
      from (${before}) as r`
  }, first)
}

interface Filter {
  event: string
  where: FieldRule | undefined
}
const filterHoles = { event: eventName, where: where(ofEvent) }
const filterOf = ({ event, where: filter }: Filter) => ({ event, ...(filter && { where: filter }) })

const stepWords: Hole<Funnel['steps'][number]> = saidBy([
  sentence<Funnel['steps'][number], Filter>({
    zh: '{event}{where}',
    en: '{event} event{where}',
    holes: filterHoles,
    parts: ({ event, where }) => ({ event, where }),
    rule: filterOf,
  }),
])

type Without = NonNullable<Funnel['without']>
const withoutWords: Hole<Without> = saidBy([
  sentence<Without, Filter & { within: Span }>({
    zh: '，此后 {within}内没有{event}{where}',
    en: ', and after that no {event} event{where} within {within}',
    holes: { ...filterHoles, within: spanIn(spanUnits) },
    parts: ({ event, where, within }) => within && { event, where, within },
    rule: ({ within, ...filter }) => ({ ...filterOf(filter), within }),
  }),
  sentence<Without, Filter>({
    zh: '，此后没有{event}{where}',
    en: ', and after that no {event} event{where}',
    holes: filterHoles,
    parts: ({ event, where }) => ({ event, where }),
    rule: filterOf,
  }),
])

const words: Sentence<Funnel>[] = [
  sentence<
    Funnel,
    { when: Window | undefined; steps: Funnel['steps']; total: Span | undefined; without: Without | undefined }
  >({
    zh: '{when}依次有 {steps}{total}{without}',
    en: 'had in order {when}: {steps}{total}{without}',
    holes: {
      when,
      steps: several(stepWords, both('→', ' → ')),
      total: optional(
        between(both('，从头到尾最多 ', ', at most '), spanIn(spanUnits), both('', ' from first to last')),
      ),
      without: optional(withoutWords),
    },
    parts: ({ steps, window, within, without }) => ({ when: window, steps, total: within, without }),
    rule: ({ when: window, steps, total: within, without }) => ({
      kind: 'funnel',
      steps,
      ...(window && { window }),
      ...(within && { within }),
      ...(without && { without }),
    }),
  }),
]

export const funnel: Kind<Funnel> = {
  teach: 'events in this order; without = and then not',
  parts: ({ steps, without }) =>
    [...steps, ...(without ? [without] : [])].flatMap(({ event, where }) => eventParts({ event, where })),
  windows: ({ window }) => (window ? [window] : []),
  check: ({ steps, window, within, without }, to) => [
    ...[...steps, ...(without ? [without] : [])].flatMap(({ event, where }, at) =>
      checkFilter({ event, where, window: at === 0 ? window : undefined }, to),
    ),
    ...checkSpan(within, to),
    ...checkSpan(without?.within, to),
  ],
  ...sentences(words),

  compile(rule, to) {
    const { steps, within, without } = rule
    const last = steps.length - 1
    const events = [...steps, ...(without ? [without] : [])].map(({ event }) => event)
    const reached = sql`r.${sql.id(`d${last}`)}`
    const inTime = within ? sql`r.${sql.id(clockFor(within))} <= ${reached}` : sql`${reached} is not null`
    if (!without)
      return amongRows(sql`select r.customer_id from (${chains(rule, to)}) as r where ${inTime}`, to, events)
    const clock = sql`r.${sql.id(clockFor(without.within))}`
    const until = without.within && sql`${clock} + ${interval(without.within)}`
    const missed = until
      ? sql`(r.nxt is null or r.nxt > ${until}) and ${until} <= r.${sql.id(`now_${clockFor(without.within)}`)}`
      : sql`r.nxt is null`
    return amongRows(
      sql`select r.customer_id from (${chains(rule, to)}) as r where ${inTime} and ${missed}`,
      to,
      events,
    )
  },
}
