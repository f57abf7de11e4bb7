import { useParams } from '@tanstack/react-router'
import { Button, Popover, Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../backend/bilingual.ts'
import type { Chart as ChartChoice, TableCell, TableColumn } from '../../../backend/metrics/query.ts'
import { Chart, type ChartHandle } from '../charts/chart.tsx'
import { csvOf } from '../charts/csv.ts'
import { downloadPicture, downloadText } from '../charts/download.ts'
import { NumberTable } from '../charts/number-table.tsx'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import '../style/numbers.css'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'

const ReceiptSheet = lazy(() => import('../chat/receipt-sheet.tsx'))

interface Metric {
  label: Bilingual
  definition: Bilingual
}

/** What the tools of numbers have in common. */
interface Numbers {
  resultId: string
  columns: TableColumn[]
  rows: Record<string, TableCell>[]
  chart?: ChartChoice | undefined
  title?: Bilingual
  metric?: Metric
  metrics?: Metric[]
  campaign?: { label: Bilingual }
  notes?: Bilingual[]
  complete?: boolean
}

const titleOf = ({ title, campaign, metric, metrics }: Numbers): Bilingual => {
  if (title) return title
  const label = metric?.label ?? metrics?.[0]?.label ?? { zh: '', en: '' }
  return campaign ? { zh: `${campaign.label.zh} · ${label.zh}`, en: `${campaign.label.en} · ${label.en}` } : label
}

/** Table and chart of a question about numbers, to take away, and how they were computed. */
export const NumbersCard = ({ output }: CardContext<Numbers>) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { workspace } = useParams({ from: '/w/$workspace' })
  const { columns, rows, chart, resultId, notes = [], complete = true } = output
  const [view, setView] = useState<'chart' | 'table'>(chart ? 'chart' : 'table')
  const picture = useRef<ChartHandle>(null)
  const title = both(titleOf(output))
  const file = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'fairlead'
  const definitions = output.metrics ?? (output.metric ? [output.metric] : [])
  const save = () => {
    const url = picture.current?.picture()
    if (url) downloadPicture(`${file}.png`, url)
  }
  return (
    <Card
      title={title}
      mark={
        chart && (
          <Segmented
            size="small"
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: t('numbers.chart') },
              { value: 'table', label: t('numbers.table') },
            ]}
          />
        )
      }
      actions={
        <>
          <Popover
            trigger="click"
            destroyOnHidden
            content={
              <section className="receipt-frame" aria-label={t('numbers.how')}>
                {definitions.map(({ label, definition }) => (
                  <p key={both(label)} className="definition">
                    {both(label)}: {both(definition)}
                  </p>
                ))}
                <Suspense fallback={<Skeleton active title={false} className="receipt" />}>
                  <ReceiptSheet workspace={workspace} id={resultId} />
                </Suspense>
              </section>
            }
          >
            <Button size="small" type="link">
              {t('numbers.how')}
            </Button>
          </Popover>
          <Button
            size="small"
            type="text"
            onClick={() => downloadText(`${file}.csv`, csvOf(columns, rows, lang), 'text/csv')}
          >
            CSV
          </Button>
          {chart && view === 'chart' && (
            <Button size="small" type="text" onClick={save}>
              PNG
            </Button>
          )}
        </>
      }
    >
      {chart && view === 'chart' ? (
        <Chart ref={picture} drawn={{ columns, rows, chart }} title={title} />
      ) : (
        <NumberTable columns={columns} rows={rows} title={title} />
      )}
      {!complete && <p className="quiet">{t('numbers.cut')}</p>}
      {notes.map((note) => (
        <p key={note.en} className="quiet">
          {both(note)}
        </p>
      ))}
    </Card>
  )
}
