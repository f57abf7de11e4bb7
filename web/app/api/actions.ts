import type { z } from 'zod'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'
import type { newRun, startedRun, ThreadSummary } from '../../server/contract/conversations.ts'
import type { done } from '../../server/contract/failure.ts'
import type { Lang } from '../preferences.ts'
import { at, call } from './client.ts'

const inWorkspace = (workspace: string, ...parts: string[]) => at('workspaces', workspace, ...parts)

export const createThread = (workspace: string, lang: Lang) =>
  call<ThreadSummary>('POST', inWorkspace(workspace, 'threads'), { lang })

export const renameThread = (workspace: string, thread: string, title: string) =>
  call<ThreadSummary>('PATCH', inWorkspace(workspace, 'threads', thread), { title })

export const deleteThread = (workspace: string, thread: string) =>
  call<z.infer<typeof done>>('DELETE', inWorkspace(workspace, 'threads', thread))

export const startRun = (workspace: string, thread: string, run: z.infer<typeof newRun>) =>
  call<z.infer<typeof startedRun>>('POST', inWorkspace(workspace, 'threads', thread, 'runs'), run)

export const stopRun = (workspace: string, thread: string) =>
  call<z.infer<typeof done>>('POST', inWorkspace(workspace, 'threads', thread, 'stop'), {})

export const withdrawCampaign = (workspace: string, id: string) =>
  call<Campaign>('POST', inWorkspace(workspace, 'campaigns', id, 'withdraw'), {})
