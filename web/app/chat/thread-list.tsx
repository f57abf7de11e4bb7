import { EllipsisOutlined, LoadingOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ThreadSummary, threads } from '../api/queries.ts'
import { exact } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'
import { RenameThread } from './rename-thread.tsx'
import { useDeleteThread } from './use-delete-thread.ts'

const chatPath = '/w/$workspace/chat/{-$thread}'

interface ThreadListProps {
  workspace: string
  onChosen?(): void
}

const Row = ({ workspace, thread, onChosen }: ThreadListProps & { thread: ThreadSummary }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const [renaming, setRenaming] = useState(false)
  const remove = useDeleteThread(workspace)
  const title = thread.title || t('threads.untitled')
  return (
    <li className="thread">
      <Link
        to={chatPath}
        params={{ workspace, thread: thread.id }}
        className="thread-link"
        activeProps={{ className: 'thread-link thread-on' }}
        title={`${title}\n${exact(thread.updatedAt, lang)}`}
        onClick={onChosen}
      >
        {title}
      </Link>
      {thread.running && <LoadingOutlined aria-label={t('threads.running')} />}
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'rename', label: t('threads.rename') },
            { key: 'delete', label: t('threads.delete'), danger: true },
          ],
          onClick: ({ key }) => (key === 'rename' ? setRenaming(true) : remove(thread)),
        }}
      >
        <Button
          className="thread-menu"
          type="text"
          size="small"
          icon={<EllipsisOutlined aria-hidden />}
          aria-label={t('threads.menu', { title })}
        />
      </Dropdown>
      {renaming && <RenameThread workspace={workspace} thread={thread} onClose={() => setRenaming(false)} />}
    </li>
  )
}

/** The conversations of a workspace, newest first. */
export const ThreadList = ({ workspace, onChosen }: ThreadListProps) => {
  const { t } = useTranslation()
  const { data, isPending } = useQuery(threads(workspace))
  return (
    <>
      <Link
        to={chatPath}
        params={{ workspace, thread: undefined }}
        activeOptions={{ exact: true }}
        className="thread-new"
        onClick={onChosen}
      >
        <PlusOutlined aria-hidden /> {t('threads.new')}
      </Link>
      {isPending && <Skeleton active title={false} paragraph={{ rows: 4, width: '90%' }} />}
      {data?.length === 0 && <p className="thread-none">{t('threads.none')}</p>}
      <ul className="threads">
        {data?.map((thread) => (
          <Row key={thread.id} workspace={workspace} thread={thread} {...(onChosen ? { onChosen } : {})} />
        ))}
      </ul>
    </>
  )
}
