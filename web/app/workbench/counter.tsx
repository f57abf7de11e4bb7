import { useTranslation } from 'react-i18next'
import type { Variant } from '../../../backend/copy/copy.ts'

/** How much of the channel's space a text takes, and for SMS the parts that are billed. */
export const Counter = ({ length: { used, limit, unit, parts } }: Pick<Variant, 'length'>) => {
  const { t } = useTranslation()
  const over = used > limit
  return (
    <p className={over ? 'counter number is-over' : 'counter number'}>
      <span className="counter-track" aria-hidden>
        <span style={{ width: `${Math.min((used / limit) * 100, 100)}%` }} />
      </span>
      <span>{t('copy.length', { used, limit, unit: t(`copy.unit.${unit}`) })}</span>
      {parts > 1 && <span>{t('copy.parts', { count: parts })}</span>}
      {over && <span>{t('copy.over')}</span>}
    </p>
  )
}
