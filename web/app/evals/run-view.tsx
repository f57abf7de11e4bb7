import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Progress, Select, Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../evals/runs/run-summary.ts'
import { asApiError } from '../api/client.ts'
import { cancelEval, evalRun, evalRuns } from '../api/evals.ts'
import { duration } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { Pairs, Section } from '../workbench/section.tsx'
import { Agreements } from './agreements.tsx'
import { Judges } from './judges.tsx'
import { dollars } from './money.ts'
import { isPartly } from './partly.ts'
import { Rate } from './rate.tsx'
import { TrialList } from './trial-list.tsx'

const whole = 100
const shortHash = 8
const colours: Record<RunSummary['end'], string> = {
  running: 'processing',
  complete: 'success',
  cancelled: 'default',
  budget: 'warning',
  interrupted: 'warning',
  failed: 'error',
}

const Facts = ({ run }: { run: RunSummary }) => {
  const { t } = useTranslation('evals')
  const lang = useLang()
  const { totals, started, model, prompts, commit } = run
  const number = (count: number) => (count > 0 ? String(count) : null)
  const of: [string, React.ReactNode][] = totals
    ? [
        [t('rate'), <Rate key="rate" totals={totals} />],
        [t('cases'), t('of', { pass: totals.pass, judged: totals.pass + totals.fail })],
        [t('gaps'), number(totals.gaps)],
        [t('errors'), number(totals.error + totals.skipped)],
        [t('cost'), totals.usd === null ? t('noCost') : dollars(totals.usd, lang)],
        [t('latency'), t('latencyText', { p50: duration(totals.p50, lang), p95: duration(totals.p95, lang) })],
      ]
    : []
  return (
    <Pairs
      pairs={[
        ...of,
        [t('model'), model === 'builtin' ? t('builtin') : model],
        [t('when'), <Time key="when" at={started} />],
        [t('commit'), commit ? <code key="commit">{commit.slice(0, shortHash)}</code> : null],
        [
          t('prompts'),
          prompts ? (
            <code key="prompts">{`${prompts.prompt.slice(0, shortHash)} / ${prompts.tools.slice(0, shortHash)}`}</code>
          ) : null,
        ],
      ]}
    />
  )
}

/** One run: how it goes or went, what agrees, and its cases. */
export const RunView = ({ workspace, id, runs }: { workspace: string; id: string; runs: readonly RunSummary[] }) => {
  const { t } = useTranslation('evals')
  const both = useBoth()
  const { message } = App.useApp()
  const [client, navigate] = [useQueryClient(), useNavigate()]
  const { data, error, refetch } = useQuery(evalRun(id))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 10 }} />
  const { run, trials, agreements, judges } = data
  const stop = async () => {
    try {
      await cancelEval(id)
      await client.invalidateQueries({ queryKey: evalRuns().queryKey })
      void message.info(t('stopped'))
    } catch (failure) {
      void message.error(both(asApiError(failure).text))
    }
  }
  const others = runs.filter((one) => one.id !== id && one.totals)
  return (
    <div className="view evals-view">
      <div className="headline">
        <h2 className="view-title">{run.suite}</h2>
        <Tag color={colours[run.end]}>{t(`end.${run.end}`)}</Tag>
        {run.end === 'running' && (
          <Button size="small" danger onClick={() => void stop()}>
            {t('stop')}
          </Button>
        )}
      </div>
      {run.end === 'running' && (
        <div aria-live="polite">
          <Progress
            percent={run.all === 0 ? 0 : Math.floor((whole * run.done) / run.all)}
            status="active"
            aria-label={t('progress', { done: run.done, all: run.all })}
          />
          <p className="quiet number">
            {run.all === 0 ? t('beginning') : t('progress', { done: run.done, all: run.all })}
          </p>
        </div>
      )}
      {run.end === 'interrupted' && <Alert type="warning" showIcon title={t('interrupted')} />}
      {isPartly(run) && (
        <Alert
          type="info"
          showIcon
          title={t('partly', { done: run.done, all: run.all })}
          description={t('partlyText')}
        />
      )}
      {run.problem && <Alert type="error" showIcon title={run.problem} />}
      {run.totals && run.totals.mended.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('mended')}
          description={t('mendedText', { cases: run.totals.mended.join(', ') })}
        />
      )}
      <Facts run={run} />
      {others.length > 0 && run.totals && (
        <div className="evals-against">
          <span className="quiet">{t('compareWith')}</span>
          <Select
            size="small"
            className="evals-against-select"
            placeholder={t('compareNone')}
            aria-label={t('compareWith')}
            options={others.map((one) => ({
              value: one.id,
              label: (
                <>
                  {one.suite} · {one.model} · <Time at={one.started} />
                </>
              ),
            }))}
            onChange={(against: string) =>
              void navigate({ to: '/w/$workspace/evals/{-$id}', params: { workspace, id }, search: { against } })
            }
          />
        </div>
      )}
      <Agreements agreements={agreements} />
      <Judges judges={judges} />
      {trials.length > 0 && (
        <Section title={t('cases')}>
          <TrialList workspace={workspace} run={id} trials={trials} />
        </Section>
      )}
    </div>
  )
}
