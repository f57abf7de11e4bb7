import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/collection.css'
import '../style/evals.css'
import type { RunSummary } from '../../../evals/runs/run-summary.ts'
import { evalRuns } from '../api/evals.ts'
import { duration } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { evalsEn } from '../i18n/evals-en.ts'
import { evalsZh } from '../i18n/evals-zh.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Collection } from '../shell/collection.tsx'
import { CaseView } from './case-view.tsx'
import { CompareView } from './compare-view.tsx'
import { KeepCase } from './keep-case.tsx'
import { dollars } from './money.ts'
import { isPartly } from './partly.ts'
import { Rate } from './rate.tsx'
import { RunView } from './run-view.tsx'
import { StartRun } from './start-run.tsx'

i18next.addResourceBundle('zh', 'evals', evalsZh)
i18next.addResourceBundle('en', 'evals', evalsEn)

const whole = 100

const Row = ({ workspace, run }: { workspace: string; run: RunSummary }) => {
  const { t } = useTranslation('evals')
  const lang = useLang()
  const { id, suite, model, end, done, all, totals, started, problem } = run
  return (
    <li>
      <Link
        to="/w/$workspace/evals/{-$id}"
        params={{ workspace, id }}
        search={{}}
        className="row"
        activeProps={{ className: 'row row-on' }}
        activeOptions={{ includeSearch: false }}
      >
        <span className="row-title">{suite}</span>
        <span className="row-number">{end === 'complete' ? null : t(`end.${end}`)}</span>
        <span className="row-text">
          {end === 'running' ? (
            <Progress
              size="small"
              percent={all === 0 ? 0 : Math.floor((whole * done) / all)}
              status="active"
              aria-label={t('progress', { done, all })}
            />
          ) : (
            <Rate totals={totals} />
          )}
        </span>
        {isPartly(run) && <span className="row-text number">{t('partly', { done, all })}</span>}
        {problem && <span className="row-text step-error">{problem}</span>}
        <span className="row-time number">
          {[
            model === 'builtin' ? t('builtin') : model,
            totals?.usd !== null && totals?.usd !== undefined && dollars(totals.usd, lang),
            totals?.rate && duration(totals.p50, lang),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          · <Time at={started} />
        </span>
      </Link>
    </li>
  )
}

/** Runs of the evals: the list, one run, one case, or two runs compared. */
export const EvalsPage = () => {
  const { t } = useTranslation('evals')
  const { workspace, id } = useParams({ from: '/w/$workspace/evals/{-$id}' })
  const { case: name, trial = 0, against } = useSearch({ from: '/w/$workspace/evals/{-$id}' })
  const { data, error, refetch } = useQuery(evalRuns())
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'start' | 'keep'>()
  const close = () => setDialog(undefined)
  const shown = () => {
    if (!id) return null
    if (name)
      return <CaseView key={`${id}/${name}/${trial}`} workspace={workspace} run={id} name={name} trial={trial} />
    if (against) return <CompareView key={`${against}/${id}`} workspace={workspace} before={against} after={id} />
    return <RunView key={id} workspace={workspace} id={id} runs={data?.runs ?? []} />
  }
  return (
    <Collection
      workspace={workspace}
      title={t('title')}
      error={error}
      onRetry={() => void refetch()}
      empty={{
        title: t('empty'),
        text: t('emptyText'),
        action: (
          <Button type="primary" onClick={() => setDialog('start')}>
            {t('start')}
          </Button>
        ),
      }}
      pick={t('pick')}
      back="/w/$workspace/evals/{-$id}"
      detail={shown()}
      action={
        <Button size="small" onClick={() => setDialog('start')}>
          {t('start')}
        </Button>
      }
      below={
        <>
          <p className="evals-below">
            <Button size="small" onClick={() => setDialog('keep')}>
              {t('fromThread')}
            </Button>
          </p>
          {dialog === 'start' && data && (
            <StartRun
              list={data}
              onClose={close}
              onStarted={(started) => {
                close()
                void navigate({ to: '/w/$workspace/evals/{-$id}', params: { workspace, id: started }, search: {} })
              }}
            />
          )}
          {dialog === 'keep' && <KeepCase workspace={workspace} onClose={close} />}
        </>
      }
      items={data?.runs.map((run) => <Row key={run.id} workspace={workspace} run={run} />)}
    />
  )
}
