import { EditOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { grouped } from '../format/numbers.ts'
import { exact } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'
import type { Edit } from '../stream/thread-state.ts'
import { changedWords } from './changed-words.ts'

/** What a person changed by hand, told to the conversation in one line. */
export const EditLine = ({ edit }: { edit: Edit }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const changes = edit.changes.map(({ change, from, to, sentence }) => {
    if (change === 'changed' && from && to) return changedWords(from[lang], to[lang])
    if (change === 'added' && to) return t('chat.editAdded', { clause: to[lang] })
    if (change === 'removed' && from) return t('chat.editRemoved', { clause: from[lang] })
    return sentence[lang].replace(/[。.]$/, '')
  })
  const shown = grouped(edit.count, lang)
  return (
    <p className="edit-line" title={exact(edit.at, lang)}>
      <EditOutlined aria-hidden />{' '}
      {changes.length > 0
        ? t('chat.edited', { changes: changes.join(t('chat.editJoin')), shown })
        : t('chat.editedOnly', { shown })}
    </p>
  )
}
