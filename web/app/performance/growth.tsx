import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { growth } from '../api/performance.ts'
import { useAsk } from '../api/use-ask.ts'
import { Chart } from '../charts/chart.tsx'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { figure, signedFigure } from '../format/figure.ts'
import { percent } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import '../style/numbers.css'
import { Factor } from './growth-factor.tsx'
import { GrowthLines } from './growth-lines.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { usePeriod } from './use-period.ts'

const [lowest, highest, usual] = [-90, 500, 10]

/** What revenue is made of, what moved it, and what a goal asks of each factor. */
export const Growth = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation('performance')
  const lang = useLang()
  const both = useBoth()
  const [period, setPeriod] = usePeriod()
  const [share, setShare] = useState(usual)
  const { data, error, refetch, isPlaceholderData } = useQuery(growth(workspace, { target: share / 100, period, lang }))
  const ask = useAsk(workspace)
  const money =
    data && /^[A-Z]{3}$/.test(data.unit) ? { type: 'money' as const, unit: data.unit } : { type: 'decimal' as const }
  const proven = (text: string, id: string, cell: string) => (
    <ProvenNumber workspace={workspace} text={text} number={{ start: 0, end: 0, resultId: id, cell, verified: true }} />
  )
  return (
    <section aria-label={t('tab.growth')} aria-busy={!data || isPlaceholderData}>
      <div className="headline board-head">
        <PeriodPicker value={period} onChange={setPeriod} />
        <span className="headline">
          {t('growth.target')}
          <InputNumber
            aria-label={t('growth.target')}
            value={share}
            min={lowest}
            max={highest}
            suffix="%"
            style={{ width: 110 }}
            onChange={(value) => value !== null && setShare(value)}
          />
          <Button type="link" loading={ask.isPending} onClick={() => ask.mutate(t('growth.question', { share }))}>
            {t('growth.ask')}
          </Button>
        </span>
      </div>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {data && !error && (
        <>
          <p className="formula">
            {both(data.revenue.label)} {proven(figure(data.revenue.after, money, lang), data.levelsId, '1.revenue')} ={' '}
            {data.factors.map(({ label }) => both(label)).join(' × ')}
          </p>
          <p>
            {data.range[lang]}
            {lang === 'zh' ? '，' : ', '}
            {t('growth.changed', { before: data.before[lang] })}{' '}
            {proven(
              signedFigure(data.revenue.change, money, lang),
              data.resultId,
              `${data.factors.length}.contribution`,
            )}{' '}
            ({percent(data.revenue.after / data.revenue.before - 1, lang)}){lang === 'zh' ? '；' : '; '}
            {t('growth.goal', { value: figure(data.revenue.goal, money, lang) })}
          </p>
          {data.chart && (
            <Chart drawn={{ columns: data.columns, rows: data.rows, chart: data.chart }} title={both(data.title)} />
          )}
          <ol className="factors">
            {data.factors.map(({ key }, at) => (
              <Factor key={key} workspace={workspace} found={data} at={at} />
            ))}
          </ol>
          <p className="quiet">
            {data.buyers.rate !== null &&
              t('growth.returning', {
                before: data.buyers.before,
                again: data.buyers.again,
                rate: percent(data.buyers.rate, lang),
                others: data.buyers.others,
              })}{' '}
            {t('growth.exact')}
          </p>
          {data.notes.map((note) => (
            <p key={note.en} className="quiet">
              {both(note)}
            </p>
          ))}
          <GrowthLines workspace={workspace} found={data} />
        </>
      )}
    </section>
  )
}
