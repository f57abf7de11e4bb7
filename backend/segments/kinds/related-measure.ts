import { sql } from 'kysely'
import { z } from 'zod'
import { comparisonWords } from '../comparison-words.ts'
import { checkEntity, entityParts, measuredAs } from '../entity-rows.ts'
import { type Comparator, comparator, knownName } from '../literal.ts'
import { thingMeasure } from '../measure.ts'
import { measuredField, measureType } from '../measures.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { entityOf, knownEntity } from '../scope.ts'
import { compareNumber, holds } from '../tolerance.ts'
import { ofThing, where } from '../wording/clauses.ts'
import { type MeasuredThings, measuredAmount, measuredThings } from '../wording/measured.ts'
import { choice } from '../wording/plain.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
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

type RelatedMeasure = RuleOf<'related_measure'>

type Said = { measured: MeasuredThings; where: FieldRule | undefined; op: Comparator; value: number }

const words: Sentence<RelatedMeasure>[] = [
  sentence<RelatedMeasure, Said>({
    zh: '{measured}{where} {op} {value}',
    en: '{measured}{where} {op} {value}',
    holes: { measured: measuredThings, where: where(ofThing), op: choice(comparisonWords), value: measuredAmount },
    parts: ({ entity, measure, where, op, value }) => ({ measured: { entity, measure }, where, op, value }),
    rule: ({ measured, where: filter, op, value }) => ({
      kind: 'related_measure',
      ...measured,
      ...(filter && { where: filter }),
      op,
      value,
    }),
  }),
]

export const relatedMeasure: Kind<Measured> = {
  parts: entityParts,
  uses: ({ entity, measure }) => measuredField(measure).map((field) => ({ entity, field })),

  check(rule, to) {
    const found = entityOf(to.catalog, rule.entity)
    const measured = found ? measureType(rule.measure).check(rule.measure, measuredAs(found)) : []
    return [...checkEntity(rule, to), ...measured]
  },
  ...sentences(words),

  compile(rule, to) {
    const { compile, zero, inexact } = measureType(rule.measure)
    const type = measuredAs(knownEntity(to.catalog, rule.entity))
    const filter = { entity: rule.entity, where: rule.where }
    const measured = compile(rule.measure, type, (aggregate) => to.measure(filter, aggregate))
    const held = compareNumber(measured, rule.op, rule.value, inexact)
    return zero && holds(0, rule.op, rule.value) ? sql`coalesce(${held}, true)` : held
  },
}
