import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/collection.css'
import type { Inbox } from '../../../backend/watch/alert.ts'
import { asApiError } from '../api/client.ts'
import { workspace as workspaceOf } from '../api/queries.ts'
import { inbox, lookNow, unmute } from '../api/watch.ts'
import { figure } from '../format/figure.ts'
import { day, exact, inZone } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { watchEn } from '../i18n/watch-en.ts'
import { watchZh } from '../i18n/watch-zh.ts'
import { Collection } from '../shell/collection.tsx'
import { AlertDetail } from './alert-detail.tsx'

i18next.addResourceBundle('zh', 'watch', watchZh)
i18next.addResourceBundle('en', 'watch', watchEn)

/** When was looked last, what could not be judged, and what is muted. */
const Below = ({ workspace, found }: { workspace: string; found: Inbox }) => {
  const { t } = useTranslation('watch')
  const lang = useLang()
  const both = useBoth()
  const client = useQueryClient()
  const { data: place } = useQuery(workspaceOf(workspace))
  const hear = useMutation({
    mutationFn: ({ kind, subject }: Inbox['mutes'][number]) => unmute(workspace, kind, subject),
    onSuccess: (next) => client.setQueryData(inbox(workspace).queryKey, next),
  })
  const { look, mutes } = found
  return (
    <footer className="looked">
      {look && (
        <p className="quiet number">
          {t('last', { series: look.series, asOf: inZone(look.asOf, place?.timeZone ?? 'UTC', lang) })}
        </p>
      )}
      {look && look.skipped.length > 0 && (
        <details>
          <summary>{t('skippedTitle', { count: look.skipped.length })}</summary>
          <ul className="lines">
            {look.skipped.map(({ label, reason }) => (
              <li key={both(label)}>
                {both(label)}
                {lang === 'zh' ? '：' : ': '}
                {both(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mutes.length > 0 && (
        <details>
          <summary>{t('quietTitle', { count: mutes.length })}</summary>
          <ul className="lines">
            {mutes.map((mute) => (
              <li key={mute.kind + mute.subject}>
                {both(mute.label)} <span className="quiet">{t('until', { at: exact(mute.until, lang) })}</span>{' '}
                <Button size="small" type="link" onClick={() => hear.mutate(mute)}>
                  {t('unmute')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  )
}

/** The inbox of numbers that stand out. */
export const WatchPage = () => {
  const { t } = useTranslation('watch')
  const lang = useLang()
  const both = useBoth()
  const client = useQueryClient()
  const { workspace, id } = useParams({ from: '/w/$workspace/watch/{-$id}' })
  const { data, error, refetch } = useQuery(inbox(workspace))
  const look = useMutation({
    mutationFn: () => lookNow(workspace),
    onSuccess: () => client.invalidateQueries({ queryKey: inbox(workspace).queryKey }),
  })
  const check = (type: 'default' | 'primary') => (
    <Button
      size={type === 'primary' ? 'middle' : 'small'}
      type={type}
      loading={look.isPending}
      onClick={() => look.mutate()}
    >
      {t('look')}
    </Button>
  )
  const isEmpty = data?.alerts.length === 0
  const chosen = data?.alerts.find((one) => one.id === id)
  return (
    <Collection
      workspace={workspace}
      title={t('title')}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: t(data?.look ? 'empty' : 'never'), text: t('emptyText'), action: check('primary') }}
      pick={t('pick')}
      back="/w/$workspace/watch/{-$id}"
      detail={chosen ? <AlertDetail key={chosen.id} workspace={workspace} alert={chosen} /> : null}
      action={isEmpty ? null : check('default')}
      below={
        <>
          {look.error && <p className="step-error looked">{both(asApiError(look.error).text)}</p>}
          {data && <Below workspace={workspace} found={data} />}
        </>
      }
      items={data?.alerts.map((alert) => (
        <li key={alert.id}>
          <Link
            to="/w/$workspace/watch/{-$id}"
            params={{ workspace, id: alert.id }}
            className={alert.status === 'open' ? 'row' : 'row row-done'}
            activeProps={{ className: 'row row-on' }}
          >
            <span className="row-title">{both(alert.label)}</span>
            <span className="row-number number">{figure(alert.value, alert, lang)}</span>
            <span className="row-text">
              {alert.direction === 'above' ? '↑' : '↓'} {t(alert.direction)} ({t('expected')}{' '}
              {figure(alert.expected, alert, lang)})
            </span>
            <span className="row-time number">
              {t(alert.grain, { day: day(alert.day, lang) })}
              {alert.status === 'open' ? '' : ` · ${t(`status.${alert.status}`)}`}
            </span>
          </Link>
        </li>
      ))}
    />
  )
}
