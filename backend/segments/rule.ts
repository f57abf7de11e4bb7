import { z } from 'zod'
import { allFieldsRule, allRule } from './kinds/all.ts'
import { anyFieldsRule, anyRule } from './kinds/any.ts'
import { averageRule } from './kinds/average.ts'
import { betweenRule } from './kinds/between.ts'
import { compareRule } from './kinds/compare.ts'
import { dateRule } from './kinds/date.ts'
import { eventRule } from './kinds/event.ts'
import { everyoneRule } from './kinds/everyone.ts'
import { missingRule } from './kinds/missing.ts'
import { notFieldsRule, notRule } from './kinds/not.ts'
import { occurrenceRule } from './kinds/occurrence.ts'
import { oneOfRule } from './kinds/one-of.ts'
import { rankRule } from './kinds/rank.ts'
import { segmentRule } from './kinds/segment.ts'
import { sequenceRule } from './kinds/sequence.ts'
import { textRule } from './kinds/text.ts'

export { type Comparator, comparator, literal } from './literal.ts'
export { type Measure, measure } from './measure.ts'
export { type Quantity, quantity } from './quantity.ts'

/** Conditions on the fields of one row: a customer, or one event. */
export const fieldRule = z.discriminatedUnion('kind', [
  compareRule,
  betweenRule,
  oneOfRule,
  textRule,
  missingRule,
  dateRule,
  allFieldsRule,
  anyFieldsRule,
  notFieldsRule,
])
export type FieldRule = z.infer<typeof fieldRule>

/**
 * Who is selected: a plain, serialisable tree, evaluated as of a given instant. docs/semantics.md says what each kind means;
 * the schema of a kind stands beside its behaviour in `kinds/`.
 */
export const rule = z.discriminatedUnion('kind', [
  compareRule,
  betweenRule,
  oneOfRule,
  textRule,
  missingRule,
  dateRule,
  eventRule,
  occurrenceRule,
  sequenceRule,
  segmentRule,
  everyoneRule,
  rankRule,
  averageRule,
  allRule,
  anyRule,
  notRule,
])
export type Rule = z.infer<typeof rule>
export type RuleKind = Rule['kind']
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>
