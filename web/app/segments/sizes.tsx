import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { workspace as workspaceOf } from '../api/queries.ts'
import { countSegment, history } from '../api/segment-life.ts'
import { grouped } from '../format/numbers.ts'
import { inZone } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Section } from '../workbench/section.tsx'
import { Sparkline } from './sparkline.tsx'

const weeksReplayed = 12
const week = 7 * 86_400_000

/** Calendar dates, one a week, up to the last whole week before an instant. */
const weeklyDates = (now: string): string[] =>
  Array.from({ length: weeksReplayed }, (_, at) =>
    new Date(Date.parse(now) - (weeksReplayed - at) * week).toISOString().slice(0, 10),
  )

/** Size over time of the current version, whether the last is unusual, and replays of past weeks. */
export const Sizes = ({ workspace, id }: { workspace: string; id: string }) => {
  const { t } = useTranslation()
  const [lang, both] = [useLang(), useBoth()]
  const client = useQueryClient()
  const { data: place } = useQuery(workspaceOf(workspace))
  const { data } = useQuery(history(workspace, id))
  const count = useMutation({
    mutationFn: (dates: string[] | undefined) => countSegment(workspace, id, dates ? { dates } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: history(workspace, id).queryKey }),
  })
  const zone = place?.timeZone ?? 'UTC'
  const counts = data?.points.map(({ count: size }) => size) ?? []
  const dayOf = (point: { asOf: string } | undefined) => point && inZone(point.asOf, zone, lang)
  const unusual = data && (data.drift.status === 'above' || data.drift.status === 'below')
  return (
    <Section title={t('life.sizes')}>
      {!data && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {data && data.points.length > 1 && (
        <figure className="size-chart">
          <Sparkline points={data.points} drift={data.drift} label={t('life.sizes')} />
          <figcaption className="quiet fine-print number">
            <span>{dayOf(data.points[0])}</span>
            <span>
              {t('life.sizeSpan', {
                low: grouped(Math.min(...counts), lang),
                high: grouped(Math.max(...counts), lang),
              })}
            </span>
            <span>{dayOf(data.points.at(-1))}</span>
          </figcaption>
        </figure>
      )}
      {data && data.points.length > 0 && (
        <details className="sizes">
          <summary>{t('life.sizeTable', { count: data.points.length })}</summary>
          <table>
            <tbody>
              {data.points.toReversed().map(({ asOf, countedAt, count, total }) => (
                <tr key={asOf + countedAt}>
                  <th scope="row">{inZone(asOf, zone, lang)}</th>
                  <td className="number">{grouped(count, lang)}</td>
                  <td className="quiet number">{t('life.ofTotal', { total: grouped(total, lang) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {data && unusual && <Alert type="warning" showIcon title={both(data.drift.note)} />}
      {data && !unusual && <p className="quiet">{both(data.drift.note)}</p>}
      {count.error && <p className="step-error">{both(asApiError(count.error).text)}</p>}
      <div className="headline">
        <Button size="small" loading={count.isPending} onClick={() => count.mutate(undefined)}>
          {t('segments.count')}
        </Button>
        {place && (
          <Button size="small" disabled={count.isPending} onClick={() => count.mutate(weeklyDates(place.now))}>
            {t('life.replay', { weeks: weeksReplayed })}
          </Button>
        )}
      </div>
    </Section>
  )
}
