import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Board as BoardData, board } from '../api/performance.ts'
import { workspace as workspaceOf } from '../api/queries.ts'
import { useAsk } from '../api/use-ask.ts'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { figure, signedFigure } from '../format/figure.ts'
import { percent } from '../format/numbers.ts'
import { days, inZone } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { Spark } from './spark.tsx'
import { usePeriod } from './use-period.ts'

type Card = BoardData['cards'][number]

/** Which way is good decides the colour; a change of nothing has none. */
const moodOf = ({ change, direction }: Card): string =>
  !change ? '' : change > 0 === (direction === 'up') ? 'good' : 'bad'

const Metric = ({ workspace, card }: { workspace: string; card: Card }) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const ask = useAsk(workspace)
  const kind = { type: card.type, ...(card.type === 'money' && { unit: card.metric.unit }) }
  const proven = (text: string, resultId: string, cell: string) => (
    <ProvenNumber workspace={workspace} text={text} number={{ start: 0, end: 0, resultId, cell, verified: true }} />
  )
  const { name, label, definition } = card.metric
  const growth =
    card.growth === null
      ? null
      : `${card.growth > 0 ? '+' : card.growth < 0 ? '−' : ''}${percent(Math.abs(card.growth), lang)}`
  const words = card.series
    .slice(-12)
    .map(({ period, value }) => `${period} ${figure(value, kind, lang)}`)
    .join(lang === 'zh' ? '；' : '; ')
  return (
    <li className="metric">
      <h2 title={both(definition)}>{both(label)}</h2>
      <p className="metric-value">{proven(figure(card.value, kind, lang), card.resultId, `0.${name}`)}</p>
      <p className={`metric-change ${moodOf(card)}`}>
        {card.before === null
          ? t('noBefore')
          : proven(
              growth ?? signedFigure(card.change, kind, lang),
              card.resultId,
              `0.${name}_${growth ? 'growth' : 'change'}`,
            )}{' '}
        {card.before !== null && (
          <span className="quiet number">{t('before', { value: figure(card.before, kind, lang) })}</span>
        )}
      </p>
      <Spark values={card.series.map(({ value }) => value)} label={t('trend', { label: both(label), points: words })} />
      <Button
        size="small"
        type="link"
        loading={ask.isPending}
        aria-label={`${t('ask')}: ${both(label)}`}
        onClick={() => ask.mutate(t('askMetric', { label: both(label) }))}
      >
        {t('ask')}
      </Button>
    </li>
  )
}

/** The metrics of a workspace over a period: value, change against the period before, how it went. */
export const Board = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const [period, setPeriod] = usePeriod()
  const { data, error, refetch, isPlaceholderData } = useQuery(board(workspace, period, lang))
  const { data: place } = useQuery(workspaceOf(workspace))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <section aria-label={t('tab.board')} aria-busy={!data || isPlaceholderData}>
      <div className="headline board-head">
        <PeriodPicker value={period} onChange={setPeriod} />
        {data && (
          <span className="quiet number">
            {days(data.days.from, data.days.to, lang)} ·{' '}
            {t('asOf', { at: inZone(data.asOf, place?.timeZone ?? 'UTC', lang) })}
          </span>
        )}
      </div>
      {!data && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {data && data.cards.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')}>
          <p className="quiet">{t('emptyText')}</p>
        </Empty>
      )}
      <ul className={isPlaceholderData ? 'board board-waiting' : 'board'}>
        {data?.cards.map((card) => (
          <Metric key={card.metric.name} workspace={workspace} card={card} />
        ))}
      </ul>
      {data?.notes.map((note) => (
        <p key={note.en} className="quiet">
          {both(note)}
        </p>
      ))}
      {data && data.refused.length > 0 && (
        <details>
          <summary>{t('refused', { count: data.refused.length })}</summary>
          <ul className="lines">
            {data.refused.map(({ label, reason }) => (
              <li key={both(label)}>
                {both(label)} · {both(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
