import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { LiftInterval } from './lift-interval.tsx'

interface Interval {
  low: number
  high: number
}

const Row = ({ label, interval, top }: { label: string; interval: Interval; top: number }) => {
  const lang = useLang()
  const place = (value: number) => (top > 0 ? (value / top) * 100 : 0)
  const digits = interval.high < 10 ? 1 : 0
  return (
    <div className="interval">
      <span className="interval-label">{label}</span>
      <span className="interval-track" aria-hidden>
        <span
          className="interval-bar"
          style={{
            insetInlineStart: `${place(interval.low)}%`,
            width: `${Math.max(place(interval.high) - place(interval.low), 1)}%`,
          }}
        />
      </span>
      <span className="number">
        {grouped(interval.low, lang, digits)} – {grouped(interval.high, lang, digits)}
      </span>
    </div>
  )
}

/** What may come of it, drawn as intervals; where no number can be given honestly, why not. */
export const Forecast = ({ forecast }: { forecast: Plan['forecast'] }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { baselineConversions: baseline, lift, basis, refusal, prediction } = forecast
  const top = Math.max(baseline?.high ?? 0, (baseline?.high ?? 0) + (lift?.high ?? 0)) * 1.1
  return (
    <div className="forecast">
      {baseline && <Row label={t('plan.without')} interval={baseline} top={top} />}
      {baseline && lift && (
        <Row
          label={t('plan.with')}
          interval={{ low: Math.max(0, baseline.low + lift.low), high: Math.max(0, baseline.high + lift.high) }}
          top={top}
        />
      )}
      {prediction && <LiftInterval prediction={prediction} />}
      {refusal && (
        <p className="refusal">
          <strong>{t('plan.refused')}</strong> {both(refusal)}
        </p>
      )}
      {basis.en && <p className="quiet">{both(basis)}</p>}
    </div>
  )
}
