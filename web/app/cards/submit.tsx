import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopySet } from '../../../backend/copy/copy.ts'
import type { Plan } from '../../../backend/plans/plan.ts'

/** The channels whose every text is blocked: without one that may be sent nothing can be submitted. */
export const blockedChannels = ({ variants }: Pick<CopySet, 'variants'>): CopySet['variants'][number]['channel'][] =>
  [...Map.groupBy(variants, ({ channel }) => channel)]
    .filter(([, own]) => own.every(({ verdict }) => verdict.outcome === 'block'))
    .map(([channel]) => channel)

interface SubmitProps {
  open: boolean
  lint?: Plan['lint'] | undefined
  /** The copy that would be submitted, once there is some. */
  copy?: CopySet | undefined
  onSay(text: string): void
}

/** Says "submit for approval" for the person: the same words, the same turn. */
export const Submit = ({ open, lint = [], copy, onSay }: SubmitProps) => {
  const { t } = useTranslation()
  const channels = copy ? blockedChannels(copy).map((channel) => t(`copy.channel.${channel}`)) : []
  const reason = lint.some(({ severity }) => severity === 'error')
    ? t('campaign.blocked')
    : channels.length > 0
      ? t('campaign.copyBlocked', { channels: channels.join(t('campaign.and')) })
      : undefined
  return (
    <>
      <Tooltip title={reason ?? t('campaign.submitHint')}>
        <Button
          type="primary"
          size="small"
          disabled={!open || reason !== undefined}
          onClick={() => onSay(t('campaign.submitSay'))}
        >
          {t('campaign.submit')}
        </Button>
      </Tooltip>
      {reason && <span className="quiet submit-reason">{reason}</span>}
    </>
  )
}
