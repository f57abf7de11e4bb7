import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { comparisonWords } from '../comparison-words.ts'
import { checkEntity, entityParts, entityRows, entityWords, measuredAs } from '../entity-rows.ts'
import { comparator, knownName } from '../literal.ts'
import { measuredField, measureType } from '../measures.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, entityOf, knownEntity } from '../scope.ts'
import { compareNumber, holds } from '../tolerance.ts'
import { amount } from '../words.ts'
import type { Compiling, Condition, Kind } from './kind.ts'

/** A measure over the customer's things of an entity compared with a number; without things count, distinct and sum are 0, the others missing. */
export const relatedMeasureRule = z.strictObject({
  kind: z.literal('related_measure'),
  entity: knownName,
  measure: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('count') }),
    z.strictObject({ type: z.enum(['distinct', 'sum', 'avg', 'min', 'max']), property: knownName }),
  ]),
  get where() {
    return fieldRule.optional()
  },
  op: comparator,
  value: z.number(),
})
type Measured = RuleOf<'related_measure'>

const opposite = { eq: 'ne', ne: 'eq', gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' } as const

/** Customers with things whose measure compares so. */
const listed = (rule: Measured, op: Measured['op'], to: Compiling): Condition => {
  const { found, from, passes } = entityRows(rule, to)
  const { compile, inexact } = measureType(rule.measure)
  const measured = compile(rule.measure, measuredAs(found), to)
  return amongRows(
    sql`select e.customer_id from ${from} where ${passes} group by e.customer_id
      having ${compareNumber(measured, op, rule.value, inexact)}`,
    to,
  )
}

export const relatedMeasure: Kind<Measured> = {
  parts: entityParts,
  uses: ({ entity, measure }) => measuredField(measure).map((field) => ({ entity, field })),

  check(rule, to) {
    const found = entityOf(to.catalog, rule.entity)
    const measured = found ? measureType(rule.measure).check(rule.measure, measuredAs(found)) : []
    return [...checkEntity(rule, to), ...measured]
  },

  explain(rule, to) {
    const type = measuredAs(knownEntity(to.catalog, rule.entity))
    const { unit } = measureType(rule.measure)
    const where = entityWords(rule, to)
    const property =
      'property' in rule.measure
        ? type.properties.find(({ name }) => name === measuredField(rule.measure)[0])
        : undefined
    const of = property?.labels ?? both('', '')
    const names = {
      count: both(`拥有的${type.labels.zh}数量`, `number of ${type.labels.en} items owned`),
      distinct: both(
        `拥有的${type.labels.zh}的不同${of.zh}数`,
        `number of different ${of.en} values of ${type.labels.en} items owned`,
      ),
      sum: both(`拥有的${type.labels.zh}的${of.zh}总和`, `total ${of.en} of ${type.labels.en} items owned`),
      avg: both(`拥有的${type.labels.zh}的平均${of.zh}`, `average ${of.en} of ${type.labels.en} items owned`),
      min: both(`拥有的${type.labels.zh}的最小${of.zh}`, `smallest ${of.en} of ${type.labels.en} items owned`),
      max: both(`拥有的${type.labels.zh}的最大${of.zh}`, `largest ${of.en} of ${type.labels.en} items owned`),
    }
    const [name, value] = [names[rule.measure.type], amount(rule.value, unit(rule.measure, type))]
    const { zh, en } = comparisonWords[rule.op]
    return both(`${name.zh}${where.zh} ${zh} ${value.zh}`, `${name.en}${where.en} ${en} ${value.en}`)
  },

  compile(rule, to) {
    const withNothing = measureType(rule.measure).zero && holds(0, rule.op, rule.value)
    return withNothing ? sql`(${listed(rule, opposite[rule.op], to.apart())}) is not true` : listed(rule, rule.op, to)
  },
}
