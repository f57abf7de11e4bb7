import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'
import { grouped } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { useLang } from '../i18n/use-lang.ts'

/** What an approval would be bound to: hash, count band, expiry, and who made it. */
export const CampaignFacts = ({ campaign }: { campaign: Campaign }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const { low, high } = campaign.proposal.countBand
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
        <dd>
          <Time at={campaign.expiresAt} />
        </dd>
      </div>
      <div>
        <dt>{t('campaign.created')}</dt>
        <dd>
          <Time at={campaign.createdAt} />
          {t('campaign.by', { who: campaign.createdBy === 'local' ? t('campaign.localPerson') : campaign.createdBy })}
        </dd>
      </div>
      <div>
        <dt>{t('campaign.hash')}</dt>
        <dd>
          <code title={campaign.hash}>{campaign.hash.slice(0, 12)}</code>
        </dd>
      </div>
    </dl>
  )
}
