import type { Engine } from '../../warehouse/engine.ts'
import { checkRule } from '../check.ts'
import { explainRule } from '../explain.ts'
import type { HeldResults } from '../held-results.ts'
import { resolveThresholds } from '../thresholds.ts'
import { agreeOtherwise } from './agree-otherwise.ts'
import { askingOf } from './asking.ts'
import { same, telling } from './difference.ts'
import { inTurns } from './in-turns.ts'
import { loadWorld } from './load.ts'
import type { Pairs } from './pairs.ts'
import { scopeOf } from './scope.ts'

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

/**
 * Loads a population and asks an engine for the members of every rule, as segments are asked: checked, read back, thresholds first. Throws a
 * `Difference` where it is not what the naive evaluator says.
 */
export const agree = async (engine: Engine, pairs: Pairs, { stamp, held }: AgreeOptions): Promise<Agreed> => {
  const { world, rules } = pairs
  const scope = scopeOf(world, await telling([], () => loadWorld(engine, world)))
  const asking = askingOf(engine, scope, pairs)
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
  const fromHeld = held ? await agreeOtherwise(asking, rules, held, stamp) : 0
  return { pairs: rules.length, queries, fromHeld }
}
