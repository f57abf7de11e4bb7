import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { renameThread } from '../api/actions.ts'
import { asApiError } from '../api/client.ts'
import { type ThreadSummary, threads } from '../api/queries.ts'
import { useBoth } from '../i18n/use-lang.ts'

interface RenameThreadProps {
  workspace: string
  thread: ThreadSummary
  onClose(): void
}

/** Asks for another title; Enter saves, Esc leaves it. */
export const RenameThread = ({ workspace, thread, onClose }: RenameThreadProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [title, setTitle] = useState(thread.title)
  const save = useMutation({
    mutationFn: () => renameThread(workspace, thread.id, title.trim()),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: threads(workspace).queryKey })
      onClose()
    },
    onError: (error) => message.error(both(asApiError(error).text)),
  })
  const submit = () => title.trim() && save.mutate()
  return (
    <Modal
      open
      title={t('threads.renameTitle')}
      okText={t('threads.save')}
      cancelText={t('threads.cancel')}
      okButtonProps={{ disabled: !title.trim(), loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={t('threads.name')}
        value={title}
        maxLength={200}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && submit()}
      />
    </Modal>
  )
}
