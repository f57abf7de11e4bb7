import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { deleteThread } from '../api/actions.ts'
import { asApiError } from '../api/client.ts'
import { type ThreadSummary, threads } from '../api/queries.ts'
import { useBoth } from '../i18n/use-lang.ts'

/** Deletes a conversation once the person has confirmed; there is no undo, and the question says so. */
export const useDeleteThread = (workspace: string): ((thread: ThreadSummary) => void) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { modal, message } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { thread: open } = useParams({ strict: false })

  return ({ id, title }) =>
    void modal.confirm({
      title: t('threads.deleteTitle'),
      content: t('threads.deleteText', { title: title || t('threads.untitled') }),
      okText: t('threads.delete'),
      cancelText: t('threads.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await deleteThread(workspace, id)
          if (open === id)
            await navigate({ to: '/w/$workspace/chat/{-$thread}', params: { workspace, thread: undefined } })
          await client.invalidateQueries({ queryKey: threads(workspace).queryKey })
        } catch (error) {
          message.error(both(asApiError(error).text))
        }
      },
    })
}
