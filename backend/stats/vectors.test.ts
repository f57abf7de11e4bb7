import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { agrestiCaffoInterval } from './agresti-caffo-interval.ts'
import { agrestiCoullInterval } from './agresti-coull-interval.ts'
import { baselineSampleSize } from './baseline-sample-size.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { fitBgNbd } from './bg-nbd-fit.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import { arcsinePower, cohenH } from './cohen-h.ts'
import { confidenceSequence } from './confidence-sequence.ts'
import { covarianceFromSums } from './covariance.ts'
import { cuped, cupedTheta, prePostFromCounts, prePostFromSums, prePostFromValues } from './cuped.ts'
import { cupedRatio } from './cuped-ratio.ts'
import { type Effect, testEffect } from './effect.ts'
import { exactBinomialTest } from './exact-binomial-test.ts'
import { expectedLoss } from './expected-loss.ts'
import { growthToPower } from './growth-to-power.ts'
import { holm } from './holm.ts'
import type { Alternative, Interval } from './interval.ts'
import { jeffreysInterval } from './jeffreys-interval.ts'
import { liftDetectable, liftPower } from './lift-power.ts'
import { likelihoodRatioInterval } from './likelihood-ratio-interval.ts'
import { logRatioInterval } from './log-ratio-interval.ts'
import { miettinenNurminenInterval } from './miettinen-nurminen-interval.ts'
import { minimumDetectableEffect } from './minimum-detectable-effect.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { normalPosterior } from './normal-posterior.ts'
import { oddsRatioInterval } from './odds-ratio-interval.ts'
import { oddsScoreInterval } from './odds-score-interval.ts'
import { oneProportionTest } from './one-proportion-test.ts'
import { profileInterval } from './profile-interval.ts'
import { proportionHomogeneity } from './proportion-homogeneity.ts'
import { qiniCoefficient, upliftCoefficient } from './qini-coefficient.ts'
import { ratioScoreInterval } from './ratio-score-interval.ts'
import { relativeLiftDelta } from './relative-lift-delta.ts'
import { type Sample, sampleFromProportion, sampleFromSums, sampleFromValues } from './sample.ts'
import { sampleRatioMismatch } from './sample-ratio-mismatch.ts'
import { StatisticsError } from './statistics-error.ts'
import { tTestPower } from './t-test-power.ts'
import { complementaryLogLogInterval, logitInterval, probitInterval } from './transformed-intervals.ts'
import { twoProportionAlpha } from './two-proportion-alpha.ts'
import { twoProportionPower } from './two-proportion-power.ts'
import { twoProportionSampleSize } from './two-proportion-sample-size.ts'
import { normalPValue, twoProportionTest } from './two-proportion-test.ts'
import { waldDifferenceInterval } from './wald-difference-interval.ts'
import { waldInterval } from './wald-interval.ts'
import { meanDifference } from './welch-test.ts'
import { wilsonContinuityInterval } from './wilson-continuity-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

// biome-ignore lint/suspicious/noExplicitAny: the file's inputs have a shape per vector
type Inputs = any
interface Vector {
  id: string
  inputs: Inputs
  expected: Record<string, unknown>
  tolerance?: string
}

const pair = ({ low, high }: Interval) => [low, high]
const counts = (successes: number, trials: number) => ({ successes, trials })
const shared = () => join(sharedFolder() as string, 'data')

/** The arm of a vector, whichever way it is written. */
const sample = (arm: Inputs): Sample =>
  arm.kind === 'proportion'
    ? sampleFromProportion(counts(arm.sum, arm.n))
    : sampleFromSums(arm.n, arm.sum, arm.sum_squares)

/** Absolute or relative effect of b against a. */
const effectOf = ({ a, b, difference = 'relative' }: Inputs): Effect =>
  difference === 'relative' ? relativeLiftDelta(sample(b), sample(a)) : meanDifference(sample(b), sample(a))

const tested = (effect: Effect, alternative: Alternative = 'two-sided') => {
  const { p, interval, estimate, standardError } = testEffect(effect, { alternative })
  return { lift: estimate, diff: estimate, ci: pair(interval), stderr: standardError, p }
}

const sequential = (effect: Effect, n: number, tightestAt?: number) => {
  const { interval, p } = confidenceSequence(effect, n, tightestAt ? { tightestAt } : {})
  return { lift: effect.estimate, ci: pair(interval), ci_low: interval.low, stderr: effect.standardError, p }
}

const prePost = ({ n, post, pre, post_pre_sum_of_products: products, post_sum, pre_sum }: Inputs) => {
  const sums = (of: Inputs) => ({ sum: of.sum, sumOfSquares: of.sum_squares })
  return post ? prePostFromSums(n, sums(post), sums(pre), products) : prePostFromCounts(n, post_sum, pre_sum, products)
}

const ratioArm = (arm: Inputs) => {
  const names = ['m_post', 'd_post', 'm_pre', 'd_pre']
  const products = (one: string, two: string): number =>
    one === two ? arm[one][1] : (arm[`${one}_${two}`] ?? arm[`${two}_${one}`])
  return {
    n: arm.n as number,
    means: names.map((name) => arm[name][0] / arm.n) as [number, number, number, number],
    covariances: names.map((one) =>
      names.map((two) => covarianceFromSums(arm.n, arm[one][0], arm[two][0], products(one, two))),
    ),
  }
}

const bayesian = ({ a, b, prior }: Inputs) => {
  const data = a.n === 0 ? null : effectOf({ a, b })
  const { estimate, standardError, interval, chanceToWin, loss } = normalPosterior(data, {
    prior: prior?.proper ? prior : null,
  })
  return {
    lift: estimate,
    ci: pair(interval),
    stderr: standardError,
    chance_to_win: chanceToWin,
    risk: [loss.keepControl, loss.choose],
    risk_b: loss.choose,
  }
}

const oneProportion = ({ x, n }: Inputs) => {
  const at = counts(x, n)
  return {
    agresti_coull: pair(agrestiCoullInterval(at)),
    asymptotic_wald: pair(waldInterval(at)),
    bayes_jeffreys_like: pair(jeffreysInterval(at)),
    cloglog: pair(complementaryLogLogInterval(at)),
    exact_clopper_pearson: pair(clopperPearsonInterval(at)),
    logit: pair(logitInterval(at)),
    probit: pair(probitInterval(at)),
    profile: pair(profileInterval(at)),
    lrt: pair(likelihoodRatioInterval(at)),
    prop_test_wilson_cc: pair(wilsonContinuityInterval(at)),
    wilson: pair(wilsonInterval(x, n)),
  }
}

const twoProportions = ({ x1, n1, x2, n2 }: Inputs) => {
  const [one, two] = [counts(x1, n1), counts(x2, n2)]
  const { difference, z, p } = twoProportionTest(one, two)
  return {
    diff: difference,
    z,
    p,
    newcombe: pair(newcombeInterval(one, two)),
    wald: pair(waldDifferenceInterval(one, two)),
    agresti_caffo: pair(agrestiCaffoInterval(one, two)),
    miettinen_nurminen: pair(miettinenNurminenInterval(one, two)),
    katz_log: pair(logRatioInterval(one, two)),
    adjusted_log: pair(logRatioInterval(one, two, { adjusted: true })),
    koopman_score: pair(ratioScoreInterval(one, two)),
    woolf_logit: pair(oddsRatioInterval(one, two)),
    gart_logit: pair(oddsRatioInterval(one, two, { smoothing: 'half' })),
    independence_smoothed: pair(oddsRatioInterval(one, two, { smoothing: 'independence' })),
    score: pair(oddsScoreInterval(one, two)),
  }
}

const liftDesign = ({ mean, variance, n_total, variations, alpha, sequential_tuning }: Inputs) => ({
  mean,
  variance,
  customers: n_total / variations,
  alpha,
  ...(sequential_tuning ? { tightestAt: sequential_tuning, sequence: 'inflated-error' as const } : {}),
})

const powerOfLift = (inputs: Inputs) => ({
  power: liftPower(liftDesign(inputs), inputs.relative_effect),
  mde_relative: liftDetectable(liftDesign(inputs), inputs.power),
})

const byWeek = ({ users_per_week, variations, alpha, target_power, metrics }: Inputs) => {
  const rows = [...Array(9).keys()].flatMap((week) =>
    Object.entries<Inputs>(metrics).map(
      ([name, { rate, mean = rate, variance = rate * (1 - rate), relative_effect }]) => {
        const design = { mean, variance, customers: (users_per_week * (week + 1)) / variations, alpha }
        return {
          name,
          week: week + 1,
          power: liftPower(design, relative_effect),
          mde: liftDetectable(design, target_power),
        }
      },
    ),
  )
  const first = (metric: string) =>
    rows.find(({ name, power }) => name === metric && power >= target_power)?.week ?? null
  return {
    power: rows.map(({ power }) => power),
    mde: rows.map(({ mde }) => mde),
    first_week_at_target: Object.fromEntries(Object.keys(metrics).map((name) => [name, first(name)])),
  }
}

const middle = (inputs: Inputs) => {
  const base = { effect: effectOf(inputs), customers: inputs.a.n + inputs.b.n, target: inputs.target_mde }
  return {
    scaling_factor_frequentist: growthToPower(base),
    scaling_factor_sequential: growthToPower({ ...base, tightestAt: inputs.sequential_tuning }),
    scaling_factor_bayesian: growthToPower({ ...base, prior: inputs.prior }),
  }
}

const powerOfProportions = ({ n, p1, p2, power, alpha = 0.05 }: Inputs) => {
  const arms = { control: { rate: p1, customers: n }, treatment: { rate: p2, customers: n } }
  const asked = { control: p1, treatment: p2, power, alpha, variance: 'pooled' as const }
  return {
    power: n && p2 && !power ? twoProportionPower(arms, { alpha, variance: 'pooled' }) : undefined,
    n_per_group: n ? undefined : twoProportionSampleSize(asked).treatment,
    p2: p2
      ? undefined
      : p1 +
        (minimumDetectableEffect({ baseline: p1, treatment: n, control: n, power, alpha, variance: 'pooled' }) ?? 0),
    alpha: n && p2 && power ? twoProportionAlpha(arms, power) : undefined,
  }
}

let rows: Record<string, string>[] | undefined
const hillstromRows = () => {
  if (rows) return rows
  const [head = '', ...lines] = readFileSync(join(shared(), 'hillstrom/hillstrom.csv'), 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  rows = lines.map((line) => {
    const cells = line.match(/"[^"]*"|[^,]+/g) ?? []
    return Object.fromEntries(names.map((name, k) => [name, cells[k] as string]))
  })
  return rows
}
const hillstrom = ({ treatment, control, metric }: Inputs) => {
  const values = (arm: string) => hillstromRows().flatMap((row) => (row.segment === arm ? [Number(row[metric])] : []))
  const { estimate, standardError } = meanDifference(
    sampleFromValues(values(treatment)),
    sampleFromValues(values(control)),
  )
  return { diff: estimate, stderr: standardError, p_normal: normalPValue(estimate / standardError) }
}

const qini = (score: readonly number[], treated: readonly boolean[], outcome: readonly number[]) => {
  const [q, u] = [qiniCoefficient({ score, treated, outcome }), upliftCoefficient({ score, treated, outcome })]
  return {
    qini_auc: q.normalised,
    uplift_auc: u.normalised,
    qini_auc_norm: q.normalised,
    uplift_auc_norm: u.normalised,
    qini_area: q.area,
    qini_area_random: q.random,
    qini_area_perfect: q.perfect,
  }
}

/** Difference of both arms' mean outcome within each cell of the named columns. */
const cellMeans = (
  chosen: Record<string, string>[],
  columns: string[],
  treatment: string,
  outcome: string,
): number[] => {
  const key = (row: Record<string, string>) => columns.map((column) => row[column]).join('|')
  const cells = Map.groupBy(chosen, key)
  const score = new Map(
    [...cells].map(([name, members]) => {
      const mean = (arm: boolean) => {
        const side = members.filter(({ segment }) => (segment === treatment) === arm)
        return side.reduce((sum, row) => sum + Number(row[outcome]), 0) / (side.length || 1)
      }
      return [name, mean(true) - mean(false)]
    }),
  )
  return chosen.map((row) => score.get(key(row)) as number)
}
const hillstromQini = ({ treatment, control, outcome, score }: Inputs) => {
  const chosen = hillstromRows().filter(({ segment }) => segment === treatment || segment === control)
  const column = (name: string) => chosen.map((row) => Number(row[name]))
  const scores =
    score === 'neg_recency'
      ? column('recency').map((value) => -value)
      : score === 'womens_flag'
        ? column('womens')
        : score.startsWith('cell_means')
          ? cellMeans(chosen, score.slice(11, -1).split(','), treatment, outcome)
          : column(score)
  const treated = chosen.map(({ segment }) => segment === treatment)
  return qini(scores, treated, column(outcome))
}

const cdnow = ({ dataset, columns }: Inputs) => {
  const [head = '', ...lines] = readFileSync(join(shared(), dataset), 'utf8').trim().split(/\r?\n/)
  const places = (columns as string[]).map((name) => head.split(',').indexOf(name))
  return fitBgNbd(
    lines.map((line) => {
      const cells = line.split(',')
      const [frequency, recency, age] = places.map((at) => Number(cells[at])) as [number, number, number]
      return { frequency, recency, age }
    }),
  )
}

const refusal = (act: () => unknown): { error: string } => {
  try {
    act()
  } catch (error) {
    if (error instanceof StatisticsError && error.code === 'no_variance') return { error: 'ZERO_NEGATIVE_VARIANCE' }
    throw error
  }
  return { error: 'nothing was refused' }
}

const contains = (outer: Interval, inner: Interval) => outer.low < inner.low && outer.high > inner.high

/** What this package answers to a vector, by the vector's id or the longest prefix of it. */
const answers: Record<string, (inputs: Inputs) => Record<string, unknown>> = {
  'gb-t-': (inputs) => tested(effectOf(inputs)),
  'gb-t-novar': (inputs) => refusal(() => effectOf(inputs)),
  'gb-t1g-': (inputs) => tested(effectOf(inputs), 'greater'),
  'gb-t1l-': (inputs) => tested(effectOf(inputs), 'less'),
  'gb-seq-mean': (inputs) => sequential(effectOf(inputs), inputs.a.n + inputs.b.n, inputs.sequential_tuning),
  'gb-seq-prop': (inputs) => sequential(effectOf(inputs), inputs.a.n + inputs.b.n, inputs.sequential_tuning),
  'gb-seq-dim': (inputs) => sequential(effectOf(inputs), inputs.a.n + inputs.b.n, inputs.sequential_tuning),
  'gb-seq-order': (inputs) => {
    const [early, exact, late] = (inputs.tunings as number[]).map(
      (tightestAt) => confidenceSequence(effectOf(inputs), inputs.a.n + inputs.b.n, { tightestAt }).interval,
    ) as [Interval, Interval, Interval]
    const holds = contains(early, late) && contains(late, exact)
    return { property: holds ? 'ci(10) contains ci(10000) contains ci(6461), strictly' : 'violated' }
  },
  'gb-seq-cuped': ({ a, b }) => sequential(cuped(prePost(b), prePost(a), { relative: true }), a.n + b.n),
  'gb-cuped-ratio': ({ a, b }) => tested(cupedRatio(ratioArm(b), ratioArm(a))),
  'gb-cuped-ratio-seq': ({ a, b }) => sequential(cupedRatio(ratioArm(b), ratioArm(a)), a.n + b.n),
  'gb-cuped-mean': ({ a, b }) => ({
    mean_a_unadjusted: a.post.sum / a.n,
    mean_b_unadjusted: b.post.sum / b.n,
    ...tested(cuped(prePost(b), prePost(a), { relative: true })),
  }),
  'gb-cuped-prop': ({ a, b }) => tested(cuped(prePost(b), prePost(a), { relative: true, kind: 'proportion' })),
  'gb-theta': ({ pre, post }) => {
    const arm = prePostFromValues(post, pre)
    return { theta: cupedTheta(arm, arm).theta }
  },
  'gb-freq-dim': (inputs) => ({
    mean_a: sample(inputs.a).mean,
    mean_b: sample(inputs.b).mean,
    ...tested(effectOf(inputs)),
  }),
  'gb-bayes-': bayesian,
  'gb-risk': ({ mu, sigma }) => {
    const { keepControl, choose } = expectedLoss(mu, sigma)
    return { risk: [keepControl, choose] }
  },
  'gb-var-': ({ var_a, mean_a, n_a, var_b, mean_b, n_b }) => {
    const [a, b] = [
      { n: n_a, mean: mean_a, variance: var_a },
      { n: n_b, mean: mean_b, variance: var_b },
    ]
    return { variance: meanDifference(b, a).standardError ** 2, relative: relativeLiftDelta(b, a).standardError ** 2 }
  },
  'gb-var-rel': ({ var_a, mean_a, n_a, var_b, mean_b, n_b }) => ({
    variance:
      relativeLiftDelta({ n: n_b, mean: mean_b, variance: var_b }, { n: n_a, mean: mean_a, variance: var_a })
        .standardError ** 2,
  }),
  'gb-power': powerOfLift,
  'gb-mde': powerOfLift,
  'gb-weeks': byWeek,
  'gb-mid': middle,
  'srm-': ({ counts: assigned, weights }) => ({ ...sampleRatioMismatch(assigned, weights) }),
  'r-prop4': ({ successes, n }) => {
    const { chiSquare, df, p } = proportionHomogeneity(successes.map((x: number, k: number) => counts(x, n[k])))
    return { chi2: chiSquare, df, p }
  },
  'r-prop4-pairs': ({ successes, n, pair_order }) => {
    const raw = (pair_order as [number, number][]).map(
      ([i, j]) => twoProportionTest(counts(successes[i], n[i]), counts(successes[j], n[j])).p,
    )
    return { p_raw: raw, p_holm: holm(raw) }
  },
  'r-prop1': ({ successes, n, value }) => {
    const { z, p } = oneProportionTest(counts(successes, n), value)
    return { chi2: z * z, p, ci_wilson: pair(wilsonInterval(successes, n)) }
  },
  'sm-z2': ({ count, n }) => ({ ...twoProportionTest(counts(count[0], n[0]), counts(count[1], n[1])) }),
  'sm-z1': ({ count, n, value }) => ({ ...oneProportionTest(counts(count, n), value, { variance: 'sample' }) }),
  'r-binom': ({ x, n, p0 }) => ({
    p_less: exactBinomialTest(counts(x, n), p0, 'less').p,
    p_greater: exactBinomialTest(counts(x, n), p0, 'greater').p,
    p_two_sided: exactBinomialTest(counts(x, n), p0).p,
    ci_clopper_pearson: pair(clopperPearsonInterval(counts(x, n))),
  }),
  'sm-h': ({ p1, p2 }) => ({ h: cohenH(p1, p2) }),
  'r-2p': ({ h, n_per_group, alpha }) => ({
    power: arcsinePower(h, n_per_group, alpha),
    two_sided: arcsinePower(h, n_per_group, alpha),
    greater: arcsinePower(h, n_per_group, alpha, 'greater'),
    less: arcsinePower(h, n_per_group, alpha, 'less'),
  }),
  'r-tt2-': ({ d, n1, n2, alpha, alternative }) => ({
    power: tTestPower({ effect: d, n: n1, second: n2, alpha, alternative }),
  }),
  'r-tt1-': ({ d, n, alpha, alternative }) => ({ power: tTestPower({ effect: d, n, alpha, alternative }) }),
  'r-ci-': oneProportion,
  'r-ci-38-38': ({ x, n }) => {
    const { low, high } = wilsonInterval(x, n)
    return { property: low >= 0 && low <= high && high <= 1 ? '0<=low<=high<=1' : 'violated' }
  },
  'ci2-': twoProportions,
  'ppt-': powerOfProportions,
  'evan-': ({ baseline, absolute_mde, power, alpha }) => ({
    n_per_variation: baselineSampleSize({ baseline, absoluteEffect: absolute_mde, power, alpha }),
  }),
  'ref-2p-': twoProportions,
  'ref-mult-': ({ p }) => ({ holm: holm(p), bh: benjaminiHochberg(p) }),
  'hill-': hillstrom,
  'qini-': ({ y, uplift, treatment }) => qini(uplift, (treatment as number[]).map(Boolean), y),
  'hill-qini-': hillstromQini,
  bgnbd: (inputs) => ({ ...cdnow(inputs) }),
}

const answerTo = (id: string) =>
  answers[
    Object.keys(answers)
      .filter((prefix) => id.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  ]

/** Tolerances that the file states in words. */
const inWords: Record<string, (key: string, expected: number) => number> = {
  'ci2-diff': (key) => ({ wald: 6e-7, agresti_caffo: 6e-7, newcombe: 0.005, miettinen_nurminen: 1e-7 })[key] ?? 0,
  'ci2-ratio': (key, expected) => (key === 'koopman_score' ? 6e-7 : 0.01 * expected),
  'ci2-or': (key, expected) => (key === 'score' ? 5e-4 * expected : 0.01 * expected),
}

/** How far an answer may be off, from the file's own words. */
const allowance = ({ id, tolerance = '1e-9' }: Vector, key: string, expected: number): number => {
  const own = inWords[id]
  if (own) return own(key, expected)
  const figures = /^(\d) significant figure/.exec(tolerance)
  if (figures) return 0.51 * 10 ** (Math.floor(Math.log10(Math.abs(expected))) + 1 - Number(figures[1]))
  const decimals = /(\d+) decimal/.exec(tolerance)
  if (decimals) return 0.51 * 10 ** -Number(decimals[1])
  const number = Number(/^[\d.e-]+/.exec(tolerance)?.[0])
  if (!(number > 0)) throw new Error(`${id}: the tolerance "${tolerance}" cannot be read`)
  return /relative/.test(tolerance) ? number * Math.abs(expected) : number
}

/** Places where an answer differs from what is expected by more than the vector allows. */
const differences = (vector: Vector, key: string, expected: unknown, actual: unknown): string[] => {
  if (Array.isArray(expected))
    return expected.flatMap((value, k) => differences(vector, key, value, (actual as unknown[] | undefined)?.[k]))
  if (expected !== null && typeof expected === 'object')
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(vector, name, value, (actual as Record<string, unknown> | undefined)?.[name]),
    )
  const wanted = expected === 'inf' ? Infinity : expected === '-inf' ? -Infinity : expected
  const near =
    typeof wanted === 'number' && typeof actual === 'number' && Number.isFinite(wanted)
      ? Math.abs(actual - wanted) <= allowance(vector, key, wanted)
      : Object.is(wanted, actual)
  return near ? [] : [`${vector.id}.${key}: expected ${expected}, got ${actual}`]
}

const vectors = (): Vector[] => JSON.parse(readFileSync(join(shared(), 'stats/vectors.json'), 'utf8')).vectors

describe.skipIf(!requires('shared'))('the published statistics vectors', () => {
  const all = requires('shared') ? vectors() : []

  it('are all answered by a method of this folder', () => {
    expect(all.length).toBe(115)
    expect(all.filter(({ id }) => !answerTo(id)).map(({ id }) => id)).toEqual([])
  })

  it.each(all.map((vector) => [vector.id, vector] as const))('%s is met within its tolerance', (id, vector) => {
    const answer = answerTo(id)?.(vector.inputs) ?? {}
    expect(differences(vector, 'expected', vector.expected, answer)).toEqual([])
  })
})
