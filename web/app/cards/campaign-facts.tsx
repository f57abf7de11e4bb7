import { Link, useParams } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'
import { grouped } from '../format/numbers.ts'
import { inZone } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'

/** What an approval would be bound to: hash, count band, expiry, and who made it. */
export const CampaignFacts = ({ campaign }: { campaign: Campaign }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const { workspace } = useParams({ from: '/w/$workspace' })
  const { low, high } = campaign.proposal.countBand
  // a proposal lives by the clock of its workspace, which may stand still
  const { timeZone } = campaign.proposal.plan.timing
  const { supersedes = [], supersededBy } = campaign
  const linked = (id: string) => (
    <Link key={id} to="/w/$workspace/campaigns/{-$id}" params={{ workspace, id }}>
      {id}
    </Link>
  )
  return (
    <dl className="pairs">
      <div>
        <dt>{t('campaign.band')}</dt>
        <dd className="number">
          <Tooltip title={t('campaign.bandHint')}>
            <span>
              {grouped(low, lang)} – {grouped(high, lang)}
            </span>
          </Tooltip>
        </dd>
      </div>
      <div>
        <dt>{t('campaign.expires')}</dt>
        <dd>{inZone(campaign.expiresAt, timeZone, lang)}</dd>
      </div>
      <div>
        <dt>{t('campaign.created')}</dt>
        <dd>
          {inZone(campaign.createdAt, timeZone, lang)}
          {t('campaign.by', { who: campaign.createdBy === 'local' ? t('campaign.localPerson') : campaign.createdBy })}
        </dd>
      </div>
      <div>
        <dt>{t('campaign.hash')}</dt>
        <dd>
          <code title={campaign.hash}>{campaign.hash.slice(0, 12)}</code>
        </dd>
      </div>
      {supersedes.length > 0 && (
        <div>
          <dt>{t('campaign.supersedes')}</dt>
          <dd>{supersedes.map(linked)}</dd>
        </div>
      )}
      {supersededBy && (
        <div>
          <dt>{t('campaign.supersededBy')}</dt>
          <dd>{linked(supersededBy)}</dd>
        </div>
      )}
    </dl>
  )
}
