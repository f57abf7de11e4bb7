import type { Engine } from '../../warehouse/engine.ts'
import { membersQuery, type Thresholds } from '../compile.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import type { KnownThresholds } from '../thresholds.ts'
import { askedOnce } from './asked-once.ts'
import { same } from './difference.ts'
import type { Pairs } from './pairs.ts'

/** A loaded population while an engine is asked about it. */
export interface Asking {
  world: Pairs['world']
  scope: Scope
  /** The engine itself, and one that answers an equal query once. */
  engine: Engine
  once: Engine
  /** Ids that each rule selects when it is read word by word. */
  members: ReadonlyMap<Rule, string[]>
  known: KnownThresholds
  /** Throws a `Difference` where a rule does not select its members; gives the text of the query. */
  selects(how: string, rule: Rule, to: { scope: Scope; thresholds: Thresholds; engine: Engine }): Promise<string>
}

/** Opens the questions about a population that the engine holds. */
export const askingOf = (engine: Engine, scope: Scope, { world, rules, expected }: Pairs): Asking => {
  const members = new Map(rules.map((rule, at) => [rule, expected[at] ?? []]))
  return {
    world,
    scope,
    engine,
    once: askedOnce(engine),
    members,
    known: new Map(),
    async selects(how, rule, to) {
      const query = membersQuery(rule, to.scope, to.thresholds)
      const rows = await to.engine.rows(query)
      const ids = rows.map(({ id }) => String(id))
      same(`members ${how}`, [rule], ids, members.get(rule))
      return query.sql
    },
  }
}
