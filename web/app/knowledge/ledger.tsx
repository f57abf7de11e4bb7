import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Prediction } from '../../../backend/plans/score-forecasts.ts'
import { forecasts } from '../api/knowledge.ts'
import { campaigns } from '../api/queries.ts'
import { signedFigure } from '../format/figure.ts'
import { grouped, percent } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { day } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { Pairs, Section } from '../workbench/section.tsx'

/** The forecasts as they were written before launch, whether any was changed, and how they did. */
export const Ledger = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation('knowledge')
  const lang = useLang()
  const both = useBoth()
  const { data, error, refetch } = useQuery(forecasts(workspace))
  const { data: known } = useQuery(campaigns(workspace))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 8 }} />
  const { entries, chain, score } = data
  const share = (value: number) => signedFigure(value, { type: 'share' }, lang)
  const lift = ({ lift: found }: Prediction) => {
    const interval = found.observedLift ?? found.trueLift
    return interval ? `${share(interval.low)} – ${share(interval.high)}` : t('forecast.noInterval')
  }
  const against = (value: number, last: number, mean: number, said: (value: number) => string) =>
    t('forecast.against', { value: said(value), last: said(last), mean: said(mean) })
  const plain = (value: number) => grouped(value, lang, 4)
  return (
    <article className="view">
      <h2 className="view-title">{t('forecast.title')}</h2>
      <p className="quiet">{t('forecast.text')}</p>
      {chain.whole ? (
        entries.length > 0 && <p className="number">{t('forecast.whole', { count: chain.entries })}</p>
      ) : (
        <Alert type="error" showIcon title={t('forecast.broken', { at: chain.brokenAt })} />
      )}
      <Section title={t('forecast.score')}>
        {score ? (
          <Pairs
            pairs={[
              [t('forecast.scored'), grouped(score.scored, lang)],
              [t('forecast.coverage', { share: percent(score.confidence, lang, 0) }), percent(score.coverage, lang, 0)],
              [t('forecast.pinball'), against(score.pinball, score.pinballLast, score.pinballMean, plain)],
              [t('forecast.bias'), against(score.bias, score.biasLast, score.biasMean, share)],
            ]}
          />
        ) : (
          <p className="quiet">{t('forecast.noScore')}</p>
        )}
      </Section>
      {entries.length === 0 ? (
        <p className="quiet">{t('forecast.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
        <section className="table-scroll" tabIndex={0} aria-label={t('forecast.title')}>
          <table className="facts">
            <thead>
              <tr>
                {(['campaign', 'metric', 'lift', 'shown', 'readOut', 'at'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`forecast.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.toReversed().map(({ at, campaign, prediction, observed }) => {
                const said = prediction
                const of = known?.find(({ id }) => id === campaign)
                return (
                  <tr key={at + campaign}>
                    <td>
                      {of ? (
                        <Link to="/w/$workspace/campaigns/{-$id}" params={{ workspace, id: campaign }} title={campaign}>
                          {of.name}
                        </Link>
                      ) : (
                        <code>{campaign}</code>
                      )}
                    </td>
                    <td>{of ? both(of.proposal.plan.feedback.kpi.name) : said.metric}</td>
                    <td className="number">{lift(said)}</td>
                    <td className="number">{observed === null ? '–' : share(observed)}</td>
                    <td className="number">{day(said.readOut.slice(0, 10), lang)}</td>
                    <td>
                      <Time at={at} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </article>
  )
}
