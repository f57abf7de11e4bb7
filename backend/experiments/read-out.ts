import type { Bilingual } from '../bilingual.ts'
import { FairleadError } from '../errors.ts'
import { holm } from '../stats/holm.ts'
import { type SampleRatio, sampleRatioMismatch } from '../stats/sample-ratio-mismatch.ts'
import { describeStatisticsError, StatisticsError } from '../stats/statistics-error.ts'
import { sampleOfArm, valueOfArm } from './arm-value.ts'
import { assumptionsOf } from './assumptions.ts'
import { compareArms, unusable } from './compare-arms.ts'
import { currencyOfArms, unmetPreconditions } from './preconditions.ts'
import { type Arm, type ParsedInput, type ReadOutInput, readOutInput } from './read-out-input.ts'
import type { ArmResult, Comparison, ReadOut, Warning } from './read-out-result.ts'
import { levelAtLook, readingMethod } from './reading.ts'
import type { Refusal } from './refusals.ts'
import { mismatchedStrata, simpsonCheck } from './strata-check.ts'
import { judge, type Verdict } from './verdicts.ts'
import { warn } from './warnings.ts'

const checkSplit = ({ design, arms }: ParsedInput): SampleRatio | null =>
  design === 'randomised' && arms.length > 1 && arms.some(({ plannedShare }) => plannedShare > 0)
    ? sampleRatioMismatch(
        arms.map(({ assigned }) => assigned),
        arms.map(({ plannedShare }) => plannedShare),
      )
    : null

const describeArm = (arm: Arm, confidence: number): { result: ArmResult; refusals: Refusal[] } => {
  const { id, label, role, plannedShare, assigned, exposed, outcome } = arm
  const result: ArmResult = {
    id,
    label,
    role,
    plannedShare,
    nAssigned: assigned,
    nExposed: exposed ?? null,
    converted: outcome.kind === 'conversion' ? outcome.converted : null,
    value: null,
    ci: null,
  }
  if (assigned === 0 || (outcome.kind === 'ratio' && outcome.denominator.sum === 0)) return { result, refusals: [] }
  try {
    return { result: { ...result, ...valueOfArm(arm, confidence) }, refusals: [] }
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error
    return { result, refusals: [unusable(arm, describeStatisticsError(error))] }
  }
}

/** Comparisons of every treatment arm with the control, Holm-adjusted when there are several; or the one of two arms that is asked for. */
const compareAll = (input: ParsedInput) => {
  const { contrast } = input
  const control = input.arms.find(({ id, role }) => (contrast ? id === contrast.from : role === 'control')) as Arm
  const results = input.arms
    .filter(({ id, role }) => (contrast ? id === contrast.arm : role === 'treatment'))
    .map((treatment) => {
      try {
        const result = compareArms(treatment, control, input)
        return {
          ...result,
          warnings: [...result.warnings, ...simpsonCheck(treatment, control, input, result.comparison)],
        }
      } catch (error) {
        if (!(error instanceof StatisticsError)) throw error
        return {
          comparison: null,
          level: input.alpha,
          warnings: [],
          refusals: [unusable(treatment, describeStatisticsError(error))],
        }
      }
    })
  const made = results.flatMap(({ comparison }) => comparison ?? [])
  const adjusted = made.length > 1 ? holm(made.map(({ p }) => p)) : []
  const level = levelAtLook(input)
  const comparisons = made.map((comparison, k): Comparison => {
    const adjustedP = adjusted[k]
    if (adjustedP === undefined) return comparison
    const verdict =
      comparison.verdict === 'not_readable'
        ? 'not_readable'
        : judge(comparison.estimate, adjustedP < level, input.metric.direction)
    return { ...comparison, adjustedP, verdict }
  })
  return {
    comparisons,
    refusals: results.flatMap(({ refusals }) => refusals),
    warnings: results.flatMap(({ warnings }) => warnings),
  }
}

/** Of several arms the verdict that a reader must not miss: harm first, then a lift. */
const overall = (comparisons: readonly Comparison[]): Verdict => {
  const order: Verdict[] = ['harm_shown', 'lift_shown', 'no_lift_shown']
  return order.find((verdict) => comparisons.some((comparison) => comparison.verdict === verdict)) ?? 'not_readable'
}

const heavyTail = ({ arms }: ParsedInput): Warning[] =>
  arms.some((arm) => {
    if (arm.outcome.kind !== 'mean' || arm.assigned < 2) return false
    const { mean, variance } = sampleOfArm(arm)
    return Math.sqrt(variance) > 10 * Math.abs(mean)
  })
    ? [warn('heavy_tail')]
    : []

const estimandOf = ({ arms, contrast }: ParsedInput): Bilingual => {
  const called = (id: string) => arms.find((arm) => arm.id === id)?.label ?? { zh: id, en: id }
  const [one, two] = contrast
    ? [called(contrast.arm), called(contrast.from)]
    : [
        { zh: '处理组', en: 'treatment' },
        { zh: '对照组', en: 'control' },
      ]
  return {
    zh: `按分组计算（意向治疗）：所有被分配的客户，${one.zh}减${two.zh}`,
    en: `by assignment (intention to treat): all assigned customers, ${one.en} minus ${two.en}`,
  }
}

const once = <T extends { code: string; sentence: { en: string } }>(list: readonly T[]): T[] => [
  ...new Map(list.map((item) => [`${item.code}|${item.sentence.en}`, item])).values(),
]

const parse = (input: ReadOutInput): ParsedInput => {
  const parsed = readOutInput.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new FairleadError('invalid_input', { place: issue?.path.join('.') || 'read-out', problem: issue?.message })
}

/**
 * Reads a campaign's result from counts and sums per arm: effect by assignment (absolute, in percentage points, relative), interval, p and
 * their methods, the check of the split, the verdict, and what is refused and why. Words of cause only for randomised designs.
 * Never throws for what data can be; malformed input throws FairleadError `invalid_input`.
 */
export const readOut = (raw: ReadOutInput): ReadOut => {
  const input = parse(raw)
  const { arms, metric, looks, alpha, design } = input
  const srm = checkSplit(input)
  const described = arms.map((arm) => describeArm(arm, 1 - alpha))
  const before = [...unmetPreconditions(input, srm), ...described.flatMap(({ refusals }) => refusals)]
  const readable = !before.some(({ blocks }) => blocks === 'all')
  const { comparisons, refusals, warnings } = readable
    ? compareAll(input)
    : { comparisons: [], refusals: [], warnings: [] }
  const exposed = arms.map((arm) => arm.exposed)
  const way = readingMethod(input)
  return {
    estimand: estimandOf(input),
    unit: 'customer',
    design,
    ...(input.contrast && { contrast: input.contrast }),
    wording: design === 'randomised' && readable ? 'causal' : 'observational',
    metric: {
      name: metric.name,
      kind: arms[0]?.outcome.kind ?? 'conversion',
      windowDays: metric.windowDays,
      numerator: metric.numerator,
      denominator: metric.denominator,
      direction: metric.direction,
      role: metric.role,
      currency: currencyOfArms(arms) ?? null,
    },
    nAssigned: arms.reduce((sum, { assigned }) => sum + assigned, 0),
    nExposed: exposed.some((count) => count === undefined)
      ? null
      : exposed.reduce((sum: number, count) => sum + (count as number), 0),
    arms: described.map(({ result }) =>
      input.group || input.noOutcome ? { ...result, converted: null, value: null, ci: null } : result,
    ),
    srm: srm
      ? {
          chi2: srm.chiSquare,
          df: srm.df,
          p: srm.p,
          deviationPp: srm.deviation * 100,
          verdict: srm.mismatch ? 'mismatch' : 'pass',
        }
      : { chi2: 0, df: 0, p: 1, deviationPp: 0, verdict: 'not_checked' },
    alpha,
    twoSided: true,
    looks: { method: way, planned: looks.planned, taken: looks.taken, level: levelAtLook(input) },
    comparisons,
    verdict: overall(comparisons),
    assumptions: assumptionsOf(input, comparisons),
    warnings: once([
      ...(way !== looks.method ? [warn('peeked', String(looks.taken))] : []),
      ...warnings,
      ...(readable ? [...mismatchedStrata(input), ...heavyTail(input)] : []),
    ]),
    refusals: once([...before, ...refusals]),
  }
}
