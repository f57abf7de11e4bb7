import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/collection.css'
import { campaign, campaigns } from '../api/queries.ts'
import { CampaignStatus } from '../cards/campaign-status.tsx'
import { grouped } from '../format/numbers.ts'
import { inZone } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Collection } from '../shell/collection.tsx'
import { Problem } from '../shell/problem.tsx'
import { ProposalView } from '../workbench/proposal-view.tsx'

const CampaignDetail = ({ workspace, id }: { workspace: string; id: string }) => {
  const { data, error, refetch } = useQuery(campaign(workspace, id))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 10 }} />
  return <ProposalView workspace={workspace} campaign={data} />
}

/** The campaigns of a workspace and their proposals. */
export const CampaignsPage = () => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { workspace, id } = useParams({ from: '/w/$workspace/campaigns/{-$id}' })
  const { data, error, refetch } = useQuery(campaigns(workspace))
  return (
    <Collection
      workspace={workspace}
      title={t('campaigns.title')}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: t('campaigns.empty'), text: t('campaigns.emptyText') }}
      above={
        <details className="how" open={data?.length === 0}>
          <summary>{t('campaigns.how')}</summary>
          <p className="quiet">{t('campaigns.howText')}</p>
        </details>
      }
      pick={t('campaigns.pick')}
      back="/w/$workspace/campaigns/{-$id}"
      detail={id ? <CampaignDetail key={id} workspace={workspace} id={id} /> : null}
      items={data?.map((one) => (
        <li key={one.id}>
          <Link
            to="/w/$workspace/campaigns/{-$id}"
            params={{ workspace, id: one.id }}
            className="row"
            activeProps={{ className: 'row row-on' }}
          >
            <span className="row-title">{one.name}</span>
            <span className="row-number">
              <CampaignStatus status={one.status} />
            </span>
            <span className="row-text">{both(one.proposal.plan.audience.readBack)}</span>
            <span className="row-time number">
              {grouped(one.proposal.plan.audience.count, lang)} ·{' '}
              {inZone(one.createdAt, one.proposal.plan.timing.timeZone, lang)}
            </span>
          </Link>
        </li>
      ))}
    />
  )
}
