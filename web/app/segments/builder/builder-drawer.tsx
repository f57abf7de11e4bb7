import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../../backend/segments/rule.ts'
import type { SavedSegment } from '../../../../backend/segments/segment.ts'
import { workspace as workspaceOf } from '../../api/queries.ts'
import { useLeave } from '../../shell/use-leave.ts'
import { AsOf } from '../as-of.tsx'
import { Board } from './board.tsx'
import { type Draft, nothing } from './node.ts'
import { Changes, Save } from './save.tsx'
import { useHistory } from './use-history.ts'
import { UseInThread } from './use-in-thread.tsx'
import { useLive } from './use-live.ts'

interface BuilderDrawerProps {
  workspace: string
  /** What is edited; nothing for a new one. */
  rule?: Rule | undefined
  saved?: SavedSegment | undefined
  /** The conversation whose audience is edited. */
  thread?: string | undefined
  /** The date as of which it counts at first; now without it. */
  asOf?: string | undefined
  onClose(): void
  onSaved?(segment: SavedSegment): void
}

/** The builder of a rule, over the page. */
const BuilderDrawer = ({ workspace, rule, saved, thread, asOf, onClose, onSaved }: BuilderDrawerProps) => {
  const { t } = useTranslation('builder')
  const history = useHistory((rule as Draft | undefined) ?? nothing)
  const [date, setDate] = useState(asOf)
  const live = useLive(workspace, history.rule, date)
  const { data: place } = useQuery(workspaceOf(workspace))
  const leave = useLeave(() => history.canUndo, onClose)
  const title = saved ? t('titleOf', { name: saved.name }) : t(rule ? 'titleEdit' : 'titleNew')
  return (
    <Drawer
      open
      placement="right"
      size="min(980px, 100vw)"
      title={title}
      closable={false}
      extra={<Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('close')} onClick={leave} />}
      onClose={leave}
      className="builder-drawer"
      footer={
        <div className="builder-foot">
          {rule && <Changes workspace={workspace} before={rule} live={live} />}
          <div className="builder-acts">
            <Save
              workspace={workspace}
              live={live}
              saved={saved}
              onSaved={(made) => {
                onSaved?.(made)
                onClose()
              }}
            />
            {thread && rule && (
              <UseInThread workspace={workspace} thread={thread} live={live} current={rule} onUsed={onClose} />
            )}
          </div>
        </div>
      }
    >
      <AsOf value={date} onChange={setDate} place={place} />
      <Board workspace={workspace} history={history} live={live} />
    </Drawer>
  )
}

export default BuilderDrawer
