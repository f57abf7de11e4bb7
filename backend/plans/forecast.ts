import type { Bilingual } from '../bilingual.ts'
import { both } from '../segments/scope.ts'
import type { Basis } from './basis.ts'
import type { Plan } from './plan.ts'
import type { LiftPrediction } from './predict-lift.ts'

const points = (share: number): string => (share * 100).toFixed(2)

const detectable = ({ mde }: Plan['feedback']['experiment']): Bilingual =>
  mde === null
    ? both('目前也无法给出可检测的最小提升。', 'Nor can the smallest detectable lift be given yet.')
    : both(
        `这个分组能以80%把握看出的最小提升是${points(mde)}个百分点。`,
        `This split shows a lift of ${points(mde)} percentage points or more with 80% power.`,
      )

/** Why there is no interval: nothing to go by, or too little. */
const refusalOf = (
  prediction: LiftPrediction | null,
  sought: Basis['sought'],
  detect: Bilingual,
): Bilingual | undefined => {
  if (prediction?.trueLift) return undefined
  if (!prediction && sought && sought.others > 0) {
    const { metric, windowDays, others } = sought
    return both(
      `本方案以“${metric.zh}”（${windowDays}天内）衡量。记录里的${others}次随机试验看的都是别的指标或期限，不能据此预测提升幅度。${detect.zh}`,
      `This plan is judged by "${metric.en}" within ${windowDays} days. ${others === 1 ? 'The one randomised outcome' : `All ${others} randomised outcomes`} on record measured something else or another length of time, so no lift is forecast from them. ${detect.en}`,
    )
  }
  if (!prediction)
    return both(
      `还没有一次随机对照的历史结果可用（需要写明指标、分组检查通过），不预测提升幅度。${detect.zh}`,
      `No randomised outcome of a past campaign that names its metric and passed the check of its split is on record, so no lift is forecast. ${detect.en}`,
    )
  const { trials, range } = prediction
  const ids = trials.map(({ id }) => id).join(', ')
  const [low, high] = [points(range.low), points(range.high)]
  return both(
    `同一指标的随机试验只有${trials.length}次（${ids}），结果在${low}到${high}个百分点之间；不足3次，只给范围，不给预测区间。${detect.zh}`,
    `Only ${trials.length} randomised trials measured the same (${ids}), with results from ${low} to ${high} percentage points; under 3 there is a range and no prediction interval. ${detect.en}`,
  )
}

const likenessWords: Record<LiftPrediction['likeness'], Bilingual> = {
  goal_and_product: both('目标与产品类型都相同', 'of the same goal and kind of product'),
  goal: both('目标相同', 'of the same goal'),
  product: both('产品类型相同', 'of the same kind of product'),
  metric: both('仅指标相同', 'of the same metric only'),
}

const restsOn = (prediction: LiftPrediction | null): Bilingual => {
  if (!prediction?.trueLift) return both('', '')
  const { trials, likeness, outOfRange } = prediction
  const ids = trials.map(({ id }) => id).join(', ')
  const outside = (lang: 'zh' | 'en') => outOfRange.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; ')
  return both(
    `预测依据${trials.length}次随机试验（${likenessWords[likeness].zh}）：${ids}。${outOfRange.length > 0 ? `超出以往范围：${outside('zh')}。` : ''}`,
    `The forecast rests on ${trials.length} randomised trials ${likenessWords[likeness].en}: ${ids}.${outOfRange.length > 0 ? ` Outside what they covered: ${outside('en')}.` : ''}`,
  )
}

/** Added conversions among those contacted, whole customers, outwards. */
const added = (prediction: LiftPrediction | null, contacted: number): Plan['forecast']['lift'] =>
  prediction?.trueLift
    ? {
        low: Math.floor(contacted * prediction.trueLift.low),
        high: Math.ceil(contacted * prediction.trueLift.high),
      }
    : null

/**
 * What to expect: conversions without the campaign as an interval from the data, and what past randomised outcomes let one expect of the
 * lift; where they are too few, in words why no interval is given, with what this split can show instead.
 */
export const forecast = (
  { baseline, sought }: Pick<Basis, 'sought'> & { baseline: Pick<Basis['baseline'], 'interval' | 'note'> },
  experiment: Plan['feedback']['experiment'],
  contacted: number,
  prediction: LiftPrediction | null,
): Plan['forecast'] => {
  const { interval } = baseline
  const rests = restsOn(prediction)
  const refusal = refusalOf(prediction, sought, detectable(experiment))
  return {
    reach: contacted,
    baselineConversions: interval
      ? { low: Math.floor(contacted * interval.low), high: Math.ceil(contacted * interval.high) }
      : null,
    lift: added(prediction, contacted),
    basis: both(`${baseline.note.zh}${rests.zh}`, `${baseline.note.en} ${rests.en}`.trim()),
    ...(sought && { otherTrials: sought.others }),
    ...(refusal && { refusal }),
    ...(prediction && { prediction }),
  }
}
