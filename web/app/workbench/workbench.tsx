import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Tabs } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/segments.css'
import { proof } from '../api/segment-life.ts'
import type { Things } from '../stream/things.ts'
import { CopyView } from './copy-view.tsx'
import { PlanView } from './plan-view.tsx'
import { ProposalView } from './proposal-view.tsx'
import { SegmentView } from './segment-view.tsx'

interface WorkbenchProps {
  workspace: string
  thread: string | undefined
  things: Things
  /** What a card asked to show; `times` tells one request from the next. */
  tab: { key: string; times: number } | undefined
  /** Over the conversation instead of beside it. */
  sheet: boolean
  open: boolean
  running: boolean
  onClose(): void
  onSay(text: string): void
}

const tabs = [
  ['campaign', 'proposal'],
  ['plan', 'plan'],
  ['copy', 'copy'],
  ['segment', 'segment'],
  ['saved', 'segment'],
] as const satisfies [keyof Things, string][]

/** The tab of what has been made since `before`; a plan goes before the copy that was made with it. */
const newest = (things: Things, before: Things): string | undefined =>
  tabs.find(([thing]) => things[thing] !== undefined && things[thing] !== before[thing])?.[1]

/** Live copies of what the thread made; it turns to what is new. */
const Workbench = ({ workspace, thread, things, tab, sheet, open, running, onClose, onSay }: WorkbenchProps) => {
  const { t } = useTranslation()
  const before = useRef<Things>({})
  const latest = newest(things, before.current)
  const [key, setKey] = useState(tab?.key ?? latest)
  useEffect(() => {
    if (latest) setKey(latest)
  }, [latest])
  useEffect(() => {
    if (!running) before.current = things
  }, [running, things])
  useEffect(() => {
    if (tab) setKey(tab.key)
  }, [tab])

  const { segment, saved, plan, copy, campaign } = things
  const proven = useQuery(proof(workspace, segment?.rule ?? saved?.rule))
  const editable = thread && !running ? { workspace, thread } : undefined
  const submit = campaign || running ? undefined : onSay
  const items = [
    (segment || saved) && {
      key: 'segment',
      label: t('workbench.tabs.segment'),
      children: <SegmentView segment={segment} saved={saved} proof={proven.data} editable={editable} />,
    },
    plan && {
      key: 'plan',
      label: t('workbench.tabs.plan'),
      children: <PlanView plan={plan} copy={copy} onSay={submit} />,
    },
    copy && {
      key: 'copy',
      label: t('workbench.tabs.copy'),
      children: <CopyView copy={copy} lint={plan?.lint} onSay={submit} />,
    },
    campaign && {
      key: 'proposal',
      label: t('workbench.tabs.proposal'),
      children: <ProposalView workspace={workspace} campaign={campaign} linked />,
    },
  ].filter((item) => item !== undefined)

  const shown = items.find((item) => item.key === key) ?? items[0]
  const sheets = (
    <Tabs className="bench-tabs" {...(shown ? { activeKey: shown.key } : {})} onChange={setKey} items={items} />
  )
  if (!sheet)
    return (
      <aside className="bench" aria-label={t('workbench.title')}>
        {sheets}
      </aside>
    )
  return (
    <Drawer
      placement="right"
      size="min(560px, 100vw)"
      open={open}
      onClose={onClose}
      closable={false}
      aria-label={t('workbench.title')}
      styles={{ body: { padding: 0 } }}
    >
      <div className="bench bench-sheet">
        {sheets}
        <Button
          className="bench-close"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('workbench.close')}
          onClick={onClose}
        />
      </div>
    </Drawer>
  )
}

export default Workbench
