import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { record, recordAbout, type ShownRecord } from '../api/knowledge.ts'
import { useAsk } from '../api/use-ask.ts'
import { Time } from '../format/time.tsx'
import { useBoth } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { Lines, Pairs, Section } from '../workbench/section.tsx'
import { Corrections } from './corrections.tsx'
import { Grade } from './grade.tsx'
import { Outcome, useEffectWords } from './outcome.tsx'

const Playbook = ({ playbook }: { playbook: NonNullable<ShownRecord['playbook']> }) => {
  const { t } = useTranslation('knowledge')
  const both = useBoth()
  const { when, parameters, steps, measure } = playbook
  return (
    <>
      <Section title={t('record.steps')}>
        <Lines lines={steps.map(both)} />
      </Section>
      <Section title={t('record.parameters')}>
        <Pairs
          pairs={[
            ...parameters.map(({ label, value }): [string, string] => [both(label), String(value)]),
            [t('record.when'), both(when)],
            [t('record.measure'), both(measure)],
          ]}
        />
      </Section>
    </>
  )
}

/** What speaks against a record, and what refers to it. */
const Around = ({ workspace, shown }: { workspace: string; shown: ShownRecord }) => {
  const { t } = useTranslation('knowledge')
  const both = useBoth()
  const effectWords = useEffectWords()
  const { data, error, refetch } = useQuery(recordAbout(workspace, shown.id))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 3 }} />
  const to = (id: string, text: string) => (
    <Link to="/w/$workspace/knowledge/{-$id}" params={{ workspace, id }}>
      {text}
    </Link>
  )
  return (
    <>
      {shown.outcome && (
        <Section title={t('record.counter')}>
          {data.counter.length === 0 && <p className="quiet">{t('record.noCounter')}</p>}
          <ul className="lines">
            {data.counter.map((one) => (
              <li key={one.id}>
                {to(one.id, both(one.title))} <Grade grade={one.grade} />{' '}
                <span className="quiet number">
                  {one.outcome &&
                    [effectWords(one.outcome), t(`verdict.${one.outcome.verdict}`)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('record.usedBy')}>
        {data.records.length + data.plans.length === 0 && <p className="quiet">{t('record.noUse')}</p>}
        <ul className="lines">
          {data.plans.map(({ id, name, thread }) => (
            <li key={id}>
              {t('record.plan')}{' '}
              {thread ? (
                <Link to="/w/$workspace/chat/{-$thread}" params={{ workspace, thread }}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </li>
          ))}
          {data.records.map(({ id, title }) => (
            <li key={id}>{to(id, both(title))}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** One record: what it says, its evidence, why it has its grade, what speaks against it, who uses it. */
export const RecordDetail = ({ workspace, id }: { workspace: string; id: string }) => {
  const { t } = useTranslation('knowledge')
  const both = useBoth()
  const ask = useAsk(workspace)
  const { data, error, refetch } = useQuery(record(workspace, id))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 10 }} />
  const { title, text, kind, grade, reasons, doubts, outcome, playbook, restsOn, source, createdBy, createdAt } = data
  return (
    <article className="view">
      <header className="headline">
        <h2 className="view-title">{both(title)}</h2>
        <Tag>{t(`kind.${kind}`)}</Tag>
        <Grade grade={grade} />
        <code className="quiet">{id}</code>
      </header>
      <p className="record-text">{both(text)}</p>
      {doubts.length > 0 && (
        <p className="step-error">
          {t('record.doubts')}: {doubts.map(both).join('; ')}
        </p>
      )}
      {outcome && <Outcome outcome={outcome} />}
      {outcome && (
        <Section title={t('record.why')}>
          <Lines lines={reasons.map(both)} />
        </Section>
      )}
      {playbook && <Playbook playbook={playbook} />}
      {restsOn.length > 0 && (
        <Section title={t('record.restsOn')}>
          <Lines lines={restsOn} />
        </Section>
      )}
      <Around workspace={workspace} shown={data} />
      <p className="quiet">
        {t('record.source')}: {t(`record.sources.${source}`)} · {t('record.by', { by: createdBy })}{' '}
        <Time at={createdAt} />
      </p>
      <Corrections workspace={workspace} shown={data} />
      {outcome && (
        <div>
          <Button loading={ask.isPending} onClick={() => ask.mutate(t('record.question', { title: both(title) }))}>
            {t('record.ask')}
          </Button>
        </div>
      )}
    </article>
  )
}
