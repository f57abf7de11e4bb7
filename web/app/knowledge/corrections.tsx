import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import type { ShownRecord } from '../api/knowledge.ts'
import { corrections, importOf, removeImport, removeNote } from '../api/knowledge-corrections.ts'
import { Time } from '../format/time.tsx'
import { correctionsEn } from '../i18n/corrections-en.ts'
import { correctionsZh } from '../i18n/corrections-zh.ts'
import { useBoth } from '../i18n/use-lang.ts'
import { NewNote } from './new-note.tsx'

i18next.addResourceBundle('zh', 'corrections', correctionsZh)
i18next.addResourceBundle('en', 'corrections', correctionsEn)

interface CorrectionsProps {
  workspace: string
  shown: ShownRecord
}

/** Asks, does it, and leaves the record that is no more. */
const useRemoval = (workspace: string) => {
  const { t } = useTranslation('corrections')
  const both = useBoth()
  const { modal, message } = App.useApp()
  const [client, navigate] = [useQueryClient(), useNavigate()]
  return (words: { title: string; text: string; ok: string }, remove: () => Promise<string | undefined>) =>
    void modal.confirm({
      title: words.title,
      content: words.text,
      okText: words.ok,
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          const said = await remove()
          await navigate({ to: '/w/$workspace/knowledge/{-$id}', params: { workspace, id: undefined } })
          await client.invalidateQueries({ queryKey: ['knowledge', workspace] })
          if (said) void message.success(said)
        } catch (error) {
          void message.error(both(asApiError(error).text))
        }
      },
    })
}

const OfNote = ({ workspace, shown }: CorrectionsProps) => {
  const { t } = useTranslation('corrections')
  const both = useBoth()
  const ask = useRemoval(workspace)
  const [isEditing, setEditing] = useState(false)
  const { data } = useQuery(corrections(workspace, shown.id))
  const last = data?.[0]
  const close = () => setEditing(false)
  const words = { title: t('removeTitle', { title: both(shown.title) }), text: t('removeText'), ok: t('remove') }
  const remove = async () => {
    await removeNote(workspace, shown.id)
    return undefined
  }
  return (
    <div className="headline">
      <Button size="small" onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      <Button size="small" danger onClick={() => ask(words, remove)}>
        {t('remove')}
      </Button>
      {last && (
        <span className="quiet">
          {t('changed', { by: last.actor })} <Time at={last.at} />
        </span>
      )}
      {isEditing && <NewNote workspace={workspace} note={shown} onClose={close} onSaved={close} />}
    </div>
  )
}

const OfImport = ({ workspace, shown }: CorrectionsProps) => {
  const { t } = useTranslation('corrections')
  const ask = useRemoval(workspace)
  const { data } = useQuery(importOf(workspace, shown.id))
  if (!data) return null
  const count = data.records
  const words = { title: t('takeBackTitle', { count }), text: t('takeBackText'), ok: t('takeBack', { count }) }
  const remove = async () => t('takenBack', { count: (await removeImport(workspace, shown.id)).records })
  return (
    <div className="headline">
      <Button size="small" danger onClick={() => ask(words, remove)}>
        {t('takeBack', { count })}
      </Button>
    </div>
  )
}

/** What can be corrected of a record: a note by hand, or the whole import that it came with. */
export const Corrections = (props: CorrectionsProps) => {
  const { source } = props.shown
  if (source === 'note') return <OfNote {...props} />
  return source === 'import' ? <OfImport {...props} /> : null
}
