import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { campaign } from '../api/queries.ts'
import { CampaignFacts } from './campaign-facts.tsx'
import { CampaignStatus } from './campaign-status.tsx'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'

/** What now waits for an approver. */
export const CampaignCard = ({ output: submitted, onShow }: CardContext<ToolOutput<'submit_campaign'>>) => {
  const { t } = useTranslation()
  const { workspace } = useParams({ from: '/w/$workspace' })
  // what was submitted may have been superseded or withdrawn since
  const { data: output = submitted } = useQuery(campaign(workspace, submitted.id))
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
      {output.status === 'in_review' && <p>{t('campaign.nothingSent')}</p>}
      <CampaignFacts campaign={output} />
    </Card>
  )
}
