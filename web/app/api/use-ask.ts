import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useLang } from '../i18n/use-lang.ts'
import { createThread, startRun } from './actions.ts'
import { threads } from './queries.ts'

/** Opens a conversation with a question asked and goes there; `before` hears of the thread first. */
export const useAsk = (workspace: string, before?: (thread: string) => Promise<unknown>) => {
  const lang = useLang()
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (text: string) => {
      const { id } = await createThread(workspace, lang)
      await startRun(workspace, id, { text, lang, clicks: 1 })
      await before?.(id)
      return id
    },
    onSuccess: async (thread) => {
      void client.invalidateQueries({ queryKey: threads(workspace).queryKey })
      await navigate({ to: '/w/$workspace/chat/{-$thread}', params: { workspace, thread } })
    },
  })
}
