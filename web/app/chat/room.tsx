import { useTranslation } from 'react-i18next'
import { longestMessage } from '../../../agent/message-length.ts'
import { grouped } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

/** From here on the writer sees how much room is left. */
const near = longestMessage * 0.9

/** As the server counts: without the space around it. */
const lengthOf = (draft: string) => draft.trim().length
export const isTooLong = (draft: string): boolean => lengthOf(draft) > longestMessage

/** How much of a message's room is taken, near its end; over it, what to do. */
export const Room = ({ draft }: { draft: string }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const used = lengthOf(draft)
  const shown = { used: grouped(used, lang), limit: grouped(longestMessage, lang) }
  return (
    <div className="composer-room" aria-live="polite">
      {used > longestMessage ? (
        <p className="is-over">{t('chat.tooLong', { ...shown, over: grouped(used - longestMessage, lang) })}</p>
      ) : (
        used >= near && <p className="number">{t('chat.room', shown)}</p>
      )}
    </div>
  )
}
