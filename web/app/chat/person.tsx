import { Bubble } from '@ant-design/x'
import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { exact } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'
import type { Unread } from '../stream/thread-state.ts'

interface PersonProps {
  text: string
  at?: string | undefined
  unread?: readonly Unread[]
}

const Marked = ({ text, unread }: { text: string; unread: readonly Unread[] }) => {
  const { t } = useTranslation()
  const spans = [...unread].sort((a, b) => a.start - b.start)
  const pieces = spans.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(index === 0 ? 0 : (spans[index - 1]?.end ?? 0), start)}
      <Tooltip title={t('chat.unread')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must open by keyboard */}
        <mark className="unread" tabIndex={0}>
          {text.slice(start, end)}
        </mark>
      </Tooltip>
    </span>
  ))
  return (
    <>
      {pieces}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  )
}

/** The person's own words, with those that nobody understood marked. */
export const Person = ({ text, at, unread = [] }: PersonProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <div className="person" title={at ? exact(at, lang) : undefined}>
      <span className="hidden-text">{t('chat.you')}:</span>
      <Bubble
        placement="end"
        shape="corner"
        content={text}
        contentRender={() => <Marked text={text} unread={unread} />}
      />
      {unread.length > 0 && <p className="unread-note">{t('chat.unreadCount', { count: unread.length })}</p>}
    </div>
  )
}
