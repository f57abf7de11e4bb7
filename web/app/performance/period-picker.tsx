import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardPeriod } from '../api/performance.ts'

const periods: BoardPeriod[] = ['month', 'quarter', 'days', 'year']

interface PeriodPickerProps {
  value: BoardPeriod
  onChange(period: BoardPeriod): void
}

/** Which period the figures are of. */
export const PeriodPicker = ({ value, onChange }: PeriodPickerProps) => {
  const { t } = useTranslation('performance')
  return (
    <Segmented
      value={value}
      onChange={onChange}
      aria-label={t('period.label')}
      options={periods.map((one) => ({ value: one, label: t(`period.${one}`) }))}
    />
  )
}
