import { LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoth } from '../i18n/use-lang.ts'
import { cardSteps } from '../stream/card-steps.ts'
import type { Turn as TurnState } from '../stream/thread-state.ts'
import { Answer } from './answer.tsx'
import { Clarification } from './clarification.tsx'
import { EditLine } from './edit-line.tsx'
import { Person } from './person.tsx'
import { Steps } from './steps.tsx'

const Cards = lazy(() => import('../cards/cards.tsx'))

interface TurnProps {
  workspace: string
  turn: TurnState
  /** The last turn of a thread that is not running: its question can still be answered, its failure retried. */
  open: boolean
  onSay(text: string): void
  onShow(tab: string): void
}

/** One message of the person, and what came of it. */
export const Turn = memo(({ workspace, turn, open, onSay, onShow }: TurnProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  if (turn.edit) return <EditLine edit={turn.edit} />
  const cards = cardSteps(turn)
  const busy = turn.status === 'running' && turn.answers.every(({ text }) => text === '')
  const asked = turn.answers.some(({ text }) => text.trim() !== '')
  const retry = open && (
    <Button size="small" onClick={() => onSay(turn.text)}>
      {t('chat.retry')}
    </Button>
  )
  return (
    <article className="turn">
      {turn.text && <Person text={turn.text} at={turn.at} unread={turn.unread} />}
      <Steps workspace={workspace} turn={turn} />
      {busy && turn.steps.length === 0 && (
        <p className="busy">
          <LoadingOutlined aria-hidden /> {t('chat.thinking')}
        </p>
      )}
      {turn.answers.map((answer) => answer.text && <Answer key={answer.id} workspace={workspace} answer={answer} />)}
      {cards.length > 0 && (
        <Suspense fallback={<div className="card card-wait" />}>
          <Cards steps={cards} open={open} onSay={onSay} onShow={onShow} />
        </Suspense>
      )}
      {turn.clarification && <Clarification question={turn.clarification} asked={asked} open={open} onSay={onSay} />}
      {turn.status === 'done' && turn.steps.at(-1)?.status === 'failed' && retry && <div>{retry}</div>}
      {turn.status === 'stopped' && (
        <p className="ended">
          {t('chat.stopped')} {retry}
        </p>
      )}
      {turn.status === 'failed' && (
        <div className="failed" role="alert">
          <p>{t('chat.failed', { message: turn.error ? both(turn.error.message) : t('error.title') })}</p>
          {retry}
        </div>
      )}
    </article>
  )
})
