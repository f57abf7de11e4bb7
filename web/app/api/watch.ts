import { queryOptions } from '@tanstack/react-query'
import type { AlertKind, Inbox, Look, ShownAlert } from '../../../backend/watch/alert.ts'
import { at, call } from './client.ts'

const of = (workspace: string, ...parts: string[]) => at('workspaces', workspace, 'watch', ...parts)
const minute = 60_000

export const inbox = (workspace: string) =>
  queryOptions({
    queryKey: ['watch', workspace],
    queryFn: ({ signal }) => call<Inbox>('GET', of(workspace), undefined, signal),
    staleTime: minute,
    refetchInterval: 5 * minute,
  })

export const lookNow = (workspace: string) => call<Look>('POST', of(workspace, 'look'), {})

/** This alert alone, or everything of its metric or segment for so many days. */
export const muteAlert = (workspace: string, id: string, days?: number) =>
  call<Inbox>('POST', of(workspace, 'alerts', id, 'mute'), days === undefined ? {} : { days })

export const reopenAlert = (workspace: string, id: string) =>
  call<Inbox>('POST', of(workspace, 'alerts', id, 'reopen'), {})

export const markAsked = (workspace: string, id: string, thread: string) =>
  call<ShownAlert>('POST', of(workspace, 'alerts', id, 'asked'), { thread })

export const unmute = (workspace: string, kind: AlertKind, subject: string) =>
  call<Inbox>('POST', of(workspace, 'unmute'), { kind, subject })
