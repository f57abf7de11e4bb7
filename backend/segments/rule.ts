import { z } from 'zod'
import { allFieldsRule, allRule } from './kinds/all.ts'
import { anniversaryRule } from './kinds/anniversary.ts'
import { anyFieldsRule, anyRule } from './kinds/any.ts'
import { averageRule } from './kinds/average.ts'
import { betweenRule } from './kinds/between.ts'
import { bucketRule } from './kinds/bucket.ts'
import { campaignRule } from './kinds/campaign.ts'
import { compareRule } from './kinds/compare.ts'
import { consentRule } from './kinds/consent.ts'
import { dateRule } from './kinds/date.ts'
import { edgeRule } from './kinds/edge.ts'
import { eventRule } from './kinds/event.ts'
import { everyoneRule } from './kinds/everyone.ts'
import { funnelRule } from './kinds/funnel.ts'
import { geoRule } from './kinds/geo.ts'
import { heldRule } from './kinds/held.ts'
import { listRule } from './kinds/list.ts'
import { memberRule } from './kinds/member.ts'
import { missingRule } from './kinds/missing.ts'
import { notFieldsRule, notRule } from './kinds/not.ts'
import { occurrenceRule } from './kinds/occurrence.ts'
import { oneOfRule } from './kinds/one-of.ts'
import { percentRankRule } from './kinds/percent-rank.ts'
import { preferenceRule } from './kinds/preference.ts'
import { rankRule } from './kinds/rank.ts'
import { reachableRule } from './kinds/reachable.ts'
import { regexRule } from './kinds/regex.ts'
import { relatedRule } from './kinds/related.ts'
import { relatedMeasureRule } from './kinds/related-measure.ts'
import { restartedRule } from './kinds/restarted.ts'
import { rfmRule } from './kinds/rfm.ts'
import { sampleRule } from './kinds/sample.ts'
import { segmentRule } from './kinds/segment.ts'
import { sequenceRule } from './kinds/sequence.ts'
import { sizeRule } from './kinds/size.ts'
import { stoppedRule } from './kinds/stopped.ts'
import { textRule } from './kinds/text.ts'
import { totalRule } from './kinds/total.ts'

export { type Comparator, comparator, literal } from './literal.ts'
export { type Measure, measure } from './measure.ts'
export { type Quantity, quantity } from './quantity.ts'

/** Conditions on the fields of one row: a customer, or one event. */
export const fieldRule = z.discriminatedUnion('kind', [
  compareRule,
  betweenRule,
  oneOfRule,
  textRule,
  regexRule,
  listRule,
  sizeRule,
  missingRule,
  dateRule,
  anniversaryRule,
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
  regexRule,
  listRule,
  sizeRule,
  missingRule,
  dateRule,
  anniversaryRule,
  eventRule,
  occurrenceRule,
  edgeRule,
  sequenceRule,
  funnelRule,
  stoppedRule,
  restartedRule,
  heldRule,
  preferenceRule,
  campaignRule,
  relatedRule,
  relatedMeasureRule,
  segmentRule,
  memberRule,
  consentRule,
  reachableRule,
  geoRule,
  sampleRule,
  bucketRule,
  everyoneRule,
  rankRule,
  percentRankRule,
  rfmRule,
  averageRule,
  totalRule,
  allRule,
  anyRule,
  notRule,
])
export type Rule = z.infer<typeof rule>
export type RuleKind = Rule['kind']
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>
