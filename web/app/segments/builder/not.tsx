import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface NotProps {
  checked: boolean
  /** Double negations around it: they change nothing, but they are in the rule. */
  twice: number
  onChange(checked: boolean): void
}

/** Turns a condition or a group into its opposite. */
export const Not = ({ checked, twice, onChange }: NotProps) => {
  const { t } = useTranslation('builder')
  return (
    <Button
      size="small"
      type="text"
      className={checked ? 'not not-on' : 'not'}
      aria-pressed={checked}
      title={t('notHint')}
      onClick={() => onChange(!checked)}
    >
      {t('not')}
      {twice > 0 && ` ×${2 * twice + (checked ? 1 : 0)}`}
    </Button>
  )
}
