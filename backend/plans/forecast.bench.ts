import { readOut } from '../experiments/read-out.ts'
import { normalQuantile } from '../stats/normal-distribution.ts'
import type { PastTrial } from './past-trial.ts'
import { predictLift } from './predict-lift.ts'
import { type Judged, scoreForecasts } from './score-forecasts.ts'

const sms = { channel: 'sms', label: { zh: '短信', en: 'SMS' } }

/**
 * Forecasts of generated campaigns whose true lifts are known: coverage of the 80 % intervals, pinball loss and bias beside "like the last
 * campaign" and "the plain mean". `npm run bench:forecast -- [campaigns]`; each has a past of its own of 3 to 12 randomised trials.
 */
const campaigns = Number(process.argv[2] ?? 1000)

/** Uniform numbers that the seed fixes (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const random = randomFrom(20_261_128)
const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())))
const between = (low: number, high: number) => low + random() * (high - low)
/** Customers who convert; the normal limit is used where it is good. */
const binomial = (n: number, p: number): number => {
  if (n * p > 50) return Math.max(0, Math.min(n, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal())))
  let count = 0
  for (let at = 0; at < n; at += 1) if (random() < p) count += 1
  return count
}

const label = (text: string) => ({ zh: text, en: text })

/** A campaign as it runs: by chance parted, read out like any other. */
const run = (baseline: number, lift: number, treatment: number, control: number) => {
  const rate = Math.min(0.99, Math.max(0, baseline + lift))
  const arm = (id: 'treatment' | 'control', assigned: number, p: number) => ({
    id,
    role: id,
    label: label(id),
    plannedShare: assigned / (treatment + control),
    assigned,
    outcome: { kind: 'conversion' as const, converted: binomial(assigned, p) },
  })
  const result = readOut({
    design: 'randomised',
    metric: {
      name: label('conversion'),
      windowDays: 30,
      numerator: label('converted'),
      denominator: label('assigned'),
    },
    arms: [arm('treatment', treatment, rate), arm('control', control, baseline)],
  })
  return result.comparisons[0]
}

const metric = { kind: 'conversion', event: 'purchase', ofProduct: true, windowDays: 30 }
const inside = ({ low, high }: { low: number; high: number }, value: number) => (value >= low && value <= high ? 1 : 0)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const round = (value: number, digits = 4) => Number(value.toFixed(digits))

const judged: (Judged & { truth: number; trials: number; chance: number })[] = []
for (let n = 0; n < campaigns; n += 1) {
  const baseline = between(0.01, 0.06)
  const centre = between(-0.002, 0.015)
  const spread = between(0, 0.01)
  const draw = () => centre + spread * normal()
  const past: PastTrial[] = []
  const trials = 3 + Math.floor(random() * 10)
  while (past.length < trials) {
    const treatment = Math.round(between(2000, 20_000))
    const comparison = run(baseline, draw(), treatment, Math.round(treatment * between(0.1, 0.5)))
    if (comparison && comparison.standardError > 0)
      past.push({
        id: `t${past.length}`,
        name: label(`t${past.length}`),
        estimate: comparison.estimate,
        standardError: comparison.standardError,
        metric,
        channels: ['sms'],
        start: `2025-${String(past.length + 1).padStart(2, '0')}-01`,
      })
  }
  const [treatment, control] = [8000, 2000]
  const lift = predictLift(past, 'goal', { channels: [sms], treatment, control, baseline, start: '2026-02-01' })
  const truth = draw()
  const shown = run(baseline, truth, treatment, control)
  if (lift?.trueLift && shown)
    judged.push({
      lift,
      observed: shown.estimate,
      truth: Math.max(-baseline, truth),
      trials,
      chance: lift.chancePositive ?? 0,
    })
}

const score = scoreForecasts(judged)
if (!score) throw new Error('nothing was scored')
const covered = (some: typeof judged) =>
  round(mean(some.map(({ lift, truth }) => inside(lift.trueLift as { low: number; high: number }, truth))))
const few = judged.filter(({ trials }) => trials <= 5)
const many = judged.filter(({ trials }) => trials > 5)
process.stdout.write(
  [
    `${judged.length} campaigns; the 80 % interval of the true lift holds it in ${covered(judged)} (3–5 trials ${covered(few)}, more ${covered(many)})`,
    `of the observed lift in ${round(score.coverage)}; P(lift > 0) says ${round(mean(judged.map(({ chance }) => chance)))} on average, ${round(mean(judged.map(({ truth }) => (truth > 0 ? 1 : 0))))} were`,
    `pinball ${round(score.pinball, 6)} against ${round(score.pinballLast, 6)} (last campaign) and ${round(score.pinballMean, 6)} (plain mean); bias ${round(score.bias, 5)}, ${round(score.biasLast, 5)}, ${round(score.biasMean, 5)}`,
    JSON.stringify({
      name: 'forecast',
      campaigns: judged.length,
      coverage_true_80: covered(judged),
      coverage_observed_80: round(score.coverage),
      pinball: round(score.pinball, 6),
      pinball_last: round(score.pinballLast, 6),
      pinball_mean: round(score.pinballMean, 6),
      ratio: {
        to_last: round(score.pinball / score.pinballLast, 3),
        to_mean: round(score.pinball / score.pinballMean, 3),
      },
      bias: round(score.bias, 5),
    }),
    '',
  ].join('\n'),
)
