import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Inbox, ShownAlert } from '../../../backend/watch/alert.ts'
import { asApiError } from '../api/client.ts'
import { useAsk } from '../api/use-ask.ts'
import { inbox, markAsked, muteAlert, reopenAlert } from '../api/watch.ts'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { figure, signedFigure } from '../format/figure.ts'
import { day } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Pairs, Section } from '../workbench/section.tsx'

const muteDays = [7, 30]

/** What the groups of the most telling field did since a week before. */
const Moved = ({ workspace, alert }: { workspace: string; alert: ShownAlert }) => {
  const { t } = useTranslation('watch')
  const lang = useLang()
  const both = useBoth()
  const { moved } = alert
  if (!moved) return null
  const { before, change, by, parts, resultId } = moved
  const told = { before: day(before, lang), change: signedFigure(change, alert, lang), by: by ? both(by) : '' }
  return (
    <Section title={t('movedTitle')}>
      <p>{t(by && parts.length > 0 ? 'moved' : 'movedWhole', told)}</p>
      {parts.length > 0 && (
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">{by ? both(by) : t('group')}</th>
              {(['before', 'after', 'change'] as const).map((name) => (
                <th key={name} scope="col" className="right">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part, at) => (
              <tr key={both(part.label)}>
                <td>{both(part.label)}</td>
                <td className="number right">{figure(part.before, alert, lang)}</td>
                <td className="number right">{figure(part.after, alert, lang)}</td>
                <td className="right">
                  <ProvenNumber
                    workspace={workspace}
                    text={signedFigure(part.change, alert, lang)}
                    number={{ start: 0, end: 0, resultId, cell: `${at + 1}.change`, verified: true }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">{t('arithmetic')}</p>
    </Section>
  )
}

/** One alert: the figure, what was expected, what moved, and what can be done about it. */
export const AlertDetail = ({ workspace, alert }: { workspace: string; alert: ShownAlert }) => {
  const { t } = useTranslation('watch')
  const lang = useLang()
  const both = useBoth()
  const client = useQueryClient()
  const keep = (found: Inbox) => client.setQueryData(inbox(workspace).queryKey, found)
  const mute = useMutation({
    mutationFn: (days: number | undefined) => muteAlert(workspace, alert.id, days),
    onSuccess: keep,
  })
  const reopen = useMutation({ mutationFn: () => reopenAlert(workspace, alert.id), onSuccess: keep })
  const ask = useAsk(workspace, async (thread) => {
    await markAsked(workspace, alert.id, thread)
    void client.invalidateQueries({ queryKey: inbox(workspace).queryKey })
  })
  const problem = mute.error ?? reopen.error ?? ask.error
  const number = (cell: 'value' | 'expected' | 'low' | 'high') => (
    <ProvenNumber
      workspace={workspace}
      text={figure(alert[cell], alert, lang)}
      number={{ start: 0, end: 0, resultId: alert.resultId, cell: `0.${cell}`, verified: true }}
    />
  )
  return (
    <article className="view">
      <header className="headline">
        <h2 className="view-title">{both(alert.label)}</h2>
        <Tag color={alert.status === 'open' ? 'warning' : 'default'}>{t(`status.${alert.status}`)}</Tag>
        <span className="quiet">{t(alert.grain, { day: day(alert.day, lang) })}</span>
      </header>
      <Pairs
        pairs={[
          [t('value'), <span key="value">{number('value')}</span>],
          [t('expected'), <span key="expected">{number('expected')}</span>],
          [
            t('usual'),
            <span key="usual">
              {number('low')} – {number('high')}
            </span>,
          ],
        ]}
      />
      <p className="quiet">
        {both(alert.method)} · {t('points', { count: alert.points })}
      </p>
      <Moved workspace={workspace} alert={alert} />
      {problem && <p className="step-error">{both(asApiError(problem).text)}</p>}
      <div className="headline">
        {alert.thread ? (
          <Link to="/w/$workspace/chat/{-$thread}" params={{ workspace, thread: alert.thread }}>
            {t('open')}
          </Link>
        ) : (
          <Button type="primary" loading={ask.isPending} onClick={() => ask.mutate(both(alert.question))}>
            {t('ask')}
          </Button>
        )}
        {alert.kind === 'segment' && (
          <Link to="/w/$workspace/segments/{-$id}" params={{ workspace, id: alert.subject }}>
            {t('toSegment')}
          </Link>
        )}
        {alert.status === 'open' && (
          <>
            <Button loading={mute.isPending} onClick={() => mute.mutate(undefined)}>
              {t('mute')}
            </Button>
            {muteDays.map((days) => (
              <Button key={days} type="text" disabled={mute.isPending} onClick={() => mute.mutate(days)}>
                {t('muteFor', { days })}
              </Button>
            ))}
          </>
        )}
        {alert.status === 'muted' && (
          <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
            {t('reopen')}
          </Button>
        )}
      </div>
    </article>
  )
}
