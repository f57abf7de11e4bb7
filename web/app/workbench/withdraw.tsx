import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'
import { withdrawCampaign } from '../api/actions.ts'
import { asApiError } from '../api/client.ts'
import { campaigns } from '../api/queries.ts'
import { useBoth } from '../i18n/use-lang.ts'

/** Takes a campaign back out of review, once the person has confirmed. */
export const Withdraw = ({ workspace, campaign }: { workspace: string; campaign: Campaign }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { modal, message } = App.useApp()
  const client = useQueryClient()
  const ask = () =>
    void modal.confirm({
      title: t('campaign.withdrawTitle'),
      content: t('campaign.withdrawText'),
      okText: t('campaign.withdraw'),
      cancelText: t('threads.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await withdrawCampaign(workspace, campaign.id)
          await client.invalidateQueries({ queryKey: campaigns(workspace).queryKey })
        } catch (error) {
          message.error(both(asApiError(error).text))
        }
      },
    })
  return (
    <Button size="small" danger onClick={ask}>
      {t('campaign.withdraw')}
    </Button>
  )
}
