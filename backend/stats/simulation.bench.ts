import { randomFor } from '../../demo/random.ts'
import { agrestiCaffoInterval } from './agresti-caffo-interval.ts'
import { alphaSpendingBounds } from './alpha-spending.ts'
import { binomialDistribution } from './binomial-distribution.ts'
import { confidencePrediction } from './confidence-prediction.ts'
import { confidenceSequence } from './confidence-sequence.ts'
import { groupSequentialBounds } from './group-sequential.ts'
import type { Interval, Proportion } from './interval.ts'
import { miettinenNurminenInterval } from './miettinen-nurminen-interval.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { type Prediction, predictionInterval } from './prediction-interval.ts'
import { randomEffects, type Study } from './random-effects.ts'
import { relativeLiftLog } from './relative-lift-log.ts'
import { sampleFromProportion, sampleFromValues } from './sample.ts'
import { unpooledDifferenceError } from './wald-difference-interval.ts'
import { welchTest } from './welch-test.ts'

/** Draws from a binomial by its cumulative table, built once. */
const binomialSampler = (trials: number, p: number): ((uniform: number) => number) => {
  const law = binomialDistribution(trials, p)
  const [low, high] = [law.quantile(1e-13), law.tailQuantile(1e-13)]
  const table = Array.from({ length: high - low + 1 }, (_, k) => law.cdf(low + k))
  return (uniform) => {
    let [below, above] = [-1, table.length - 1]
    while (above - below > 1) {
      const middle = (below + above) >> 1
      if ((table[middle] as number) >= uniform) above = middle
      else below = middle
    }
    return low + above
  }
}

export interface TwoRates {
  treatment: { rate: number; trials: number }
  control: { rate: number; trials: number }
}

/** Share of runs whose interval of two proportions holds the true value. */
export const coverageOfRates = (
  { treatment, control }: TwoRates,
  interval: (one: Proportion, two: Proportion) => Interval | null,
  truth: number,
  runs: number,
  seed: number,
): number => {
  const random = randomFor(seed)
  const [one, two] = [binomialSampler(treatment.trials, treatment.rate), binomialSampler(control.trials, control.rate)]
  let [held, counted] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const found = interval(
      { successes: one(random.next()), trials: treatment.trials },
      { successes: two(random.next()), trials: control.trials },
    )
    if (!found) continue
    counted++
    if (found.low <= truth && found.high >= truth) held++
  }
  return held / counted
}

/** Share of runs whose Welch interval holds the true difference of two normal means with unequal variances. */
export const coverageOfMeans = (runs: number, seed: number): number => {
  const random = randomFor(seed)
  const draw = (n: number, mean: number, sd: number) =>
    sampleFromValues(Array.from({ length: n }, () => mean + sd * random.normal()))
  let held = 0
  for (let run = 0; run < runs; run++) {
    const { low, high } = welchTest(draw(25, 10, 4), draw(12, 9, 1)).interval
    if (low <= 1 && high >= 1) held++
  }
  return held / runs
}

/** Share of runs in which a new campaign's true lift falls into the prediction interval made from `studies` past ones. */
export const coverageOfPrediction = (
  studies: number,
  predict: (past: readonly Study[]) => Prediction | null,
  runs: number,
  seed: number,
): number => {
  const random = randomFor(seed)
  const [mean, tau] = [0.8, 0.5]
  let held = 0
  for (let run = 0; run < runs; run++) {
    const past = Array.from({ length: studies }, () => {
      const standardError = 0.2 + 0.2 * random.next()
      return { estimate: mean + tau * random.normal() + standardError * random.normal(), standardError }
    })
    const predicted = predict(past)
    const truth = mean + tau * random.normal()
    if (predicted && predicted.interval.low <= truth && predicted.interval.high >= truth) held++
  }
  return held / runs
}

/** The classical 80 % prediction interval of past results. */
export const higgins = (past: readonly Study[]): Prediction | null => predictionInterval(randomEffects(past))

/** Share of A/A runs, looked at in equal steps, that some look calls significant by |z| against that look's bound. */
export const errorOfLooks = (bounds: readonly number[], runs: number, seed: number): number => {
  const random = randomFor(seed)
  let wrong = 0
  for (let run = 0; run < runs; run++) {
    let path = 0
    const crossed = bounds.map((bound, k) => {
      path += random.normal()
      return Math.abs(path) / Math.sqrt(k + 1) >= bound
    })
    if (crossed.includes(true)) wrong++
  }
  return wrong / runs
}

/** Share of A/A runs with real counts in which a confidence sequence excludes zero at any of the looks. */
export const errorOfSequence = (looks: number, perLook: number, rate: number, runs: number, seed: number): number => {
  const random = randomFor(seed)
  const draw = binomialSampler(perLook, rate)
  let wrong = 0
  for (let run = 0; run < runs; run++) {
    let [one, two] = [0, 0]
    for (let look = 1; look <= looks; look++) {
      one += draw(random.next())
      two += draw(random.next())
      const trials = look * perLook
      const arms = [
        { successes: one, trials },
        { successes: two, trials },
      ] as const
      const standardError = unpooledDifferenceError(...arms)
      if (standardError === 0) continue
      const { interval } = confidenceSequence({ estimate: (one - two) / trials, standardError }, 2 * trials)
      if (interval.low > 0 || interval.high < 0) {
        wrong++
        break
      }
    }
  }
  return wrong / runs
}

const print = (name: string, found: number, wanted: string): void => {
  process.stdout.write(`${name.padEnd(74)} ${(found * 100).toFixed(2).padStart(6)} %   ${wanted}\n`)
}

const arms = (rate: number, lift: number, trials: number, control: number): TwoRates => ({
  treatment: { rate: rate + lift, trials },
  control: { rate, trials: control },
})

const coverageTable = (runs: number): void => {
  const designs = [
    arms(0.05, 0.012, 10_000, 10_000),
    arms(0.05, 0.012, 9000, 1000),
    arms(0.003, 0.0006, 50_000, 5000),
    arms(0.3, 0.1, 40, 30),
  ]
  const intervals = {
    Newcombe: newcombeInterval,
    'Miettinen–Nurminen': (one: Proportion, two: Proportion) => miettinenNurminenInterval(one, two),
    'Agresti–Caffo': agrestiCaffoInterval,
  }
  designs.forEach((design, k) => {
    const { treatment, control } = design
    const text = `${treatment.rate} of ${treatment.trials} against ${control.rate} of ${control.trials}`
    for (const [name, interval] of Object.entries(intervals))
      print(
        `${name}: ${text}`,
        coverageOfRates(design, interval, treatment.rate - control.rate, runs, k + 1),
        'goal 95 ± 1',
      )
    const log = (one: Proportion, two: Proportion): Interval | null =>
      one.successes < 5 || two.successes < 5
        ? null
        : relativeLiftLog(sampleFromProportion(one), sampleFromProportion(two)).interval
    print(
      `relative lift, log scale: ${text}`,
      coverageOfRates(design, log, treatment.rate / control.rate - 1, runs, k + 1),
      'goal 95 ± 1',
    )
  })
}

/** The long form, `npm run test:stats-long`: more designs and runs than the tests take time for. */
const main = (runs: number): void => {
  coverageTable(runs)
  print('Welch, unequal variances, 25 against 12', coverageOfMeans(runs, 11), 'goal 95 ± 1')
  for (const studies of [3, 5, 8, 12, 30]) {
    const text = `80 %, ${studies} past campaigns`
    print(`prediction interval ${text}`, coverageOfPrediction(studies, higgins, runs, studies), 'goal 80')
    print(
      `with the doubt about τ², ${text}`,
      coverageOfPrediction(studies, confidencePrediction, Math.ceil(runs / 100), studies),
      'goal 80',
    )
  }
  for (const [looks, wanted] of [
    [1, '5.0'],
    [2, '8.3'],
    [3, '10.7'],
    [5, '14.2'],
    [10, '19.3'],
    [20, '24.8'],
  ] as const)
    print(
      `A/A, fixed z-test looked at ${looks} times`,
      errorOfLooks(Array(looks).fill(1.959964), runs, 20 + looks),
      `known ${wanted}`,
    )
  print('A/A, O’Brien–Fleming, 5 looks', errorOfLooks(groupSequentialBounds(5), runs, 31), 'goal 5')
  print('A/A, Pocock, 5 looks', errorOfLooks(groupSequentialBounds(5, { shape: 'pocock' }), runs, 32), 'goal 5')
  print(
    'A/A, α spending, 10 looks',
    errorOfLooks(alphaSpendingBounds([...Array(10).keys()].map((k) => (k + 1) / 10)), runs, 33),
    'goal 5',
  )
  for (const looks of [5, 20, 100])
    print(
      `A/A, confidence sequence, ${looks} looks of 500 a side at 5 %`,
      errorOfSequence(looks, 500, 0.05, Math.min(runs, 20_000), 40 + looks),
      'at most 5',
    )
}

if (import.meta.main) main(Number(process.argv[2] ?? 100_000))
