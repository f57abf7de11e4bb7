import type { Bilingual } from '../bilingual.ts'
import type { Attribute } from '../catalog/catalog.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { metricsOf } from '../catalog/metrics.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { explainClause } from '../segments/explain.ts'
import { kindOf } from '../segments/kinds/index.ts'
import type { AnyRule } from '../segments/kinds/kind.ts'
import { localDate, resolveWindow } from '../segments/resolve-window.ts'
import type { Rule } from '../segments/rule.ts'
import { fieldOf, rowIn, type Scope } from '../segments/scope.ts'
import { walk } from '../segments/walk.ts'
import type { Dimension } from './dimension.ts'
import { rulesIn } from './part.ts'

/** A condition that cannot be told as of assignment, and why. */
export interface LateCondition {
  condition: Bilingual
  why: Bilingual
}

/** One condition of a group. */
interface Leaf {
  rule: AnyRule
  /** Said in the question itself, not by a saved segment. */
  own: boolean
}

const composite = ['all', 'any', 'not', 'segment']

/** The conditions that a rule is made of, saved segments included. */
export const leavesOf = (rule: AnyRule, scope: Scope, own = true): Leaf[] =>
  composite.includes(rule.kind)
    ? (kindOf(rule).parts?.(rule, scope) ?? []).flatMap((part) =>
        leavesOf(part.rule, scope, own && part.through === undefined),
      )
    : [{ rule, own }]

/** Fields of customers that a rule reads. */
export const customerFields = (rule: AnyRule, scope: Scope): Attribute[] => [
  ...new Set(
    [...walk(rule, scope)].flatMap(({ rule: part, row }) =>
      (kindOf(part).uses?.(part, { ...scope, row }) ?? []).flatMap((use) => {
        const read = rowIn(scope.catalog, row, use)
        return read?.name === scope.row.name ? (fieldOf(read, use.field) ?? []) : []
      }),
    ),
  ),
]

export const readsEvents = (rule: AnyRule): boolean => rule.kind === 'campaign' || /"event":/.test(JSON.stringify(rule))

const fieldsOfPart = (part: MetricPart, scope: Scope): string[] =>
  'field' in part
    ? [part.field]
    : rulesIn(part, undefined).flatMap((rule) => customerFields(rule, scope).map(({ name }) => name))

/** Fields that say what came of a campaign: those that its outcomes are made of. */
const outcomeFields = (campaign: PastCampaign, metric: Metric, scope: Scope): Set<string> =>
  new Set(
    [metric, ...metricsOf(scope.catalog).filter(({ name }) => campaign.outcomes.includes(name))].flatMap(
      ({ numerator }) => fieldsOfPart(numerator, scope),
    ),
  )

const namesCampaign = (leaf: AnyRule, campaign: PastCampaign, scope: Scope): boolean =>
  [...walk(leaf, scope)].some(({ rule, row }) => {
    if (rule.kind !== 'compare' && rule.kind !== 'in') return false
    if (fieldOf(row, rule.field)?.role !== 'campaign') return false
    return rule.kind === 'in' ? rule.values.includes(campaign.name) : rule.op === 'eq' && rule.value === campaign.name
  })

/** Events of a time of its own that had not passed when the first customer was assigned. */
const runsBeyond = ({ rule, own }: Leaf, first: string, scope: Scope): boolean =>
  [...walk(rule, scope)]
    .flatMap(({ rule: part }) => (part.kind === 'date' ? [] : (kindOf(part).windows?.(part) ?? [])))
    .some((window) => {
      if (window.type !== 'range' && !(window.type === 'calendar' && own)) return false
      const { from, to } = resolveWindow(window, scope.asOf, scope.catalog.timeZone)
      if (to !== undefined) return Date.parse(to) > Date.parse(first)
      return from !== undefined && Date.parse(from) >= Date.parse(first)
    })

const whys = {
  outcome: { zh: '它是这次活动本身的动作或结果', en: 'it is what this campaign itself did or brought about' },
  leak: { zh: '它在接触客户之后才知道', en: 'it is known only after customers were contacted' },
  undated: { zh: '数据没有说明客户何时被分配', en: 'the data do not say when customers were assigned' },
}

/** Why a group by a field cannot be told as of assignment; undefined where its value of today may stand for it. */
export const lateField = (
  attribute: Attribute,
  campaign: PastCampaign,
  metric: Metric,
  scope: Scope,
): Bilingual | undefined => {
  if (outcomeFields(campaign, metric, scope).has(attribute.name)) return whys.outcome
  return attribute.sensitivity === 'leak' ? whys.leak : undefined
}

const factRoles = ['delivered', 'opened', 'clicked', 'converted', 'unsubscribed', 'complained', 'amount', 'cost']

/** The same of a field by which customers are parted. */
export const lateDimension = (
  { of, attribute, label }: Dimension,
  campaign: PastCampaign,
  metric: Metric,
  scope: Scope,
): LateCondition | undefined => {
  if (!attribute || of === 'assignment') return undefined
  const why =
    of === 'event'
      ? factRoles.includes(attribute.role ?? '')
        ? whys.outcome
        : undefined
      : lateField(attribute, campaign, metric, scope)
  return why && { condition: label, why }
}

/**
 * The conditions of a group that what came after assignment decides: facts and outcomes of the campaign itself, events of a time that
 * had not passed, dates that moved since. To condition on them undoes the random assignment (Rosenbaum 1984; Montgomery, Nyhan, Torres
 * 2018). `first` is the first assignment, where it is known; `moved` how many of the assigned have a later date, by field.
 */
export const lateConditions = (
  group: Rule,
  {
    campaign,
    metric,
    first,
    moved,
  }: { campaign: PastCampaign; metric: Metric; first: string | undefined; moved: ReadonlyMap<string, number> },
  scope: Scope,
): LateCondition[] =>
  leavesOf(group, scope).flatMap((leaf) => {
    const condition = explainClause(leaf.rule as Rule, scope)
    const late = (why: Bilingual): LateCondition[] => [{ condition, why }]
    if (namesCampaign(leaf.rule, campaign, scope)) return late(whys.outcome)
    const fields = customerFields(leaf.rule, scope)
    const told = fields.flatMap((field) => lateField(field, campaign, metric, scope) ?? [])[0]
    if (told) return late(told)
    if (first === undefined) return readsEvents(leaf.rule) ? late(whys.undated) : []
    if (readsEvents(leaf.rule) && runsBeyond(leaf, first, scope)) {
      const day = localDate(first, scope.catalog.timeZone)
      return late({
        zh: `它的时间晚于 ${day} 的分配`,
        en: `its time runs beyond the assignment of ${day}`,
      })
    }
    const later = fields.find(({ name }) => (moved.get(name) ?? 0) > 0)
    return later
      ? late({
          zh: `有 ${moved.get(later.name)} 位客户的“${later.labels.zh}”在分配之后变过`,
          en: `"${later.labels.en}" of ${moved.get(later.name)} customers changed after they were assigned`,
        })
      : []
  })
