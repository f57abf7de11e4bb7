import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Turn as TurnState } from '../stream/thread-state.ts'
import { Person } from './person.tsx'
import { Turn } from './turn.tsx'
import { useStickToEnd } from './use-stick-to-end.ts'

const page = 30

interface ConversationProps {
  workspace: string
  thread: string | undefined
  turns: readonly TurnState[]
  waiting: string | null
  running: boolean
  onSay(text: string): void
  onShow(tab: string): void
}

/** The turns of a thread; long ones draw the latest page and offer the earlier ones. */
export const Conversation = ({ workspace, thread, turns, waiting, running, onSay, onShow }: ConversationProps) => {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(page)
  const { away, follow, toEnd } = useStickToEnd(scroller, thread)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just sent comes into view
  useEffect(() => {
    if (waiting !== null) follow()
  }, [waiting])
  const first = Math.max(0, turns.length - shown)
  return (
    <div className="conversation">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
      <section className="scroller" ref={scroller} tabIndex={0} aria-label={t('chat.log')}>
        <div className="column">
          {first > 0 && (
            <Button className="earlier" type="text" onClick={() => setShown(shown + page)}>
              {t('chat.earlier', { count: Math.min(first, page) })}
            </Button>
          )}
          {turns.slice(first).map((turn, index) => (
            <Turn
              key={turn.id}
              workspace={workspace}
              turn={turn}
              open={!running && first + index === turns.length - 1}
              onSay={onSay}
              onShow={onShow}
            />
          ))}
          {waiting !== null && (
            <article className="turn">
              <Person text={waiting} />
            </article>
          )}
        </div>
      </section>
      {away && (
        <Button className="to-end" shape="round" size="small" icon={<DownOutlined aria-hidden />} onClick={toEnd}>
          {t('chat.latest')}
        </Button>
      )}
    </div>
  )
}
