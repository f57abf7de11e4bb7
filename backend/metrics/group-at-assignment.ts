import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import { assigningEvents } from '../catalog/campaign-facts.ts'
import type { EventType } from '../catalog/catalog.ts'
import type { Metric } from '../catalog/metric.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { instantValue } from '../segments/field-types.ts'
import { kindOf } from '../segments/kinds/index.ts'
import type { Condition } from '../segments/kinds/kind.ts'
import { dayBounds, resolveWindow } from '../segments/resolve-window.ts'
import type { Rule } from '../segments/rule.ts'
import { customerRow, entityOf, eventOf, type Scope } from '../segments/scope.ts'
import { walk } from '../segments/walk.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { type AssignmentTimes, assignmentTimes, type Fineness, firstAssignments } from './assignment-times.ts'
import { eventAssignments } from './assignments.ts'
import { customerFields, type LateCondition, lateConditions, leavesOf, readsEvents } from './late-conditions.ts'
import { type ReadyScope, readyScope } from './scope.ts'

/** A group of customers as it was when they were assigned. */
export interface GroupAtAssignment {
  /** Who was in it, given the column that says when they were assigned; absent where today's data tell. */
  among?: (at: RawBuilder<unknown>) => Condition
  /** How the group was told, beside its words. */
  told?: Bilingual
  /** By campaign, what forbids to compare its arms in this group. */
  late: ReadonlyMap<string, LateCondition>
}

const dated = ['anniversary', 'held']
const isDate = ({ type }: { type: string }) => type === 'date' || type === 'timestamp'

/** Whether a rule comes out otherwise at another instant. */
const dependsOnTime = (rule: Rule, scope: Scope): boolean =>
  leavesOf(rule, scope).some(
    (leaf) =>
      readsEvents(leaf.rule) ||
      dated.includes(leaf.rule.kind) ||
      [...walk(leaf.rule, scope)].some(({ rule: part }) => (kindOf(part).windows?.(part) ?? []).length > 0) ||
      customerFields(leaf.rule, scope).some((field) => isDate(field) || field.yearsSince !== undefined),
  )

/** Calendar periods that a question names are those of whoever asks: "this year" is not that of the assignment. */
const pinned = <T>(value: T, scope: Scope): T => {
  if (Array.isArray(value)) return value.map((one) => pinned(one, scope)) as T
  if (typeof value !== 'object' || value === null) return value
  if ('type' in value && value.type === 'calendar' && 'unit' in value) {
    const { firstDay, lastDay } = resolveWindow(value as never, scope.asOf, scope.catalog.timeZone)
    return { type: 'range', from: firstDay, to: lastDay } as T
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pinned(one, scope)])) as T
}

/** What of a group has no history: fields, things and lists as they are today. */
const ofToday = (rule: Rule, scope: Scope, datesToo: boolean): Bilingual | undefined => {
  const labels = leavesOf(rule, scope).flatMap((leaf): Bilingual[] => [
    ...customerFields(leaf.rule, scope)
      .filter((field) => field.yearsSince === undefined && (datesToo || !isDate(field)))
      .map(({ labels }) => labels),
    ...[...walk(leaf.rule, scope)].flatMap(({ rule: part }) => [
      ...('entity' in part && typeof part.entity === 'string'
        ? [entityOf(scope.catalog, part.entity)?.labels ?? []].flat()
        : []),
      ...(kindOf(part).lists?.(part) ?? []).flatMap((id) => {
        const name = scope.list(id)?.name
        return name === undefined ? [] : { zh: name, en: name }
      }),
    ]),
  ])
  const once = [...new Map(labels.map((label) => [label.en, label])).values()]
  return once.length === 0 ? undefined : byToday(once)
}

/** "tier and city by today's value". */
export const byToday = (labels: readonly Bilingual[]): Bilingual => ({
  zh: `${labels.map(({ zh }) => zh).join('、')}按今天的值`,
  en: `${labels.map(({ en }) => en).join(', ')} by today's value`,
})

const asOf: Record<Fineness, Bilingual> = {
  instant: { zh: '按分配之前的情况', en: 'as of assignment' },
  day: { zh: '按分配当天首批分配之前的情况', en: 'as of the first assignment of the same day' },
  week: { zh: '按分配当周首批分配之前的情况', en: 'as of the first assignment of the same week' },
  month: { zh: '按分配当月首批分配之前的情况', en: 'as of the first assignment of the same month' },
  all: { zh: '按首批分配之前的情况', en: 'as of the first assignment' },
}

const joined = (notes: (Bilingual | undefined)[]): Bilingual | undefined => {
  const said = notes.filter((note) => note !== undefined)
  return said.length === 0
    ? undefined
    : { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}

/** The last instant at which nothing of an assignment had happened. */
const justBefore = (at: string): string => Temporal.Instant.from(at).subtract({ microseconds: 1 }).toString()

const membersOf = async (
  group: Rule,
  { starts }: AssignmentTimes,
  scope: Scope,
  engine: Engine,
  options: RunOptions,
): Promise<GroupAtAssignment['among']> => {
  const cohorts: { from: string; until?: string; ready: ReadyScope }[] = []
  for (const [nth, from] of starts.entries()) {
    const instant = justBefore(from)
    const then = { ...scope, asOf: instant, row: customerRow(scope.catalog, instant) }
    const until = starts[nth + 1]
    const ready = await readyScope(engine, then, { filter: group, inner: [] }, options)
    cohorts.push({ from, ...(until !== undefined && { until }), ready })
  }
  return (at) => {
    const found = cohorts.map(({ from, until, ready }) => {
      const to = ready.open()
      const condition = to.select(ready.filter)
      const before = until === undefined ? sql`true` : sql`${at} < ${instantValue(until)}`
      const members = sql`c.customer_id in (select c.customer_id ${to.customers()} where ${condition})`
      return sql`(${at} >= ${instantValue(from)} and ${before} and ${members})`
    })
    return found.length === 0 ? sql`false` : sql`(${sql.join(found, sql` or `)})`
  }
}

/**
 * A group as of each customer's assignment, so that nothing the campaign may have brought about decides who is in it. Campaigns that
 * are compared in one query come from one event type, or are one column. The rule has passed `check`.
 */
export const groupAtAssignment = async (
  group: Rule,
  { campaigns, metric }: { campaigns: readonly PastCampaign[]; metric: Metric },
  ready: ReadyScope,
  engine: Engine,
  options: RunOptions,
): Promise<GroupAtAssignment> => {
  const { scope } = ready
  const { catalog } = scope
  const [one] = campaigns
  const event = one?.event === undefined ? undefined : (eventOf(catalog, one.event) ?? assigningEvents(catalog)[0])
  // that a date did not move since can be seen only where the instant of assignment is known
  const today = ofToday(group, scope, event === undefined)
  const dates = leavesOf(group, scope).flatMap(({ rule }) => customerFields(rule, scope).filter(isDate))
  const started = one?.start === undefined ? undefined : dayBounds(one.start, catalog.timeZone).start
  const to = ready.open()
  const assigned = event && eventAssignments(to, event as EventType, { campaigns: campaigns.map(({ name }) => name) })
  const firsts = assigned ? await firstAssignments(assigned, [...new Set(dates)], to, engine, options) : []
  const late = new Map<string, LateCondition>()
  for (const campaign of campaigns) {
    const found = firsts.find((first) => first.campaign === campaign.name)
    const first = event ? (found?.first ?? scope.asOf) : started
    const [reason] = lateConditions(group, { campaign, metric, first, moved: found?.moved ?? new Map() }, scope)
    if (reason) late.set(campaign.name, reason)
  }
  if (!dependsOnTime(group, scope) || (!assigned && started === undefined))
    return { late, ...(today && { told: today }) }
  const times: AssignmentTimes = assigned
    ? await assignmentTimes(assigned, to, engine, options)
    : { fineness: 'instant', starts: [started as string] }
  const members = await membersOf(pinned(group, scope), times, scope, engine, options)
  const told = joined([asOf[times.fineness], today])
  return {
    late,
    ...(told && { told }),
    // a column says no instant: the campaign began at one
    ...(members && { among: (at) => members(assigned ? at : instantValue(started as string)) }),
  }
}
