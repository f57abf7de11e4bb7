import { ArrowLeftOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { narrow, useMedia } from '../preferences.ts'
import { Problem } from './problem.tsx'

interface CollectionProps {
  workspace: string
  title: string
  /** The list; undefined while it loads. */
  items: ReactNode[] | undefined
  error: unknown
  onRetry(): void
  /** What to say of an empty list, and what to do next; the chat where nothing else is given. */
  empty: { title: string; text: string; action?: ReactNode }
  /** What is open, beside the list or in its place where it is narrow. */
  detail: ReactNode
  /** Where "back to the list" goes. */
  back:
    | '/w/$workspace/segments/{-$id}'
    | '/w/$workspace/campaigns/{-$id}'
    | '/w/$workspace/evals/{-$id}'
    | '/w/$workspace/watch/{-$id}'
    | '/w/$workspace/knowledge/{-$id}'

  pick: string
  /** What stands between title and list. */
  above?: ReactNode
  /** What stands under the list. */
  below?: ReactNode
  /** Beside the title. */
  action?: ReactNode
}

/** A page of things: the list, and the open one beside it. */
export const Collection = (props: CollectionProps) => {
  const { workspace, title, items, error, onRetry, empty, detail, back, pick, above, below, action } = props
  const { t } = useTranslation()
  const small = useMedia(narrow)
  if (error) return <Problem error={error} onRetry={onRetry} />
  const list = (
    <section className="collection-list" aria-label={title}>
      <div className="headline">
        <h1>{title}</h1>
        {action}
      </div>
      {above}
      {items === undefined && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {items?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty.title}>
          <p className="quiet">{empty.text}</p>
          {empty.action ?? (
            <Link to="/w/$workspace/chat/{-$thread}" params={{ workspace }}>
              <Button type="primary" tabIndex={-1}>
                {t('segments.start')}
              </Button>
            </Link>
          )}
        </Empty>
      )}
      <ul className="rows">{items}</ul>
      {below}
    </section>
  )
  if (small && !detail) return <div className="collection">{list}</div>
  if (small)
    return (
      <div className="collection">
        <section className="collection-detail" aria-labelledby="collection-title">
          <h1 id="collection-title" className="hidden-text">
            {title}
          </h1>
          <Link to={back} params={{ workspace, id: undefined }} className="back">
            <ArrowLeftOutlined aria-hidden /> {t('segments.back')}
          </Link>
          {detail}
        </section>
      </div>
    )
  return (
    <div className="collection collection-wide">
      {list}
      <section className="collection-detail">
        {detail ?? (items && items.length > 0 && <p className="quiet pick">{pick}</p>)}
      </section>
    </div>
  )
}
