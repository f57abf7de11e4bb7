import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'
import { CampaignFacts } from '../cards/campaign-facts.tsx'
import { CampaignStatus } from '../cards/campaign-status.tsx'
import { LeftOutFacts } from '../cards/left-out.tsx'
import { LoopStrip } from '../cards/loop-strip.tsx'
import { grouped, money } from '../format/numbers.ts'
import { days } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { CopyView } from './copy-view.tsx'
import { PlanExperiment } from './plan-experiment.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { Pairs, Section } from './section.tsx'
import { Withdraw } from './withdraw.tsx'

interface ProposalViewProps {
  workspace: string
  campaign: Campaign
  /** Offers the way to the campaign's own page. */
  linked?: boolean
}

/** The sheet that gets signed. Prints on paper as it stands. */
export const ProposalView = ({ workspace, campaign, linked = false }: ProposalViewProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { plan, copy, segment } = campaign.proposal
  const { timing, budget } = plan
  return (
    <div className="view proposal">
      <header className="proposal-head">
        <h2 className="view-title">{campaign.name}</h2>
        <CampaignStatus status={campaign.status} />
      </header>
      {campaign.status === 'in_review' && (
        <p className="waits">
          <strong>{t('campaign.waits')}</strong> {t('campaign.waitsText')} {t('campaign.nothingSent')}
        </p>
      )}
      <CampaignFacts campaign={campaign} />
      <div className="proposal-actions">
        {linked && (
          <Link to="/w/$workspace/campaigns/{-$id}" params={{ workspace, id: campaign.id }}>
            {t('campaign.open')}
          </Link>
        )}
        <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {t('campaign.print')}
        </Button>
        {!linked && campaign.status === 'in_review' && <Withdraw workspace={workspace} campaign={campaign} />}
      </div>
      <Section title={t('plan.node.audience')}>
        <p className="read-back">{both(plan.audience.readBack)}</p>
        <Pairs
          pairs={[
            [t('plan.customers'), grouped(plan.audience.count, lang)],
            [t('campaign.segment'), `${segment.id} v${segment.version}`],
          ]}
        />
      </Section>
      <Section title={t('plan.title')}>
        <LoopStrip lint={plan.lint} />
        <Pairs
          pairs={[
            [t('plan.dates'), days(timing.start, timing.end, lang)],
            [t('plan.planned'), money(budget.planned, budget.currency, lang)],
            [t('plan.total'), budget.total === null ? t('plan.noTotal') : money(budget.total, budget.currency, lang)],
          ]}
        />
        <PlanSteps steps={plan.channel.steps} currency={budget.currency} />
      </Section>
      <Section title={t('plan.experiment')}>
        <PlanExperiment feedback={plan.feedback} audience={plan.audience} />
        <LeftOutFacts leftOut={plan.leftOut} />
      </Section>
      <Section title={t('copy.title')}>
        <CopyView copy={copy} />
      </Section>
      <p className="quiet fine-print hash">SHA-256 {campaign.hash}</p>
    </div>
  )
}
