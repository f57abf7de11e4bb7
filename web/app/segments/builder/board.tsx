import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import i18next from 'i18next'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../../style/builder.css'
import { catalog } from '../../api/segment-drafts.ts'
import { builderEn } from '../../i18n/builder-en.ts'
import { builderZh } from '../../i18n/builder-zh.ts'
import { Problem } from '../../shell/problem.tsx'
import { atPath, ruleAt, withAtPath } from './at-path.ts'
import { cutOf } from './cuts.ts'
import { Histogram } from './histogram.tsx'
import { isNumeric } from './inputs/measures.ts'
import { Live } from './live.tsx'
import type { Draft } from './node.ts'
import { type Desk, DeskProvider, PlaceProvider } from './place.ts'
import { Tree } from './tree.tsx'
import type { History } from './use-history.ts'
import type { Live as LiveState } from './use-live.ts'

// the words of the builder come with the builder, not with the page
i18next.addResourceBundle('zh', 'builder', builderZh)
i18next.addResourceBundle('en', 'builder', builderEn)

interface BoardProps {
  workspace: string
  history: History
  live: LiveState
  /** Only the clause at this place is shown and edited. */
  focus?: string
}

const Steps = ({ undo, redo, canUndo, canRedo }: History) => {
  const { t } = useTranslation('builder')
  return (
    <span className="shifts">
      <Button
        size="small"
        type="text"
        icon={<UndoOutlined aria-hidden />}
        disabled={!canUndo}
        title={t('undo')}
        aria-label={t('undo')}
        onClick={undo}
      />
      <Button
        size="small"
        type="text"
        icon={<RedoOutlined aria-hidden />}
        disabled={!canRedo}
        title={t('redo')}
        aria-label={t('redo')}
        onClick={redo}
      />
    </span>
  )
}

/** The condition at a place with the negations around it, which turn its cut round. */
const withNegations = (rule: Draft, path: string): Draft | undefined => {
  const around = path.replace(/\.?of$/, '')
  const outer = atPath(rule, around) as Draft | undefined
  return path !== around && outer?.kind === 'not'
    ? withNegations(rule, around)
    : (atPath(rule, path) as Draft | undefined)
}

/** Conditions to be written, how many they select, and how the number that is looked at is spread. */
export const Board = ({ workspace, history, live, focus = '' }: BoardProps) => {
  const { rule, write } = history
  const { data, error, refetch } = useQuery(catalog(workspace))
  const [chosen, setChosen] = useState<string>()
  const desk = useMemo<Desk | undefined>(
    () => data && { workspace, catalog: data, problems: live.problems, chosen, onChoose: setChosen, Tree },
    [workspace, data, live.problems, chosen],
  )
  const place = useMemo(() => ({ attributes: data?.attributes ?? [], fieldsOnly: false }), [data])
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!desk) return <Skeleton active title={false} paragraph={{ rows: 6 }} />

  const looked = withNegations(rule, chosen ?? focus)
  const cut = cutOf(looked)
  const attribute = place.attributes.find((each) => each.name === (cut?.field ?? looked?.field) && isNumeric(each))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (event.shiftKey) history.redo()
    else history.undo()
  }
  return (
    <DeskProvider value={desk}>
      <PlaceProvider value={place}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo and redo are heard wherever the focus is inside */}
        <div className="board" onKeyDown={onKeyDown}>
          <div className="board-rules">
            <Steps {...history} />
            <Tree rule={ruleAt(rule, focus)} path={focus} onChange={(next) => write(withAtPath(rule, focus, next))} />
          </div>
          <div className="board-facts">
            <Live live={live} />
            {attribute && <Histogram key={attribute.name} workspace={workspace} attribute={attribute} cut={cut} />}
          </div>
        </div>
      </PlaceProvider>
    </DeskProvider>
  )
}
