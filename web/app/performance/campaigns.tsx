import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CampaignRanking, campaignRanking } from '../api/performance.ts'
import { useAsk } from '../api/use-ask.ts'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { signedFigure } from '../format/figure.ts'
import { grouped } from '../format/numbers.ts'
import { day } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'

type Found = NonNullable<CampaignRanking['found']>
interface Interval {
  low: number
  high: number
}

/** One scale for all intervals, with zero on it; in percent of its width. */
const scaleOf = ({ campaigns, channels }: Found) => {
  const ends = [
    ...campaigns.flatMap(({ effect }) => (effect ? [effect.ci.low, effect.ci.high] : [])),
    ...channels.flatMap(({ low, high }) => [low, high]),
  ]
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  return (value: number) => ((value - low) / (high - low || 1)) * 100
}

const Whisker = ({ estimate, ci, place }: { estimate: number; ci: Interval; place(value: number): number }) => (
  <span className="interval-track" aria-hidden>
    <span className="interval-zero" style={{ insetInlineStart: `${place(0)}%` }} />
    <span
      className="interval-bar"
      style={{ insetInlineStart: `${place(ci.low)}%`, width: `${Math.max(place(ci.high) - place(ci.low), 1)}%` }}
    />
    <span className="interval-mark" style={{ insetInlineStart: `${place(estimate)}%` }} />
  </span>
)

const kindOf = ({ metric }: Found) =>
  metric.unit === 'share'
    ? ({ type: 'share' } as const)
    : /^[A-Z]{3}$/.test(metric.unit)
      ? ({ type: 'money', unit: metric.unit } as const)
      : ({ type: 'decimal' } as const)

const Ranked = ({ workspace, found }: { workspace: string; found: Found }) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const ask = useAsk(workspace)
  const place = scaleOf(found)
  const kind = kindOf(found)
  const proven = (text: string, cell: string) => (
    <ProvenNumber
      workspace={workspace}
      text={text}
      number={{ start: 0, end: 0, resultId: found.resultId, cell, verified: true }}
    />
  )
  const channelOf = (row: number): string => {
    const cell = found.rows[row]?.channel
    return typeof cell === 'object' && cell !== null ? both(cell) : String(cell ?? '')
  }
  const effectOf = (row: number, estimate: number, { low, high }: Interval) => (
    <span className="number">
      {proven(signedFigure(estimate, kind, lang), `${row}.effect`)}{' '}
      <span className="quiet">
        ({signedFigure(low, kind, lang)} – {signedFigure(high, kind, lang)})
      </span>
    </span>
  )
  return (
    <>
      <ol className="ranked">
        {found.campaigns.map(({ campaign, label, start, assigned, effect, causal, verdict, refusals }, row) => (
          <li key={campaign}>
            <div className="ranked-name">
              <h2>{both(label)}</h2>
              <span className="quiet number">
                {[channelOf(row), start && day(start, lang)].filter(Boolean).join(' · ')} · {t('campaigns.treated')}{' '}
                {proven(grouped(assigned, lang), `${row}.assigned`)}
              </span>
            </div>
            <div className="ranked-effect">
              {effect ? (
                <>
                  <Whisker estimate={effect.estimate} ci={effect.ci} place={place} />
                  {effectOf(row, effect.estimate, effect.ci)}
                  <span className="quiet">
                    {t(`campaigns.verdict.${verdict}`)} · {t(causal ? 'campaigns.causal' : 'campaigns.observed')}
                  </span>
                </>
              ) : (
                <span className="quiet">
                  {t('campaigns.unreadable')}
                  {lang === 'zh' ? '：' : ': '}
                  {refusals.map(({ sentence }) => both(sentence)).join(' ')}
                </span>
              )}
            </div>
            <Button
              size="small"
              type="link"
              disabled={ask.isPending}
              aria-label={`${t('ask')}: ${both(label)}`}
              onClick={() => ask.mutate(t('askCampaign', { label: both(label) }))}
            >
              {t('ask')}
            </Button>
          </li>
        ))}
      </ol>
      {found.channels.length > 0 && (
        <>
          <h2 className="ranked-title">{t('campaigns.channels')}</h2>
          <ol className="ranked">
            {found.channels.map(({ label, campaigns, estimate, low, high }, n) => (
              <li key={label.en}>
                <div className="ranked-name">
                  <h3>{both(label)}</h3>
                  <span className="quiet number">{t('campaigns.channelCount', { count: campaigns })}</span>
                </div>
                <div className="ranked-effect">
                  <Whisker estimate={estimate} ci={{ low, high }} place={place} />
                  {effectOf(found.campaigns.length + n, estimate, { low, high })}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="quiet">{t('campaigns.caution')}</p>
    </>
  )
}

const monthChoices = [12, 24, 36]

/** Past campaigns, best effect first, by a metric and since when they began. */
export const Campaigns = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const [metric, setMetric] = useState<string>()
  const [months, setMonths] = useState<number>()
  const { data, error, refetch, isPlaceholderData } = useQuery(campaignRanking(workspace, { metric, months, lang }))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 10 }} />
  const none = data.outcomes.length === 0 && !data.found
  return (
    <section aria-label={t('tab.campaigns')} aria-busy={isPlaceholderData}>
      {none ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('campaigns.empty')}>
          <p className="quiet">{t('campaigns.emptyText')}</p>
        </Empty>
      ) : (
        <div className="headline board-head">
          <Select
            aria-label={t('campaigns.metric')}
            value={metric ?? data.outcomes[0]?.name ?? ''}
            onChange={setMetric}
            options={data.outcomes.map(({ name, ...label }) => ({ value: name, label: label[lang] }))}
            popupMatchSelectWidth={false}
          />
          <Select
            aria-label={t('campaigns.since')}
            value={months ?? 0}
            onChange={(value) => setMonths(value === 0 ? undefined : value)}
            options={[
              { value: 0, label: t('campaigns.all') },
              ...monthChoices.map((count) => ({ value: count, label: t('campaigns.months', { count }) })),
            ]}
            popupMatchSelectWidth={false}
          />
        </div>
      )}
      {!none && !data.found && <p className="quiet">{t('campaigns.emptyPeriod')}</p>}
      {data.found && <Ranked workspace={workspace} found={data.found} />}
      {data.left > 0 && <p className="quiet">{t('campaigns.left', { count: data.left })}</p>}
    </section>
  )
}
