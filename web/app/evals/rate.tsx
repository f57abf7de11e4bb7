import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../evals/runs/run-summary.ts'
import { percent } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

const whole = 100

/** A pass rate with Wilson's interval drawn on a line from 0 to 1. */
export const Rate = ({ totals }: Pick<RunSummary, 'totals'>) => {
  const { t } = useTranslation('evals')
  const lang = useLang()
  const rate = totals?.rate
  if (!rate) return <span className="quiet">{t('noRate')}</span>
  const { value, low, high } = rate
  const text = t('interval', { low: percent(low, lang), high: percent(high, lang) })
  return (
    <span className="rate" title={text}>
      <strong className="number">{percent(value, lang)}</strong>
      <svg className="rate-line" viewBox={`0 0 ${whole} 8`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="rate-ground" x="0" y="3" width={whole} height="2" />
        <rect className="rate-range" x={low * whole} y="2" width={Math.max(1, (high - low) * whole)} height="4" />
        <rect className="rate-mark" x={Math.min(whole - 1, value * whole)} y="0" width="1" height="8" />
      </svg>
      <span className="quiet number rate-text">
        {percent(low, lang)}–{percent(high, lang)}
      </span>
    </span>
  )
}
