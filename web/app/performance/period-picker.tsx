import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardPeriod } from '../api/performance.ts'
import { phone, useMedia } from '../preferences.ts'
import { periods } from './use-period.ts'

interface PeriodPickerProps {
  value: BoardPeriod
  onChange(period: BoardPeriod): void
}

/** Which period the figures are of; a list where the periods have no room side by side. */
export const PeriodPicker = ({ value, onChange }: PeriodPickerProps) => {
  const { t } = useTranslation('performance')
  const small = useMedia(phone)
  const shared = {
    value,
    onChange,
    'aria-label': t('period.label'),
    options: periods.map((one) => ({ value: one, label: t(`period.${one}`) })),
  }
  return small ? <Select<BoardPeriod> {...shared} popupMatchSelectWidth={false} /> : <Segmented {...shared} />
}
