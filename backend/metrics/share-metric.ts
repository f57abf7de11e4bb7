import type { Metric } from '../catalog/metric.ts'
import { everyone, makeMetric } from '../catalog/metric-parts.ts'
import { explainClause } from '../segments/explain.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'

/** The name by which a query asks for the share of its customers that its rule selects. */
export const shareName = 'share_of_group'

/** Which share of a group of customers a rule selects: a rate with a Wilson interval, parted and filtered like any other. */
export const shareMetric = (where: Rule, scope: Scope): Metric => {
  const { zh, en } = explainClause(where, scope)
  return makeMetric(shareName, [`“${zh}”的占比`, `share with ${en}`], {
    numerator: { of: 'customers', where },
    denominator: everyone,
    unit: 'share',
  })
}

/** The name by which a query asks for how many of its customers its rule selects. */
export const countName = 'count_of_group'

/** How many customers of a group a rule selects, beside their share. */
export const countMetric = (where: Rule, scope: Scope): Metric => {
  const { zh, en } = explainClause(where, scope)
  return makeMetric(countName, [`“${zh}”的客户数`, `customers with ${en}`], {
    numerator: { of: 'customers', where },
    unit: 'customers',
  })
}
