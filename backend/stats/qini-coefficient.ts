import { areaUnder, type GainPoint, qiniCurve, type Scored, upliftCurve } from './qini-curve.ts'

export interface NormalisedArea {
  area: number
  /** Under the straight line from nobody to everybody. */
  random: number
  /** Under the curve of the best possible order. */
  perfect: number
  /** (area − random)/(perfect − random); 0 where the two are the same. */
  normalised: number
}

const normalise = (curve: readonly GainPoint[], best: readonly GainPoint[]): NormalisedArea => {
  const last = curve.at(-1) as GainPoint
  const [area, perfect, random] = [areaUnder(curve), areaUnder(best), (last.customers * last.gain) / 2]
  return { area, random, perfect, normalised: perfect === random ? 0 : (area - random) / (perfect - random) }
}

/**
 * Qini coefficient, variant of scikit-uplift `qini_auc_score` with negative effects: area between Radcliffe's curve and the random line over
 * that of the perfect order (treated responders first, control responders last). Radcliffe, Surry 2011. Other libraries divide otherwise.
 */
export const qiniCoefficient = (scored: Scored): NormalisedArea =>
  normalise(
    qiniCurve(scored),
    qiniCurve({
      ...scored,
      score: scored.outcome.map((outcome, k) => (scored.treated[k] ? outcome : -outcome)),
    }),
  )

/**
 * Area under the uplift curve, variant of scikit-uplift `uplift_auc_score`: the perfect order puts treated responders and control
 * non-responders first. For yes/no outcomes. Gutierrez, Gérardy 2016, PMLR 67:1.
 */
export const upliftCoefficient = (scored: Scored): NormalisedArea => {
  const responders = scored.outcome.filter((outcome, k) => outcome === 1 && !scored.treated[k]).length
  const silent = scored.outcome.filter((outcome, k) => outcome === 0 && scored.treated[k]).length
  const best = scored.outcome.map((outcome, k) => {
    const arm = scored.treated[k] ? 1 : 0
    return 2 * (outcome === arm ? 1 : 0) + (responders > silent ? outcome : arm)
  })
  return normalise(upliftCurve(scored), upliftCurve({ ...scored, score: best }))
}
