import { sql } from 'kysely'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { compiling, type Thresholds, toQuery } from './compile.ts'
import { countedAmong } from './counted.ts'
import { openLevel } from './level.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { type KnownThresholds, resolveThresholds } from './thresholds.ts'

/** Rules of one query, and the different filters of events or things that they may measure: each is one join that is held in memory. */
const [mostRules, mostScans] = [200, 6]

interface Counted {
  at: number
  rule: Rule
  thresholds: Thresholds
  scans: string[]
}

/** The filters that a rule measures, where no condition may drop rows. */
const scansOf = (rule: Rule, scope: Scope, thresholds: Thresholds): string[] => {
  const level = openLevel()
  compiling(scope, thresholds, false, level).select(rule)
  return level.scans().sort()
}

/** Packs rules that measure the same next to one another; a rule that measures more than a query may hold is alone. */
export const packRules = <T extends { scans: readonly string[] }>(rules: readonly T[]): T[][] => {
  const inOrder = rules
    .map((rule) => ({ rule, key: rule.scans.join('\n') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const packs: { rules: T[]; scans: Set<string> }[] = []
  for (const { rule } of inOrder) {
    const grown = (scans: ReadonlySet<string>) => new Set([...scans, ...rule.scans])
    const fits = ({ rules, scans }: (typeof packs)[number]) =>
      rules.length < mostRules && (grown(scans).size <= mostScans || grown(scans).size === scans.size)
    const pack = packs.findLast(fits)
    if (pack) {
      pack.rules.push(rule)
      pack.scans = grown(pack.scans)
    } else packs.push({ rules: [rule], scans: new Set(rule.scans) })
  }
  return packs.map(({ rules }) => rules)
}

const countPack = async (pack: readonly Counted[], scope: Scope, engine: Engine, options: RunOptions) => {
  const level = openLevel()
  const selected = pack.map(({ rule, thresholds }) => compiling(scope, thresholds, false, level).select(rule))
  const counted = countedAmong(pack.length)
  const counts = selected.map((condition, nth) => sql`${counted(condition)} as ${sql.id(`n${nth}`)}`)
  const { customers } = compiling(scope, new Map(), false, level)
  const [row] = await engine.rows(toQuery(sql`select ${sql.join(counts)} ${customers()}`, scope), options)
  return pack.map(({ at }, nth) => ({ at, count: Number(row?.[`n${nth}`] ?? 0) }))
}

/**
 * Counts many rules as of one instant, in their order: events are read once for all rules that ask for the same filter and window, customers
 * once for hundreds of rules, and equal thresholds are taken once. The rules must have passed `check`.
 */
export const countTogether = async (
  rules: readonly Rule[],
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<number[]> => {
  const known: KnownThresholds = new Map()
  const prepared: Counted[] = []
  for (const [at, rule] of rules.entries()) {
    const thresholds = await resolveThresholds(rule, scope, engine, options, known)
    prepared.push({ at, rule, thresholds, scans: scansOf(rule, scope, thresholds) })
  }
  const counts = new Array<number>(rules.length).fill(0)
  for (const pack of packRules(prepared))
    for (const { at, count } of await countPack(pack, scope, engine, options)) counts[at] = count
  return counts
}
