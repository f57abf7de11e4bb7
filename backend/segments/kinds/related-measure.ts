import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkEntity, entityParts, entityWords, measuredAs } from '../entity-rows.ts'
import { comparator, knownName } from '../literal.ts'
import { thingMeasure } from '../measure.ts'
import { measuredField, measureType } from '../measures.ts'
import { fieldRule, type RuleOf } from '../rule.ts'
import { both, entityOf, knownEntity } from '../scope.ts'
import { thingMeasureName } from '../thing-words.ts'
import { compareNumber, holds } from '../tolerance.ts'
import { amount } from '../words.ts'
import type { Kind } from './kind.ts'

/** A measure over the customer's things of an entity compared with a number; without things count, distinct and sum are 0, the others missing. */
export const relatedMeasureRule = z.strictObject({
  kind: z.literal('related_measure'),
  entity: knownName,
  measure: thingMeasure,
  get where() {
    return fieldRule.optional()
  },
  op: comparator,
  value: z.number(),
})
type Measured = RuleOf<'related_measure'>

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
    const where = entityWords(rule, to)
    const [name, value] = [
      thingMeasureName(rule.measure, type),
      amount(rule.value, measureType(rule.measure).unit(rule.measure, type)),
    ]
    const { zh, en } = comparisonWords[rule.op]
    return both(`${name.zh}${where.zh} ${zh} ${value.zh}`, `${name.en}${where.en} ${en} ${value.en}`)
  },

  compile(rule, to) {
    const { compile, zero, inexact } = measureType(rule.measure)
    const type = measuredAs(knownEntity(to.catalog, rule.entity))
    const compared = compareNumber(compile(rule.measure, type, to), rule.op, rule.value, inexact)
    const held = to.measure({ entity: rule.entity, where: rule.where }, compared)
    return zero && holds(0, rule.op, rule.value) ? sql`coalesce(${held}, true)` : sql`${held}`
  },
}
