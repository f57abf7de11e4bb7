import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'

const colours: Record<Campaign['status'], string> = {
  in_review: 'processing',
  approved: 'success',
  rejected: 'error',
  withdrawn: 'default',
  superseded: 'default',
  expired: 'default',
}

export const CampaignStatus = ({ status }: Pick<Campaign, 'status'>) => {
  const { t } = useTranslation()
  return <Tag color={colours[status]}>{t(`campaign.status.${status}`)}</Tag>
}
