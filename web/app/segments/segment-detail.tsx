import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { previewRule } from '../api/actions.ts'
import { asApiError } from '../api/client.ts'
import { segment } from '../api/queries.ts'
import { Time } from '../format/time.tsx'
import { useBoth } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { SegmentView } from '../workbench/segment-view.tsx'

interface SegmentDetailProps {
  workspace: string
  id: string
}

/** One saved segment: its readable rule, counted again now, with the count it was saved with. */
export const SegmentDetail = ({ workspace, id }: SegmentDetailProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { data, error, refetch } = useQuery(segment(workspace, id))
  const preview = useQuery({
    queryKey: ['preview', workspace, id, data?.version],
    queryFn: ({ signal }) => previewRule(workspace, data!.rule, signal),
    enabled: data !== undefined,
    staleTime: 60_000,
  })
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active className="view" paragraph={{ rows: 8 }} />
  return (
    <>
      <header className="detail-head">
        <h2>{data.name}</h2>
        <Tag>{t('segments.version', { version: data.version })}</Tag>
        <span className="quiet number">
          {t('segments.savedAs', { count: data.count })} · {t('segments.updated')} <Time at={data.updatedAt} />
        </span>
      </header>
      {preview.error && <p className="step-error view">{both(asApiError(preview.error).text)}</p>}
      {preview.isPending && !preview.error && <Skeleton active className="view" paragraph={{ rows: 8 }} />}
      {preview.data && <SegmentView segment={preview.data} saved={data} />}
      <details className="sql view">
        <summary>{t('segments.json')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
        <pre tabIndex={0}>{JSON.stringify(data.rule, null, 2)}</pre>
      </details>
    </>
  )
}
