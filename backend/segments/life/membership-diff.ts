import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../../bilingual.ts'
import type { Engine, RunOptions } from '../../warehouse/engine.ts'
import { compiling, type Thresholds } from '../compile.ts'
import { countedAmong } from '../counted.ts'
import { explainClause } from '../explain.ts'
import { askFlagged } from '../flagged.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { resolveThresholds } from '../thresholds.ts'
import { clausesOf } from '../waterfall.ts'
import type { MembershipDiff } from './life.ts'

/** A rule as of the instant of its scope. */
export interface Side {
  rule: Rule
  scope: Scope
}

const shownIds = 20
type Part = RawBuilder<unknown>

const flag = (name: string, at: number): Part => sql.id(`${name}${at}`)

/** One customer a row: a flag by clause, and all of them together. */
const answered = ({ rule, scope }: Side, thresholds: Thresholds, name: string): Part => {
  const to = compiling(scope, thresholds, false)
  const clauses = clausesOf(rule).map((clause, at) => sql`coalesce(${to.select(clause)}, false) as ${flag(name, at)}`)
  return sql`select c.customer_id as id, ${sql.join(clauses)} ${to.customers()}`
}

/** Which clauses a customer fails, as a text of 0 and 1 in their order, 1 for those that it fails. */
const failures = (name: string, clauses: number): Part =>
  sql.join(
    Array.from({ length: clauses }, (_, at) => sql`case when ${flag(name, at)} then '0' else '1' end`),
    sql` || `,
  )

const allOf = (name: string, clauses: number): Part =>
  sql.join(
    Array.from({ length: clauses }, (_, at) => flag(name, at)),
    sql` and `,
  )

/**
 * Who is selected by one side and not by the other, and by which clause, in one query over both. The rules must have passed `check`.
 */
export const diffMembers = async (
  before: Side,
  after: Side,
  engine: Engine,
  options: RunOptions = {},
): Promise<MembershipDiff> => {
  const [was, is] = [clausesOf(before.rule), clausesOf(after.rule)]
  const [a, b] = [
    answered(before, await resolveThresholds(before.rule, before.scope, engine, options), 'a'),
    answered(after, await resolveThresholds(after.rule, after.scope, engine, options), 'b'),
  ]
  const counted = countedAmong(was.length + is.length)
  const reasons = (name: string, move: string, clauses: number) =>
    Array.from(
      { length: clauses },
      (_, at) => sql`${counted(sql`${sql.id(move)} and not ${flag(name, at)}`)} as ${flag(`${move}_`, at)}`,
    )
  const [selectedBefore, selectedNow] = [allOf('a', was.length), allOf('b', is.length)]
  const row = await askFlagged(
    {
      flags: sql`select a.*, ${sql.join(is.map((_, at) => sql`b.${flag('b', at)}`))},
        ${selectedBefore} as was, ${selectedNow} as now,
        not (${selectedBefore}) and ${selectedNow} as entered, ${selectedBefore} and not (${selectedNow}) as gone,
        ${failures('a', was.length)} as failed_before, ${failures('b', is.length)} as failed_now
        from (${a}) as a join (${b}) as b on b.id = a.id`,
      counts: [
        sql`count(*) filter (where was) as before, count(*) filter (where now) as after`,
        sql`count(*) filter (where was and now) as stayed`,
        sql`count(*) filter (where entered) as entered, count(*) filter (where gone) as gone`,
        ...reasons('a', 'entered', was.length),
        ...reasons('b', 'gone', is.length),
      ],
      firsts: [
        { name: 'entered_ids', where: sql`entered`, columns: ['failed_before'], limit: shownIds },
        { name: 'gone_ids', where: sql`gone`, columns: ['failed_now'], limit: shownIds },
      ],
    },
    after.scope,
    engine,
    options,
  )

  const moved = (move: string, whyNot: string, clauses: Rule[], scope: Scope) => {
    const words: Bilingual[] = clauses.map((clause) => explainClause(clause, scope))
    const list = (name: string): unknown[] => (Array.isArray(row[name]) ? (row[name] as unknown[]) : [])
    const why = list(`${move}_ids_${whyNot}`)
    return {
      count: Number(row[move]),
      reasons: words
        .map((clause, at) => ({ clause, count: Number(row[`${move}_${at}`]) }))
        .filter(({ count }) => count > 0),
      examples: list(`${move}_ids`).map((id, at) => ({
        id: String(id),
        because: words.filter((_, place) => String(why[at])[place] === '1'),
      })),
    }
  }
  return {
    before: Number(row.before),
    after: Number(row.after),
    stayed: Number(row.stayed),
    entered: moved('entered', 'failed_before', was, before.scope),
    left: moved('gone', 'failed_now', is, after.scope),
  }
}
