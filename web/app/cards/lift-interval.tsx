import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'
import { percent, points } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'

type Prediction = NonNullable<Plan['forecast']['prediction']>
interface Interval {
  low: number
  high: number
}

/** Where a share lies on an axis that holds every interval, every past result and zero, in percent of its width. */
const axisOf = ({ trueLift, observedLift, range }: Prediction) => {
  const ends = [trueLift, observedLift, range].flatMap((one) => (one ? [one.low, one.high] : []))
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const margin = (high - low || 0.01) * 0.05
  return (value: number) => ((value - low + margin) / (high - low + 2 * margin)) * 100
}

const Row = ({ label, interval, place }: { label: string; interval: Interval; place(value: number): number }) => {
  const lang = useLang()
  const [low, high] = [place(interval.low), place(interval.high)]
  return (
    <div className="interval">
      <span className="interval-label">{label}</span>
      <span className="interval-track" aria-hidden>
        <span className="interval-zero" style={{ insetInlineStart: `${place(0)}%` }} />
        <span className="interval-bar" style={{ insetInlineStart: `${low}%`, width: `${Math.max(high - low, 1)}%` }} />
      </span>
      <span className="number">
        {points(interval.low, lang)} – {points(interval.high, lang)}
      </span>
    </div>
  )
}

/** Each past result as a mark, and the mean that they share. */
const Trials = ({ prediction, place }: { prediction: Prediction; place(value: number): number }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { trials, pooled } = prediction
  return (
    <div className="interval">
      <span className="interval-label">{t('plan.expected.trials', { count: trials.length })}</span>
      <span className="interval-track">
        <span className="interval-zero" aria-hidden style={{ insetInlineStart: `${place(0)}%` }} />
        {trials.map(({ id, name, estimate }) => (
          <span
            key={id}
            className="interval-mark"
            title={`${both(name)} (${id}): ${points(estimate, lang)}`}
            style={{ insetInlineStart: `${place(estimate)}%` }}
          />
        ))}
      </span>
      <span className="number">{pooled && t('plan.expected.mean', { mean: points(pooled.mean, lang) })}</span>
    </div>
  )
}

/** What past trials let one expect of the lift, drawn to one scale with zero marked, and the records it rests on. */
export const LiftInterval = ({ prediction }: { prediction: Prediction }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const place = axisOf(prediction)
  const { trueLift, observedLift, chancePositive, confidence, trials, range, outOfRange } = prediction
  return (
    <div className="lift">
      {trueLift ? (
        <Row
          label={t('plan.expected.true', { share: percent(confidence, lang, 0) })}
          interval={trueLift}
          place={place}
        />
      ) : (
        <Row label={t('plan.expected.range')} interval={range} place={place} />
      )}
      {observedLift && <Row label={t('plan.expected.observed')} interval={observedLift} place={place} />}
      <Trials prediction={prediction} place={place} />
      {chancePositive !== null && (
        <p className="quiet">{t('plan.expected.chance', { chance: percent(chancePositive, lang, 0) })}</p>
      )}
      <p className="quiet">{t('plan.expected.restsOn', { ids: trials.map(({ id }) => id).join(', ') })}</p>
      {outOfRange.length > 0 && (
        <p className="quiet">
          {t('plan.expected.outside', { what: outOfRange.map(both).join(lang === 'zh' ? '；' : '; ') })}
        </p>
      )}
    </div>
  )
}
