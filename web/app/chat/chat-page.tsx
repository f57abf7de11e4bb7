import { AppstoreOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Skeleton, Tooltip } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { threads } from '../api/queries.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { narrow, useMedia } from '../preferences.ts'
import { thingsOf } from '../stream/things.ts'
import { Announcer } from './announcer.tsx'
import { Composer } from './composer.tsx'
import { Conversation } from './conversation.tsx'
import { Empty } from './empty.tsx'
import { GoneThread } from './gone-thread.tsx'
import { useConversation } from './use-conversation.ts'
import { useDraft } from './use-draft.ts'

const Workbench = lazy(() => import('../workbench/workbench.tsx'))

/** A conversation beside what it made. */
export const ChatPage = () => {
  const { t } = useTranslation()
  const both = useBoth()
  const { workspace, thread } = useParams({ from: '/w/$workspace/chat/{-$thread}' })
  const model = useConversation(workspace, thread)
  const { state, connection, waiting, running, problem, stop } = model
  const { data: known } = useQuery(threads(workspace))
  const { draft, write, restore } = useDraft(workspace, thread)
  const [tab, setTab] = useState<{ key: string; times: number }>()
  const [sheet, setSheet] = useState(false)
  const small = useMedia(narrow)

  const things = useMemo(() => thingsOf(state), [state])
  const made = Object.keys(things).length > 0
  const fresh = state.turns.length === 0 && waiting === null
  const title = known?.find(({ id }) => id === thread)?.title || state.turns[0]?.text || waiting

  // Turns are drawn again only when they change, so what they call must stay the same function.
  const sendRef = useRef(model.send)
  sendRef.current = model.send
  const say = useCallback((text: string) => void sendRef.current(text), [])
  const send = async (text: string) => {
    const place = { workspace, thread }
    if (!(await model.send(text))) restore(place, text)
  }
  const show = useCallback((key: string) => {
    setTab((old) => ({ key, times: (old?.times ?? 0) + 1 }))
    setSheet(true)
  }, [])

  if (connection === 'gone') return <GoneThread workspace={workspace} />
  return (
    <div className={made && !small ? 'chat chat-with-bench' : 'chat'}>
      <section className="chat-column" aria-label={t('area.chat')}>
        {!fresh && (
          <header className="chat-head">
            <h1>{title || t('threads.untitled')}</h1>
            <Tooltip title={t('chat.interactionsHint')}>
              <span className="interactions number">
                {t('chat.interactions', { turns: state.interactions.turns, clicks: state.interactions.clicks })}
              </span>
            </Tooltip>
            {made && small && (
              <Button size="small" icon={<AppstoreOutlined aria-hidden />} onClick={() => setSheet(true)}>
                {t('workbench.title')}
              </Button>
            )}
          </header>
        )}
        {connection === 'waiting' && <Alert banner type="warning" title={t('chat.reconnecting')} />}
        {fresh && (!thread || connection === 'open') && <Empty name={workspace} onSay={say} />}
        {fresh && thread && connection === 'connecting' && <Skeleton className="column" active />}
        {!fresh && (
          <Conversation
            key={thread ?? 'new'}
            workspace={workspace}
            thread={thread}
            turns={state.turns}
            waiting={waiting}
            running={running}
            onSay={say}
            onShow={show}
          />
        )}
        {problem && (
          <Alert
            className="column"
            type="error"
            showIcon
            title={both(problem.error.text)}
            action={
              problem.text && (
                <Button
                  size="small"
                  onClick={() => {
                    if (draft.trim() === problem.text) write('')
                    void send(problem.text)
                  }}
                >
                  {t('chat.retry')}
                </Button>
              )
            }
          />
        )}
        <Composer
          draft={draft}
          onDraft={write}
          running={running}
          fresh={fresh}
          last={state.turns.at(-1)?.text}
          onSend={(text) => void send(text)}
          onStop={() => void stop()}
        />
      </section>
      {made && (
        <Suspense fallback={<aside className="bench" />}>
          <Workbench
            workspace={workspace}
            thread={thread}
            things={things}
            tab={tab}
            sheet={small}
            open={!small || sheet}
            onClose={() => setSheet(false)}
            running={running}
            onSay={say}
          />
        </Suspense>
      )}
      <Announcer turn={state.turns.at(-1)} />
    </div>
  )
}
