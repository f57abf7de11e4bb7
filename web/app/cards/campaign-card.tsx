import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { CampaignFacts } from './campaign-facts.tsx'
import { CampaignStatus } from './campaign-status.tsx'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'

/** What now waits for an approver. */
export const CampaignCard = ({ output, onShow }: CardContext<ToolOutput<'submit_campaign'>>) => {
  const { t } = useTranslation()
  return (
    <Card
      title={output.name}
      mark={<CampaignStatus status={output.status} />}
      actions={
        <Button size="small" type="link" onClick={() => onShow('proposal')}>
          {t('campaign.details')}
        </Button>
      }
    >
      <p>{t('campaign.nothingSent')}</p>
      <CampaignFacts campaign={output} />
    </Card>
  )
}
