import { useTranslation } from 'react-i18next'
import { useBoth } from '../i18n/use-lang.ts'
import type { Turn } from '../stream/thread-state.ts'

/** Tells a screen reader the finished answer once, not every word as it streams. */
export const Announcer = ({ turn }: { turn: Turn | undefined }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const said =
    turn?.status === 'running'
      ? t('chat.thinking')
      : [
          ...(turn?.answers.map(({ text }) => text) ?? []),
          turn?.clarification && both(turn.clarification.question),
          turn?.status === 'failed' && turn.error && both(turn.error.message),
          turn?.status === 'stopped' && t('chat.stopped'),
        ]
          .filter(Boolean)
          .join(' ')
  return (
    <div className="hidden-text" aria-live="polite" role="status">
      {turn ? said : ''}
    </div>
  )
}
