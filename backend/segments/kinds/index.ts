// the schemas form a cycle of modules that must be entered there
import '../rule.ts'
import type { RuleKind, RuleOf } from '../rule.ts'
import { all } from './all.ts'
import { any } from './any.ts'
import { average } from './average.ts'
import { between } from './between.ts'
import { compare } from './compare.ts'
import { date } from './date.ts'
import { event } from './event.ts'
import { everyone } from './everyone.ts'
import type { AnyRule, Kind } from './kind.ts'
import { missing } from './missing.ts'
import { not } from './not.ts'
import { occurrence } from './occurrence.ts'
import { oneOf } from './one-of.ts'
import { rank } from './rank.ts'
import { segment } from './segment.ts'
import { sequence } from './sequence.ts'
import { text } from './text.ts'

/** THE list of rule kinds; a kind that is missing here does not compile. */
export const kinds: { [K in RuleKind]: Kind<RuleOf<K>> } = {
  compare,
  between,
  in: oneOf,
  text,
  missing,
  date,
  event,
  occurrence,
  sequence,
  segment,
  everyone,
  rank,
  average,
  all,
  any,
  not,
}

/** The behaviours of a rule, whatever its kind. */
export const kindOf = (rule: AnyRule): Kind<AnyRule> =>
  // the table is keyed by the union's own tag, which the compiler cannot follow
  kinds[rule.kind] as unknown as Kind<AnyRule>
