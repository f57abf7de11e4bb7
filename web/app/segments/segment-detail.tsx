import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Skeleton, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { segment } from '../api/queries.ts'
import { proof } from '../api/segment-life.ts'
import { Time } from '../format/time.tsx'
import { useBoth } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { SegmentView } from '../workbench/segment-view.tsx'
import { OverlapWith } from './overlap.tsx'
import { Sizes } from './sizes.tsx'
import { Uses } from './uses.tsx'
import { Versions } from './versions.tsx'
import { Why } from './why.tsx'

const BuilderDrawer = lazy(() => import('./builder/builder-drawer.tsx'))

interface SegmentDetailProps {
  workspace: string
  id: string
}

/** One saved segment: its readable rule, counted again now, with the count it was saved with. */
export const SegmentDetail = ({ workspace, id }: SegmentDetailProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(segment(workspace, id))
  const proven = useQuery(proof(workspace, data?.rule))
  const [isBuilding, setBuilding] = useState(false)
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
      </header>
      {isBuilding && (
        <Suspense>
          <BuilderDrawer
            workspace={workspace}
            rule={data.rule}
            saved={data}
            onClose={() => setBuilding(false)}
            onSaved={({ id: made }) => {
              if (made !== id) void navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id: made } })
            }}
          />
        </Suspense>
      )}
      {proven.error && <p className="step-error view">{both(asApiError(proven.error).text)}</p>}
      {proven.isPending && !proven.error && <Skeleton active title={false} className="view" paragraph={{ rows: 8 }} />}
      {proven.data && <SegmentView segment={proven.data} saved={data} proof={proven.data} />}
      <div className="view">
        <Why workspace={workspace} id={id} />
        <Sizes workspace={workspace} id={id} />
        <Versions workspace={workspace} id={id} />
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
