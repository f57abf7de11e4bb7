import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Skeleton, Tag } from 'antd'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { segment, workspace as workspaceOf } from '../api/queries.ts'
import { membersPath, proof } from '../api/segment-life.ts'
import { Time } from '../format/time.tsx'
import { useBoth } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { SegmentView } from '../workbench/segment-view.tsx'
import { AsOf } from './as-of.tsx'
import { AsOfNote } from './as-of-note.tsx'
import { Counting } from './counting.tsx'
import { OverlapWith } from './overlap.tsx'
import { Sizes } from './sizes.tsx'
import { Uses } from './uses.tsx'
import { Versions } from './versions.tsx'
import { Why } from './why.tsx'

const BuilderDrawer = lazy(() => import('./builder/builder-drawer.tsx'))

interface SegmentDetailProps {
  workspace: string
  id: string
  /** The date at whose end it is looked at; nothing means now. */
  asOf: string | undefined
}

/** One saved segment: its readable rule, counted again now or as of a date, with the count it was saved with. */
export const SegmentDetail = ({ workspace, id, asOf }: SegmentDetailProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const [navigate, client] = [useNavigate(), useQueryClient()]
  const { data, error, refetch } = useQuery(segment(workspace, id))
  const proven = useQuery(proof(workspace, data?.rule, asOf))
  const { data: place } = useQuery(workspaceOf(workspace))
  const [isBuilding, setBuilding] = useState(false)
  const moveTo = useCallback(
    (date: string | undefined) =>
      void navigate({
        to: '/w/$workspace/segments/{-$id}',
        params: { workspace, id },
        search: date === undefined ? {} : { asOf: date },
      }),
    [navigate, workspace, id],
  )
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 8 }} />
  return (
    <>
      <header className="detail-head">
        <h2>{data.name}</h2>
        <Tag>{t('segments.version', { version: data.version })}</Tag>
        <span className="quiet number">
          {t('segments.savedAs', { count: data.count })} · {t('segments.updated')} <Time at={data.updatedAt} />
        </span>
        <Button size="small" onClick={() => setBuilding(true)}>
          {t('segments.edit')}
        </Button>
        {proven.data && (
          <Button
            size="small"
            href={membersPath(workspace, id, asOf)}
            download={asOf === undefined ? `${data.name}.txt` : `${data.name} ${asOf}.txt`}
          >
            {t('asOf.download')}
          </Button>
        )}
        <AsOf value={asOf} onChange={moveTo} place={place} />
      </header>
      {isBuilding && (
        <Suspense>
          <BuilderDrawer
            workspace={workspace}
            rule={data.rule}
            saved={data}
            asOf={asOf}
            onClose={() => setBuilding(false)}
            onSaved={({ id: made }) => {
              if (made !== id) void navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id: made } })
            }}
          />
        </Suspense>
      )}
      {proven.error && <p className="step-error view">{both(asApiError(proven.error).text)}</p>}
      {proven.isPending && !proven.error && (
        <div className="view">
          <Counting
            isStopped={proven.fetchStatus === 'idle'}
            onStop={() => void client.cancelQueries({ queryKey: proof(workspace, data.rule, asOf).queryKey })}
            onAgain={() => void proven.refetch()}
          />
          {proven.fetchStatus !== 'idle' && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
        </div>
      )}
      {asOf !== undefined && proven.data && (
        <AsOfNote workspace={workspace} rule={data.rule} at={proven.data.asOf} place={place} />
      )}
      {proven.data && (
        <SegmentView segment={proven.data} saved={data} proof={proven.data} asOf={asOf} zone={place?.timeZone} />
      )}
      <div className="view">
        <Why workspace={workspace} id={id} asOf={asOf} />
        <Sizes workspace={workspace} id={id} />
        <Versions workspace={workspace} id={id} asOf={asOf} />
        <OverlapWith workspace={workspace} id={id} />
        <Uses workspace={workspace} id={id} name={data.name} />
      </div>
      <details className="sql view">
        <summary>{t('segments.json')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
        <pre tabIndex={0}>{JSON.stringify(data.rule, null, 2)}</pre>
      </details>
    </>
  )
}
