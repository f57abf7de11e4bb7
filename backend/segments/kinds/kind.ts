import type { RawBuilder, SqlBool } from 'kysely'
import type { Bilingual } from '../../bilingual.ts'
import type { Aggregate } from '../aggregate.ts'
import type { EntityFilter } from '../entity-rows.ts'
import type { EventFilter } from '../event-rows.ts'
import type { Problem } from '../problem.ts'
import type { FieldRule, Rule } from '../rule.ts'
import type { Row, Scope } from '../scope.ts'
import type { Window } from '../window.ts'
import type { Found, Written } from '../wording/wording.ts'

export type Condition = RawBuilder<SqlBool>
export type AnyRule = Rule | FieldRule

/** A nested rule; `event` or `entity` names what its fields belong to, absent = the same row as its parent. */
export interface Part {
  rule: AnyRule
  event?: string
  entity?: string
  /** The saved segment that it is the rule of. */
  through?: string
}

/** A field that a rule reads; `event` or `entity` names what it belongs to, absent = the row of the rule. */
export interface Use {
  field: string
  event?: string
  entity?: string
}

export interface Checking extends Scope {
  /** Ids of the saved segments around the rule, outermost first. */
  path: readonly string[]
  check(rule: AnyRule): Problem[]
  on(row: Row): Checking
  /** Inside the rule of a saved segment. */
  through(id: string): Checking
}

export interface Explaining extends Scope {
  explain(rule: AnyRule): Bilingual
  /** The same, in brackets where the words of two rules could run together. */
  group(rule: AnyRule): Bilingual
  on(row: Row): Explaining
}

/** The highest value of a score of one metric, `id` the last customer where a tie is split, within the scores of the metrics before. */
export interface Cut {
  metric: 'r' | 'f' | 'm'
  above: readonly number[]
  score: number
  value: number
  id?: number | string
}

/** What is taken from the population before the rule runs: a mean, a quantile, the cut of a top N, the bounds of scores. */
export interface Threshold {
  /** Null when no customer has the value: nobody is selected. */
  value: number | null
  /** Top N: the last id that is taken among customers at the cut. */
  lastId?: number | string
  /** Top N, RFM: those that are taken, one id a line, where they are few enough to be listed. */
  ids?: string
  /** Top N: how many customers stand exactly at the cut. */
  tied?: number
  /** A range of values up to `value`: only those above this one. */
  above?: number
  /** Sample: the highest hash that is drawn. */
  key?: string
  /** RFM: the upper bound of every score. */
  cuts?: readonly Cut[]
}

export interface Compiling extends Scope {
  /** True for exactly the rows that the rule selects; null counts as not selected. */
  select(rule: AnyRule): Condition
  /** True for exactly the rows that the rule does not select. */
  exclude(rule: AnyRule): Condition
  on(row: Row): Compiling
  threshold(rule: Rule): Threshold
  /** Every selected customer must meet the condition being compiled, so that it may become a join that drops rows. */
  filtering: boolean
  /** The same, for conditions of which one may fail. */
  apart(): Compiling
  /** Customers among whom nothing is filtered or joined yet. */
  nested(): Compiling
  /**
   * A value of the customer over the events or things of a filter, null where there are none: an aggregate, which may be kept, or an
   * aggregate expression over the rows `e`.
   */
  measure(filter: EventFilter | EntityFilter, value: Aggregate | RawBuilder<unknown>): RawBuilder<unknown>
  /**
   * The condition that is made of measures, which comes out for a customer without such events as it does where `deciding` of it does not hold:
   * whoever has no row that decides need not be looked up.
   */
  decide(make: () => Condition, deciding: (condition: Condition) => Condition): Condition
  /** The same where it is kept beside the customers, so that no event is read. */
  kept(filter: EventFilter, aggregate: Aggregate): RawBuilder<unknown> | undefined
  /** True where the customer has such an event, where what is kept says so; null or false where not. */
  happened(filter: EventFilter): Condition | undefined
  /** The first or last of such events, with all that share its instant, are the rows of an extract that pass the filter. */
  extracted(filter: EventFilter, which: 'first' | 'last'): boolean
  /** True where the customer is among rows of customer_id. */
  isListed(rows: RawBuilder<unknown>): Condition
  /**
   * The customers who have the events that the parts read, without looking them up among all, where the parts read nothing else of them;
   * `none` is one row of a customer who has none.
   */
  having(
    parts: readonly RawBuilder<unknown>[],
  ): { id: RawBuilder<unknown>; from: RawBuilder<unknown>; none: RawBuilder<unknown> } | undefined
  /** `from customers as c` with all that the conditions compiled so far need. */
  customers(): RawBuilder<unknown>
}

/** Runs a query before the rule's own. */
export type Rows = (query: RawBuilder<unknown>) => Promise<Record<string, unknown>[]>

/** What one kind of rule can do. Everything that walks rules asks the kind, never "which kind is this?". */
export interface Kind<R> {
  /** For a language model, what its schema does not say: one short line, at most one example in JSON. */
  teach?: string
  parts?(rule: R, scope: Scope): Part[]
  uses?(rule: R, scope: Scope): Use[]
  /** Field of the row whose missing values decide: `kept` when the rule selects them. */
  unknowns?(rule: R): { field: string; kept: boolean }
  /** The selected are those that its parts do not select. */
  inverts?: boolean
  windows?(rule: R): Window[]
  /** The saved segment that it asks for. */
  refers?(rule: R): { id: string; version?: number | undefined }
  /** The static lists that it asks for. */
  lists?(rule: R): string[]
  /** Members in order, where all must hold: the steps of a waterfall. */
  clauses?(rule: R): AnyRule[]
  check(rule: R, to: Checking): Problem[]
  /** A clause in both languages that can follow "customers where". */
  explain(rule: R, to: Explaining): Bilingual
  /** What the words from a place on can be, if they are an explanation of this kind. */
  read(from: Written, at: number): Found<R>[]
  /** Its explanation needs brackets beside another clause. */
  compound?: boolean
  compile(rule: R, to: Compiling): Condition
  /** The complement, where there is a better form than `is not true`. */
  negate?(rule: R, to: Compiling): Condition
  /** Takes the threshold from the population; kinds without one need no first query. */
  resolve?(rule: R, to: Compiling, rows: Rows): Promise<Threshold>
  /** The threshold in words. */
  explainThreshold?(rule: R, threshold: Threshold, to: Explaining): Bilingual
}
