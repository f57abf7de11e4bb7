import { HistoryOutlined } from '@ant-design/icons'
import { Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ThreadList } from '../chat/thread-list.tsx'

/** The conversations: a list in the open rail, behind one icon in the closed one. */
export const ThreadsInRail = ({ workspace, open }: { workspace: string; open: boolean }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  if (open)
    return (
      <section className="rail-threads" aria-label={t('threads.list')}>
        <ThreadList workspace={workspace} />
      </section>
    )
  return (
    <div className="rail-threads">
      <Popover
        trigger="click"
        placement="rightTop"
        open={shown}
        onOpenChange={setShown}
        content={
          <section className="threads-popover" aria-label={t('threads.list')}>
            <ThreadList workspace={workspace} onChosen={() => setShown(false)} />
          </section>
        }
      >
        <button type="button" className="area" title={t('threads.title')} aria-expanded={shown}>
          <HistoryOutlined aria-hidden />
          <span className="hidden-text">{t('threads.title')}</span>
        </button>
      </Popover>
    </div>
  )
}
