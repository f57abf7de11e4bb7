import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptList } from '../../../backend/segments/lists.ts'
import { asApiError } from '../api/client.ts'
import { createList, lists } from '../api/lists.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { useLeave } from '../shell/use-leave.ts'
import { Strangers } from './strangers.tsx'

interface NewListProps {
  workspace: string
  onClose(kept?: KeptList): void
}

const longestName = 60

/** Ids pasted or out of a file, and what was met in reading them. */
export const NewList = ({ workspace, onClose }: NewListProps) => {
  const { t } = useTranslation()
  const [both, lang, client] = [useBoth(), useLang(), useQueryClient()]
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const [kept, setKept] = useState<KeptList>()
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    setProblem(undefined)
    try {
      setKept(await createList(workspace, { name: name.trim(), text: file ? await file.text() : text }))
      await client.invalidateQueries({ queryKey: lists(workspace).queryKey })
    } catch (error) {
      setProblem(both(asApiError(error).text))
    }
    setSaving(false)
  }
  const leave = useLeave(() => name.trim() !== '' || text.trim() !== '' || file !== undefined, onClose)
  const isReady = name.trim() !== '' && (file !== undefined || text.trim() !== '')
  if (kept)
    return (
      <Modal
        open
        title={kept.name}
        onCancel={() => onClose(kept)}
        footer={<Button onClick={() => onClose(kept)}>{t('lists.close')}</Button>}
      >
        <p className="number">{t('lists.ids', { count: kept.count, shown: grouped(kept.count, lang) })}</p>
        {kept.heading !== undefined && <p>{t('lists.heading', { heading: kept.heading })}</p>}
        {kept.repeated > 0 && (
          <p>{t('lists.repeated', { count: kept.repeated, shown: grouped(kept.repeated, lang) })}</p>
        )}
        <Strangers unknown={kept.unknown} />
      </Modal>
    )
  return (
    <Modal
      open
      title={t('lists.add')}
      okText={t('lists.keep')}
      cancelText={t('threads.cancel')}
      okButtonProps={{ disabled: !isReady, loading: isSaving }}
      onOk={() => void save()}
      onCancel={leave}
    >
      <div className="new-list">
        <Input
          value={name}
          maxLength={longestName}
          placeholder={t('lists.name')}
          aria-label={t('lists.name')}
          onChange={({ target }) => setName(target.value)}
        />
        <Input.TextArea
          rows={6}
          value={text}
          disabled={file !== undefined}
          placeholder={t('lists.paste')}
          aria-label={t('lists.paste')}
          onChange={({ target }) => setText(target.value)}
        />
        <Upload
          accept=".csv,.tsv,.txt"
          maxCount={1}
          fileList={file ? [{ uid: file.name, name: file.name }] : []}
          beforeUpload={(chosen) => {
            setFile(chosen)
            return false
          }}
          onRemove={() => setFile(undefined)}
        >
          <Button size="small">{t('lists.file')}</Button>
        </Upload>
        <div aria-live="polite">{problem !== undefined && <Alert type="error" showIcon title={problem} />}</div>
      </div>
    </Modal>
  )
}
