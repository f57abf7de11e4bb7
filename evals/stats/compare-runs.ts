import { FairleadError } from '../../backend/errors.ts'
import { mcnemarExact } from '../../backend/stats/mcnemar-exact.ts'
import { randomFor } from '../../demo/random.ts'
import { isJudged, type RunRecord, type TrialResult } from '../result.ts'
import type { Compared, Comparison } from './comparison.ts'
import { bootstrapCases, pairedMde, signFlipTest } from './paired.ts'

export interface ComparedRun {
  record: RunRecord
  results: readonly TrialResult[]
}

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
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

const flipOf = (before: number, after: number): Compared['flip'] => {
  if (before === after) return null
  if (after === 0 || (before === 1 && after < 0.5)) return 'newly failing'
  if (before === 0 || (after === 1 && before < 0.5)) return 'newly passing'
  return after < before ? 'less stable' : 'more stable'
}

const judgedByCase = (results: readonly TrialResult[]) => Map.groupBy(results.filter(isJudged), (one) => one.case)

const total = (results: readonly TrialResult[], of: (one: TrialResult) => number | null) => {
  const values = results.map(of).filter((one) => one !== null)
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0)
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
const common = (a: ComparedRun, b: ComparedRun): Pick<Comparison, 'cases' | 'left'> => {
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
        trials: { before: first.length, after: second.length },
        flip: flipOf(was, is),
      })
    }
  }
  return { cases, left }
}

/**
 * Run `b` against run `a` on what they have in common. One trial a case: McNemar's exact test on the flips. More trials: random signs on the
 * differences of case means. The verdict has three values; the gate asks that the lower bound of the difference lies above −margin and that no
 * critical case newly fails. Throws `unknown_run` where fewer than two cases can be compared.
 */
export const compareRuns = (
  a: ComparedRun,
  b: ComparedRun,
  { margin = 0.03, alpha = 0.05, seed = 1, resamples = 4000 }: CompareOptions = {},
): Comparison => {
  const { cases, left } = common(a, b)
  if (cases.length < 2)
    throw new FairleadError('unknown_run', {
      path: `${a.record.suite} / ${b.record.suite}`,
      zh: '两次评测共同的用例不足两个，无法比较',
      en: 'the two runs have fewer than two cases in common, so they cannot be compared',
    })
  const change = cases.map(({ before, after }) => after - before)
  const single = cases.every(({ trials }) => trials.before === 1 && trials.after === 1)
  const uniform = randomFor(seed).next
  const onlyBefore = change.filter((one) => one < 0).length
  const onlyAfter = change.filter((one) => one > 0).length
  const test = single
    ? ({ name: 'mcnemar', ...mcnemarExact(onlyBefore, onlyAfter) } as const)
    : ({ name: 'sign-flip', ...signFlipTest(change, uniform) } as const)
  const difference = mean(change)
  const interval = bootstrapCases(change, uniform, { confidence: 1 - alpha, resamples })
  const critical = cases
    .filter(({ severity, flip }) => severity === 'critical' && flip === 'newly failing')
    .map(({ id }) => id)
  const nonInferior = interval.low > -margin
  return {
    cases,
    left,
    before: mean(cases.map((one) => one.before)),
    after: mean(cases.map((one) => one.after)),
    difference,
    interval,
    test,
    mde: pairedMde(change, { alpha }),
    verdict: test.p >= alpha || difference === 0 ? 'cannot tell' : difference > 0 ? 'better' : 'worse',
    gate: { margin, nonInferior, critical, open: nonInferior && critical.length === 0 },
    usd: { before: total(a.results, ({ usd }) => usd), after: total(b.results, ({ usd }) => usd) },
    ms: { before: total(a.results, ({ ms }) => ms) ?? 0, after: total(b.results, ({ ms }) => ms) ?? 0 },
    differs: differences(a.record, b.record),
  }
}
