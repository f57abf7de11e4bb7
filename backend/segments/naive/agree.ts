import type { Engine } from '../../warehouse/engine.ts'
import { checkRule } from '../check.ts'
import { membersQuery, type Thresholds } from '../compile.ts'
import { explainRule } from '../explain.ts'
import type { HeldResults } from '../held-results.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { type KnownThresholds, resolveThresholds } from '../thresholds.ts'
import { agreeOtherwise } from './agree-otherwise.ts'
import { askedOnce } from './asked-once.ts'
import { Difference, same } from './difference.ts'
import { loadWorld } from './load.ts'
import type { Pairs } from './pairs.ts'
import { scopeOf } from './scope.ts'

/** A loaded population while an engine is asked about it. */
export interface Asking {
  world: Pairs['world']
  scope: Scope
  /** The engine itself, and one that answers an equal query once. */
  engine: Engine
  once: Engine
  /** Ids that each rule selects. */
  members: ReadonlyMap<Rule, string[]>
  known: KnownThresholds
  /** Throws where a rule does not select its members; gives the text of the query. */
  selects(how: string, rule: Rule, to: { scope: Scope; thresholds: Thresholds; engine: Engine }): Promise<string>
}

export interface AgreeOptions {
  /** Tells states of the data apart. */
  stamp: string
  /** Where rules are also asked in waterfalls, all in one count, and from results that are kept. */
  held?: HeldResults | undefined
}

/** What the pairs of one population went through. */
export interface Agreed {
  pairs: number
  /** Texts of the queries for the members. */
  queries: string[]
  /** Pairs that were also answered from kept results. */
  fromHeld: number
}

/** Rules that are asked at once. */
const atOnce = 4

const inTurns = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const left = items.values()
  const next = async () => {
    for (const item of left) await work(item)
  }
  // all of them stop before a failure is told
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, next))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Runs work about rules; what the engine refuses is a difference too. */
const telling = async <T>(rules: readonly Rule[], work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Difference ? error : new Difference('refused', rules, String(error), error)
  }
}

/**
 * Loads a population and asks an engine for the members of every rule, as segments are asked: checked, read back, thresholds first. Throws a
 * `Difference` where it is not what the naive evaluator says.
 */
export const agree = async (
  engine: Engine,
  { world, rules, expected }: Pairs,
  { stamp, held }: AgreeOptions,
): Promise<Agreed> => {
  const scope = scopeOf(world, await telling([], () => loadWorld(engine, world)))
  const asking: Asking = {
    world,
    scope,
    engine,
    once: askedOnce(engine),
    members: new Map(rules.map((rule, at) => [rule, expected[at] ?? []])),
    known: new Map(),
    async selects(how, rule, to) {
      const query = membersQuery(rule, to.scope, to.thresholds)
      const rows = await to.engine.rows(query)
      same(
        `members ${how}`,
        [rule],
        rows.map(({ id }) => String(id)),
        asking.members.get(rule),
      )
      return query.sql
    },
  }
  const { once, known } = asking
  const queries: string[] = []
  await inTurns(rules, (rule) =>
    telling([rule], async () => {
      same('check', [rule], checkRule(rule, scope), [])
      same('read-back says "undefined"', [rule], explainRule(rule, scope).zh.includes('undefined'), false)
      const thresholds = await resolveThresholds(rule, scope, once, {}, known)
      queries.push(await asking.selects('alone', rule, { scope, thresholds, engine: once }))
    }),
  )
  const fromHeld = held ? await agreeOtherwise(asking, rules, { stamp, held, inTurns, telling }) : 0
  return { pairs: rules.length, queries, fromHeld }
}
