import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/collection.css'
import '../style/lists.css'
import '../style/segments.css'
import { segments } from '../api/queries.ts'
import { grouped } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Collection } from '../shell/collection.tsx'
import { Lists } from './lists.tsx'
import { SegmentDetail } from './segment-detail.tsx'

const BuilderDrawer = lazy(() => import('./builder/builder-drawer.tsx'))

/** The saved segments of a workspace. */
export const SegmentsPage = () => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { workspace, id } = useParams({ from: '/w/$workspace/segments/{-$id}' })
  const { data, error, refetch } = useQuery(segments(workspace))
  const { asOf } = useSearch({ from: '/w/$workspace/segments/{-$id}' })
  const navigate = useNavigate()
  const [isBuilding, setBuilding] = useState(false)
  return (
    <Collection
      workspace={workspace}
      title={t('segments.title')}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: t('segments.empty'), text: t('segments.emptyText') }}
      pick={t('segments.pick')}
      back="/w/$workspace/segments/{-$id}"
      detail={id ? <SegmentDetail key={id} workspace={workspace} id={id} asOf={asOf} /> : null}
      action={
        <Button size="small" onClick={() => setBuilding(true)}>
          {t('segments.new')}
        </Button>
      }
      below={
        <>
          <Lists workspace={workspace} />
          {isBuilding && (
            <Suspense>
              <BuilderDrawer
                workspace={workspace}
                onClose={() => setBuilding(false)}
                onSaved={(made) =>
                  void navigate({ to: '/w/$workspace/segments/{-$id}', params: { workspace, id: made.id } })
                }
              />
            </Suspense>
          )}
        </>
      }
      items={data?.map((segment) => (
        <li key={segment.id}>
          <Link
            to="/w/$workspace/segments/{-$id}"
            params={{ workspace, id: segment.id }}
            className="row"
            activeOptions={{ includeSearch: false }}
            activeProps={{ className: 'row row-on' }}
          >
            <span className="row-title">{segment.name}</span>
            <span className="row-number number">{grouped(segment.count, lang)}</span>
            <span className="row-text">{both(segment.readBack)}</span>
            <span className="row-time">
              {t('segments.version', { version: segment.version })} · <Time at={segment.updatedAt} />
            </span>
          </Link>
        </li>
      ))}
    />
  )
}
