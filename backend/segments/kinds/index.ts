// the schemas form a cycle of modules that must be entered there
import '../rule.ts'
import type { RuleKind, RuleOf } from '../rule.ts'
import { all } from './all.ts'
import { anniversary } from './anniversary.ts'
import { any } from './any.ts'
import { average } from './average.ts'
import { between } from './between.ts'
import { bucket } from './bucket.ts'
import { campaign } from './campaign.ts'
import { compare } from './compare.ts'
import { consent } from './consent.ts'
import { date } from './date.ts'
import { edge } from './edge.ts'
import { event } from './event.ts'
import { everyone } from './everyone.ts'
import { funnel } from './funnel.ts'
import { geo } from './geo.ts'
import { held } from './held.ts'
import type { AnyRule, Kind } from './kind.ts'
import { list } from './list.ts'
import { member } from './member.ts'
import { missing } from './missing.ts'
import { not } from './not.ts'
import { occurrence } from './occurrence.ts'
import { oneOf } from './one-of.ts'
import { percentRank } from './percent-rank.ts'
import { preference } from './preference.ts'
import { rank } from './rank.ts'
import { reachable } from './reachable.ts'
import { regex } from './regex.ts'
import { related } from './related.ts'
import { relatedMeasure } from './related-measure.ts'
import { restarted } from './restarted.ts'
import { rfm } from './rfm.ts'
import { sample } from './sample.ts'
import { segment } from './segment.ts'
import { sequence } from './sequence.ts'
import { size } from './size.ts'
import { stopped } from './stopped.ts'
import { text } from './text.ts'
import { total } from './total.ts'

/** THE list of rule kinds; a kind that is missing here does not compile. */
export const kinds: { [K in RuleKind]: Kind<RuleOf<K>> } = {
  compare,
  between,
  in: oneOf,
  text,
  regex,
  list,
  size,
  missing,
  date,
  anniversary,
  event,
  occurrence,
  edge,
  sequence,
  funnel,
  stopped,
  restarted,
  held,
  preference,
  campaign,
  related,
  related_measure: relatedMeasure,
  segment,
  member,
  consent,
  reachable,
  geo,
  sample,
  bucket,
  everyone,
  rank,
  percent_rank: percentRank,
  rfm,
  average,
  total,
  all,
  any,
  not,
}

/** The behaviours of a rule, whatever its kind. */
export const kindOf = (rule: AnyRule): Kind<AnyRule> =>
  // the table is keyed by the union's own tag, which the compiler cannot follow
  kinds[rule.kind] as unknown as Kind<AnyRule>
