import { Sender } from '@ant-design/x'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isTooLong, Room } from './room.tsx'

interface ComposerProps {
  draft: string
  onDraft(text: string): void
  running: boolean
  fresh: boolean
  /** The person's last message, for ↑. */
  last: string | undefined
  onSend(text: string): void
  onStop(): void
}

type SenderHandle = React.ComponentRef<typeof Sender>

/**
 * Where the person writes. Enter sends, Shift+Enter breaks the line, ↑ in an empty field brings
 * back the last message, and Esc stops what runs. What is too long to be taken stays where it is. */
export const Composer = ({ draft, onDraft, running, fresh, last, onSend, onStop }: ComposerProps) => {
  const { t } = useTranslation()
  const sender = useRef<SenderHandle>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh conversation takes the focus
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) sender.current?.focus()
  }, [fresh])

  const onKeyDown = (event: React.KeyboardEvent): false | undefined => {
    // Safari ends a composition before the Enter that confirmed it: only key code 229 tells.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return false
    if (event.key === 'Escape' && running) onStop()
    if (event.key === 'ArrowUp' && draft === '' && last) {
      event.preventDefault()
      onDraft(last)
    }
    return undefined
  }

  const tooLong = isTooLong(draft)
  return (
    <div className="composer">
      <div className="composer-inner">
        <Sender
          ref={sender}
          value={draft}
          loading={running}
          aria-label={t('chat.input')}
          placeholder={t(fresh ? 'chat.placeholder' : 'chat.placeholderAgain')}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={onDraft}
          onKeyDown={onKeyDown}
          onCancel={onStop}
          onSubmit={(text) => {
            if (!text.trim() || isTooLong(text)) return
            onDraft('')
            onSend(text.trim())
          }}
          suffix={(_, { components: { SendButton, LoadingButton } }) =>
            running ? (
              <LoadingButton aria-label={t('chat.stop')} title={t('chat.stop')} />
            ) : (
              <SendButton
                type="primary"
                shape="circle"
                disabled={tooLong || draft.trim() === ''}
                aria-label={t('chat.send')}
                title={t('chat.send')}
              />
            )
          }
        />
        <Room draft={draft} />
        <p className="composer-hint">{t('chat.hint')}</p>
      </div>
    </div>
  )
}
