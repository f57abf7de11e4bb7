import { factSources } from '../catalog/campaign-facts.ts'
import type { Metric } from '../catalog/metric.ts'
import type { CampaignArm, PastCampaign } from '../catalog/past-campaign.ts'
import type { Outcome, ReadOutInput } from '../experiments/read-out-input.ts'
import type { Scope } from '../segments/scope.ts'
import { describePart } from './describe.ts'
import { type Dimension, dimensionLabel } from './dimension.ts'
import { isMoney, isRate, type Sums, sumsIn } from './values.ts'

const outcomeOf = (metric: Metric, sums: Sums): Outcome => {
  const whole = sums.y === sums.n && sums.yy === sums.n
  const currency = isMoney(metric) ? { currency: metric.unit } : {}
  if (isRate(metric) && whole) return { kind: 'conversion', converted: Math.round(sums.x) }
  if (whole) return { kind: 'mean', sum: sums.x, sumOfSquares: sums.xx, ...currency }
  return {
    kind: 'ratio',
    numerator: { sum: sums.x, sumOfSquares: sums.xx },
    denominator: { sum: sums.y, sumOfSquares: sums.yy },
    sumOfProducts: sums.xy,
    ...currency,
  }
}

const empty: Sums = { n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 }
const dayMs = 86_400_000

/** Sums of one arm, or of one arm and group, as `customerSums` gives them. */
export type Row = Record<string, unknown>

/** The arms of a campaign: those declared, else those found in the data, none of which is known to be a control. */
export const armsIn = ({ arms, labels }: PastCampaign, rows: readonly Row[]): CampaignArm[] => {
  if (arms.length > 0) return arms
  const values = [...new Set(rows.map(({ d0 }) => (d0 === null || d0 === undefined ? '' : String(d0))))]
  return (values.length > 0 ? values : ['']).map((value) => ({
    value,
    labels: value === '' ? labels : { zh: value, en: value },
    synonyms: { zh: [], en: [] },
    role: 'treatment',
  }))
}

/** What a read-out needs to know of a campaign, from the sums of its arms. */
export const readOutInputOf = (
  campaign: PastCampaign,
  metric: Metric,
  rows: readonly Row[],
  scope: Scope,
  role: 'primary' | 'exploratory',
  { contrast, group, noOutcome }: Pick<ReadOutInput, 'contrast' | 'group' | 'noOutcome'> = {},
): ReadOutInput => {
  const arms = armsIn(campaign, rows)
  const declared = arms.every(({ share }) => share !== undefined)
  const last = rows.flatMap(({ last_at }) => (typeof last_at === 'string' ? [Date.parse(last_at)] : []))
  const lastAt = last.length > 0 ? Math.max(...last) : campaign.start ? Date.parse(campaign.start) : undefined
  const observed = lastAt === undefined ? 1 : Math.max(1, Math.round((Date.parse(scope.asOf) - lastAt) / dayMs))
  const windowDays = campaign.windowDays ?? metric.windowDays ?? observed
  const reached = factSources(scope.catalog, 'delivered').length > 0 && campaign.event !== undefined
  return {
    design: campaign.design,
    ...(contrast && { contrast }),
    ...(group && { group }),
    ...(noOutcome && { noOutcome }),
    metric: {
      name: metric.labels,
      windowDays,
      numerator: describePart(metric.numerator, scope),
      denominator: describePart(metric.denominator ?? { of: 'customers' }, scope),
      direction: metric.direction,
      role,
    },
    arms: arms.map((arm) => {
      const row = rows.find(({ d0 }) => String(d0 ?? '') === arm.value)
      const sums = row ? sumsIn(row, 0) : empty
      const exposed = row && reached ? Math.min(sums.n, Math.round(sumsIn(row, 1).x)) : 0
      return {
        id: arm.value || 'all',
        label: arm.labels,
        role: arm.role,
        plannedShare: declared ? (arm.share ?? 0) : 0,
        assigned: sums.n,
        ...(reached && { exposed }),
        outcome: outcomeOf(metric, sums),
      }
    }),
    ...(lastAt !== undefined &&
      (campaign.windowDays ?? metric.windowDays) !== undefined && {
        maturesAt: new Date(lastAt + windowDays * dayMs).toISOString(),
        asOf: scope.asOf,
      }),
    duplicateCustomers: rows.reduce((sum, { twice }) => sum + Number(twice ?? 0), 0),
  }
}

/** The rows of each group. */
export const groupsOf = (
  rows: readonly Row[],
  dimension: Dimension,
): { label: ReturnType<typeof dimensionLabel>; rows: Row[] }[] => {
  const keys = [...new Set(rows.map(({ d1 }) => JSON.stringify(d1 ?? null)))]
  return keys.map((key) => ({
    label: dimensionLabel(dimension, JSON.parse(key)),
    rows: rows.filter(({ d1 }) => JSON.stringify(d1 ?? null) === key),
  }))
}

/** The rows of the arms, all groups together. */
export const added = (rows: readonly Row[]): Row[] => {
  const byArm = new Map<string, Row>()
  for (const row of rows) {
    const key = String(row.d0 ?? '')
    const sum: Row = byArm.get(key) ?? { d0: row.d0 }
    for (const [name, value] of Object.entries(row)) {
      if (name === 'd0' || name === 'd1') continue
      if (name === 'last_at') {
        if (typeof value === 'string' && !(typeof sum[name] === 'string' && sum[name] >= value)) sum[name] = value
      } else sum[name] = Number(sum[name] ?? 0) + Number(value ?? 0)
    }
    byArm.set(key, sum)
  }
  return [...byArm.values()]
}
