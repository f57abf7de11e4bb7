import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../backend/plans/plan.ts'

interface SubmitProps {
  open: boolean
  lint?: Plan['lint'] | undefined
  onSay(text: string): void
}

/** Says "submit for approval" for the person: the same words, the same turn. */
export const Submit = ({ open, lint = [], onSay }: SubmitProps) => {
  const { t } = useTranslation()
  const blocked = lint.some(({ severity }) => severity === 'error')
  return (
    <Tooltip title={t(blocked ? 'campaign.blocked' : 'campaign.submitHint')}>
      <Button type="primary" size="small" disabled={!open || blocked} onClick={() => onSay(t('campaign.submitSay'))}>
        {t('campaign.submit')}
      </Button>
    </Tooltip>
  )
}
