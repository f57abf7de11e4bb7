import { FairleadError } from '../../backend/errors.ts'
import { mcnemarExact } from '../../backend/stats/mcnemar-exact.ts'
import { randomFor } from '../../demo/random.ts'
import { isJudged, type RunRecord, type TrialResult } from '../result.ts'
import type { Compared, Comparison } from './comparison.ts'
import { familyChanges, familyOf, type Moved } from './families.ts'
import { type ComparedRun, gateOfRuns } from './gate-of-runs.ts'
import { bootstrapCases, pairedMde, signFlipTest } from './paired.ts'
import { pairedInterval } from './paired-interval.ts'

export interface CompareOptions {
  /** Points by which a run may be worse and still pass, as a share; default 0.03. */
  margin?: number
  alpha?: number
  seed?: number
  /** Draws of the bootstrap; default 4,000. */
  resamples?: number
}

const share = (trials: readonly TrialResult[]) =>
  trials.filter(({ status }) => status === 'pass').length / trials.length
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

const flipOf = (before: number, after: number): Compared['flip'] => {
  if (before === after) return null
  if (after === 0 || (before === 1 && after < 0.5)) return 'newly failing'
  if (before === 0 || (after === 1 && before < 0.5)) return 'newly passing'
  return after < before ? 'less stable' : 'more stable'
}

const judgedByCase = (results: readonly TrialResult[]) => Map.groupBy(results.filter(isJudged), (one) => one.case)

/** Sum over the compared cases of the mean of their judged trials; null where it is known of none. */
const onceEach = (
  { results }: ComparedRun,
  cases: readonly Compared[],
  of: (one: TrialResult) => number | null,
): number | null => {
  const trials = judgedByCase(results)
  const means = cases.flatMap(({ id }) => {
    const known = (trials.get(id) ?? []).map(of).filter((one) => one !== null)
    return known.length === 0 ? [] : [sum(known) / known.length]
  })
  return means.length === 0 ? null : sum(means)
}

const differences = (a: RunRecord, b: RunRecord): string[] => [
  ...(a.model.name === b.model.name && a.model.host === b.model.host
    ? []
    : [`model ${a.model.name} → ${b.model.name}`]),
  ...(a.prompts.prompt === b.prompts.prompt
    ? []
    : [`prompt ${a.prompts.prompt.slice(0, 8)} → ${b.prompts.prompt.slice(0, 8)}`]),
  ...(a.prompts.tools === b.prompts.tools
    ? []
    : [`tools ${a.prompts.tools.slice(0, 8)} → ${b.prompts.tools.slice(0, 8)}`]),
  ...(a.cases.hash === b.cases.hash ? [] : ['cases']),
  ...(JSON.stringify(a.scorers) === JSON.stringify(b.scorers) ? [] : ['scorers']),
  ...(JSON.stringify(a.worlds) === JSON.stringify(b.worlds) ? [] : ['worlds']),
  ...(a.git?.sha === b.git?.sha ? [] : [`commit ${a.git?.sha.slice(0, 8) ?? '?'} → ${b.git?.sha.slice(0, 8) ?? '?'}`]),
]

/** Another version, or the same version with another text. */
const isOther = (a: TrialResult, b: TrialResult): boolean =>
  a.caseVersion !== b.caseVersion || (a.caseHash !== undefined && b.caseHash !== undefined && a.caseHash !== b.caseHash)

/** Cases whose version and world are the same in both runs and that both judged. */
const common = (a: ComparedRun, b: ComparedRun): Pick<Comparison, 'cases' | 'left'> & { moved: Moved[] } => {
  const [before, after] = [judgedByCase(a.results), judgedByCase(b.results)]
  const ids = (run: ComparedRun) => new Set(run.results.map((one) => one.case))
  const [inA, inB] = [ids(a), ids(b)]
  const left: Comparison['left'] = {
    onlyBefore: [...inA].filter((id) => !inB.has(id)),
    onlyAfter: [...inB].filter((id) => !inA.has(id)),
    otherVersion: [],
    notJudged: [],
  }
  const cases: Compared[] = []
  const moved: ReturnType<typeof common>['moved'] = []
  for (const id of [...inA].filter((one) => inB.has(one)).sort()) {
    const [first, second] = [before.get(id) ?? [], after.get(id) ?? []]
    const [one, other] = [first[0], second[0]]
    if (!one || !other) left.notJudged.push(id)
    else if (isOther(one, other)) left.otherVersion.push(id)
    else {
      const [was, is] = [share(first), share(second)]
      cases.push({
        id,
        severity: other.severity,
        lang: other.lang,
        suite: other.suite,
        before: was,
        after: is,
        weight: other.weight,
        trials: { before: first.length, after: second.length },
        flip: flipOf(was, is),
      })
      moved.push({ family: familyOf(other), weight: other.weight, change: is - was })
    }
  }
  return { cases, left, moved }
}

const refuseFew = (a: ComparedRun, b: ComparedRun): never => {
  throw new FairleadError('unknown_run', {
    path: `${a.record.suite} / ${b.record.suite}`,
    zh: '两次评测共同的用例不足两个，无法比较',
    en: 'the two runs have fewer than two cases in common, so they cannot be compared',
  })
}

/**
 * Interval of the mean difference over families: the percentile bootstrap, widened where few families moved, of which it knows nothing, to
 * the score interval. Efron, Tibshirani 1993, ch. 13; Tango 1998, Stat. Med. 17:891.
 */
const intervalOf = (changes: readonly number[], uniform: () => number, confidence: number, resamples: number) => {
  const drawn = bootstrapCases(changes, uniform, { confidence, resamples })
  const scored = pairedInterval(
    {
      rises: sum(changes.filter((one) => one > 0)),
      falls: -sum(changes.filter((one) => one < 0)),
      n: changes.length,
    },
    confidence,
  )
  return { low: Math.min(drawn.low, scored.low), high: Math.max(drawn.high, scored.high) }
}

/**
 * Run `b` against run `a` on what they have in common, each case by its weight and with its translation as one family. One trial a case and no
 * pairs: McNemar's exact test on the flips. Else: random signs on the differences of families. The verdict has three values; the gate is that of
 * `gateOfRuns`. Throws `unknown_run` where fewer than two families can be compared.
 */
export const compareRuns = (
  a: ComparedRun,
  b: ComparedRun,
  { margin = 0.03, alpha = 0.05, seed = 1, resamples = 4000 }: CompareOptions = {},
): Comparison => {
  const { cases, left, moved } = common(a, b)
  const changes = cases.length === 0 ? [] : familyChanges(moved)
  if (changes.length < 2) return refuseFew(a, b)
  const single =
    changes.length === cases.length &&
    cases.every(({ trials, weight }) => trials.before === 1 && trials.after === 1 && weight === cases[0]?.weight)
  const uniform = randomFor(seed).next
  const test = single
    ? ({
        name: 'mcnemar',
        ...mcnemarExact(changes.filter((one) => one < 0).length, changes.filter((one) => one > 0).length),
      } as const)
    : ({ name: 'sign-flip', ...signFlipTest(changes, uniform) } as const)
  const weight = sum(cases.map((one) => one.weight))
  const rate = (of: 'before' | 'after') => sum(cases.map((one) => one.weight * one[of])) / weight
  const [before, after] = [rate('before'), rate('after')]
  const difference = sum(changes) / changes.length
  const interval = intervalOf(changes, uniform, 1 - alpha, resamples)
  return {
    cases,
    left,
    before,
    after,
    difference,
    interval,
    test,
    mde: pairedMde(changes, { alpha }),
    families: changes.length,
    verdict: test.p >= alpha || difference === 0 ? 'cannot tell' : difference > 0 ? 'better' : 'worse',
    gate: gateOfRuns(a, b, { cases, left, interval, margin }),
    usd: { before: onceEach(a, cases, ({ usd }) => usd), after: onceEach(b, cases, ({ usd }) => usd) },
    ms: { before: onceEach(a, cases, ({ ms }) => ms) ?? 0, after: onceEach(b, cases, ({ ms }) => ms) ?? 0 },
    differs: differences(a.record, b.record),
  }
}
