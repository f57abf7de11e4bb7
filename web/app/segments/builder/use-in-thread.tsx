import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../api/client.ts'
import { threads } from '../../api/queries.ts'
import { changeAudience } from '../../api/segment-drafts.ts'
import { useBoth } from '../../i18n/use-lang.ts'
import type { Draft } from './node.ts'
import type { Live } from './use-live.ts'

interface UseInThreadProps {
  workspace: string
  thread: string
  live: Live
  /** The audience that the conversation has. */
  current: Draft
  onUsed(): void
}

/** Makes the rule the audience of the conversation. */
export const UseInThread = ({ workspace, thread, live, current, onUsed }: UseInThreadProps) => {
  const { t } = useTranslation('builder')
  const [both, client, { message }] = [useBoth(), useQueryClient(), App.useApp()]
  const [busy, setBusy] = useState(false)
  const use = async () => {
    setBusy(true)
    try {
      await changeAudience(workspace, thread, live.settled)
      await client.invalidateQueries({ queryKey: threads(workspace).queryKey })
      onUsed()
    } catch (error) {
      void message.error(both(asApiError(error).text))
    }
    setBusy(false)
  }
  const isSame = JSON.stringify(current) === JSON.stringify(live.settled)
  return (
    <Button type="primary" disabled={!live.isReady || isSame} loading={busy} onClick={() => void use()}>
      {t('useInThread')}
    </Button>
  )
}
