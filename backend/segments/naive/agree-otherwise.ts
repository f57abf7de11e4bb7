import { countQuery, type Thresholds } from '../compile.ts'
import { countTogether } from '../count-together.ts'
import { askFlagged } from '../flagged.ts'
import type { HeldResults } from '../held-results.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { resolveThresholds } from '../thresholds.ts'
import { clausesOf, readWaterfall, waterfallOf } from '../waterfall.ts'
import type { Asking } from './asking.ts'
import { same, telling } from './difference.ts'
import { evaluate } from './evaluate.ts'
import { inTurns } from './in-turns.ts'

interface Group {
  rules: readonly Rule[]
  /** What selects the customers that all of them select. */
  whole: Rule
  /** Asked once more from results that are kept by then. */
  isRepeated: boolean
}

/** Rules that share a waterfall, in turn. */
const sizes = [1, 2, 3]
const [repeatEvery, fewExamples] = [4, 3]

const groupsOf = (rules: readonly Rule[]): Group[] => {
  const groups: Group[] = []
  for (let at = 0; at < rules.length; ) {
    const of = rules.slice(at, at + (sizes[groups.length % sizes.length] ?? 1))
    const [only] = of
    const whole: Rule = of.length === 1 && only ? only : { kind: 'all', of }
    groups.push({ rules: of, whole, isRepeated: groups.length % repeatEvery === 0 })
    at += of.length
  }
  return groups
}

/** Asks for a waterfall: how many each clause selects, how many are left after it, and the first of those. */
const falls = async (asking: Asking, how: string, { rules, whole }: Group, scope: Scope, thresholds: Thresholds) => {
  const { world, members, once } = asking
  const clauses = clausesOf(whole)
  const row = await askFlagged(waterfallOf(whole, scope, thresholds, { examples: fewExamples }), scope, once)
  const { total, kept, alone, examples } = readWaterfall(row, clauses.length, 0)
  const selected = clauses.map((clause) => members.get(clause) ?? evaluate(clause, world))
  const left = selected.map((first, at) =>
    selected.slice(0, at + 1).reduce((ids, others) => ids.filter((id) => others.includes(id)), first),
  )
  same(
    `waterfall ${how}`,
    rules,
    { total, kept, alone, examples },
    {
      total: world.customers.length,
      kept: left.map(({ length }) => length),
      alone: selected.map(({ length }) => length),
      examples: left.at(-1)?.slice(0, fewExamples),
    },
  )
}

/**
 * Asks the same rules in every other way in which customers are counted: alone, as clauses of waterfalls, from results that are made and that
 * are kept, and all in one count. Gives how many were answered from kept results.
 */
export const agreeOtherwise = async (
  asking: Asking,
  rules: readonly Rule[],
  held: HeldResults,
  stamp: string,
): Promise<number> => {
  const { scope, engine, once, members, known } = asking
  let fromHeld = 0

  const counted = async ({ rules: [rule], whole }: Group, thresholds: Thresholds) => {
    if (rule === undefined || rule !== whole) return
    const [row] = await once.rows(countQuery(rule, scope, thresholds))
    same('count', [rule], row, { count: members.get(rule)?.length })
  }
  const fromResults = (group: Group, work: (within: Scope) => Promise<void>) =>
    held.during(group.whole, scope, stamp, {}, async (within) => {
      // without results it is the query that was asked already
      if (within !== scope) await work(within)
    })

  await inTurns(groupsOf(rules), (group) =>
    telling(group.rules, async () => {
      const thresholds = await resolveThresholds(group.whole, scope, once, {}, known)
      await counted(group, thresholds)
      await falls(asking, 'alone', group, scope, thresholds)
      await fromResults(group, async (within) => {
        fromHeld += group.rules.length
        const found = await resolveThresholds(group.whole, within, once)
        for (const rule of group.rules)
          await asking.selects('from results that are made', rule, { scope: within, thresholds: found, engine: once })
        await falls(asking, 'from results that are made', group, within, found)
      })
      if (!group.isRepeated) return
      await fromResults(group, async (within) => {
        const found = await resolveThresholds(group.whole, within, engine)
        for (const rule of group.rules)
          await asking.selects('from results that are kept', rule, { scope: within, thresholds: found, engine })
      })
    }),
  )
  const counts = await telling(rules, () => countTogether(rules, scope, once))
  const sizesOf = rules.map((rule) => members.get(rule)?.length ?? 0)
  same(
    'count together',
    rules.filter((_, at) => counts[at] !== sizesOf[at]),
    counts,
    sizesOf,
  )
  return fromHeld
}
