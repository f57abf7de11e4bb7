import { both } from '../../segments/scope.ts'
import type { LintRule } from '../lint-rule.ts'

const exceeded: LintRule = {
  code: 'budget_exceeded',
  node: 'budget',
  severity: 'error',
  find: ({ plan: { budget } }) =>
    budget.total !== null && budget.planned > budget.total
      ? both(
          `计划花费${budget.planned}超过预算${budget.total}。`,
          `The planned cost ${budget.planned} exceeds the budget ${budget.total}.`,
        )
      : null,
}

const unequal: LintRule = {
  code: 'budget_does_not_add_up',
  node: 'budget',
  severity: 'error',
  find: ({ plan: { budget } }) => {
    const sum = budget.lines.reduce((total, { amount }) => total + amount, 0)
    return Math.abs(sum - budget.planned) > 0.005
      ? both(`各项之和${sum}与计划花费${budget.planned}不符。`, `The lines add up to ${sum}, not to ${budget.planned}.`)
      : null
  },
}

const assumedCurrency: LintRule = {
  code: 'assumed_currency',
  node: 'budget',
  severity: 'warn',
  find: ({ plan, catalog }) =>
    catalog.currency
      ? null
      : both(
          `数据没有写明币种，按${plan.budget.currency}计算。`,
          `The data state no currency; ${plan.budget.currency} is assumed.`,
        ),
}

/** 50元话费券, "a 20 euro voucher": an offer that is worth a sum. */
const worth =
  /\d+(?:\.\d+)?\s*(?:元|块|万)(?!\s*以上).*(?:券|红包|卡|礼|金|话费|立减|返现)|(?:[¥$€£]\s*\d|\d+\s*(?:yuan|cny|rmb|usd|eur|dollars?|euros?|pounds?)\b).*(?:voucher|coupon|card|cash|gift|credit|bonus)/i
const offerNotCounted: LintRule = {
  code: 'offer_not_counted',
  node: 'budget',
  severity: 'warn',
  find: ({ plan: { content } }) =>
    worth.test(content.offer.zh) || worth.test(content.offer.en)
      ? both(
          `计划花费只算发送，不含“${content.offer.zh}”本身的成本。`,
          `The planned cost is that of sending; what "${content.offer.en}" itself costs is not counted.`,
        )
      : null,
}

export const budgetLints: readonly LintRule[] = [exceeded, unequal, assumedCurrency, offerNotCounted]
