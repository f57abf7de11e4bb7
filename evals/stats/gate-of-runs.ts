import { isJudged, type RunRecord, type TrialResult } from '../result.ts'
import type { Closure, Comparison } from './comparison.ts'

export interface ComparedRun {
  record: RunRecord
  results: readonly TrialResult[]
}

/** Cases with a trial that was not judged, or with fewer trials than the run was to have. */
const partly = ({ record, results }: ComparedRun): Set<string> =>
  new Set(
    [...Map.groupBy(results, (one) => one.case)]
      .filter(([, trials]) => trials.length < record.trials || !trials.every(isJudged))
      .map(([id]) => id),
  )

/** Critical cases that fail in `b` and did not in `a`; one that is new, changed or was not judged there is held against what it was. */
const newlyCritical = (a: ComparedRun, b: ComparedRun, cases: Comparison['cases']): string[] => {
  const compared = new Map(cases.map((one) => [one.id, one]))
  const failing = ({ results }: ComparedRun) =>
    new Set(
      results.filter(({ severity, status }) => severity === 'critical' && status === 'fail').map((one) => one.case),
    )
  const failedBefore = failing(a)
  return [...failing(b)].filter((id) => {
    const both = compared.get(id)
    return both ? both.flip === 'newly failing' : !failedBefore.has(id)
  })
}

/**
 * Whether `b` may take the place of `a`: no critical case newly fails, the lower bound of the difference lies above −margin, and every case
 * that `a` judged is judged whole in a run that ended. A missing case is no passing case.
 */
export const gateOfRuns = (
  a: ComparedRun,
  b: ComparedRun,
  { cases, left, interval, margin }: Pick<Comparison, 'cases' | 'left' | 'interval'> & { margin: number },
): Comparison['gate'] => {
  const judgedBefore = new Set(a.results.filter(isJudged).map((one) => one.case))
  const part = partly(b)
  const missing = [
    ...left.onlyBefore,
    ...left.notJudged.filter((id) => judgedBefore.has(id)),
    ...cases.filter(({ id }) => part.has(id)).map(({ id }) => id),
    // a case that is new and could not be judged says nothing either
    ...left.onlyAfter.filter((id) => part.has(id)),
  ].sort()
  const critical = newlyCritical(a, b, cases)
  const nonInferior = interval.low > -margin
  const fell = cases.some(({ before, after }) => after < before)
  const closed: Closure[] = [
    ...(critical.length > 0 ? (['critical'] as const) : []),
    ...(nonInferior ? [] : [fell ? ('inferior' as const) : ('too few' as const)]),
    ...(missing.length > 0 ? (['missing'] as const) : []),
    ...(b.record.end === 'complete' ? [] : (['incomplete'] as const)),
  ]
  return { margin, nonInferior, critical, missing, open: closed.length === 0, closed }
}
