import type { AnyRule } from '../kinds/kind.ts'
import type { FieldRule, Rule } from '../rule.ts'
import { both, entityRow, eventRow, knownEntity, knownEvent, type Row, type Scope } from '../scope.ts'
import { field } from './fields.ts'
import { between, optional } from './plain.ts'
import type { Hole, Parts } from './wording.ts'

/** A rule on the same row. Whether it fits its place is checked with the whole rule. */
export const clause = <R extends AnyRule = Rule>(): Hole<R> => ({
  say: (rule, to) => to.explain(rule),
  // the schema of the place is asked by the check of the whole
  read: (from, at) => from.clause(at) as { value: R; end: number }[],
})

/** A member of a group, in brackets where it is a group itself. */
export const member = <R extends AnyRule>(): Hole<R> => ({
  say: (rule, to) => to.group(rule),
  read: (from, at) => from.member(at) as { value: R; end: number }[],
})

type RowOf = (parts: Parts, scope: Scope) => Row

/** The row of the event that the sentence names before. */
export const ofEvent: RowOf = ({ event, measured }, { catalog }) =>
  eventRow(knownEvent(catalog, String(event ?? (measured as { event: string }).event)))

/** The row of the related thing that the sentence names before. */
export const ofThing: RowOf = ({ entity, measured }, { catalog }) =>
  entityRow(knownEntity(catalog, String(entity ?? (measured as { entity: string }).entity)))

/** A condition on the row of what the sentence is about. */
export const clauseOn = (rowOf: RowOf): Hole<FieldRule> => ({
  say: (rule, to, parts) => to.on(rowOf(parts, to)).explain(rule),
  read: (from, at, parts) => from.on(rowOf(parts, from)).clause(at) as { value: FieldRule; end: number }[],
})

/** " (where channel is "app")", or nothing. */
export const where = (rowOf: RowOf): Hole<FieldRule | undefined> =>
  optional(between(both('（其中', ' (where '), clauseOn(rowOf), both('）', ')')))

const amongIn = ({ catalog: { customers } }: Scope): Hole<Rule> =>
  between(both(`（只看满足以下条件的${customers.labels.zh}：`, ' (only among those where '), clause(), both('）', ')'))

/** " (only among those where …)", or nothing. */
export const among: Hole<Rule | undefined> = optional({
  say: (rule, to, parts) => amongIn(to).say(rule, to, parts),
  read: (from, at, parts) => amongIn(from).read(from, at, parts),
})

/** A property of what the sentence is about, by its label. */
export const propertyOf = (rowOf: RowOf): Hole<string> => ({
  say: (name, to, parts) => field.say(name, to.on(rowOf(parts, to)), parts),
  read: (from, at, parts) => field.read(from.on(rowOf(parts, from)), at, parts),
})
