import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { KeptList, ShownList } from '../../../backend/segments/lists.ts'
import type { SavedSegment } from '../../../backend/segments/segment.ts'
import type { listList, NewList } from '../../server/contract/segments.ts'
import { at, call } from './client.ts'

const of = (workspace: string, ...parts: string[]) => at('workspaces', workspace, 'lists', ...parts)

export const lists = (workspace: string) =>
  queryOptions({
    queryKey: ['lists', workspace],
    queryFn: async ({ signal }) =>
      (await call<z.infer<typeof listList>>('GET', of(workspace), undefined, signal)).lists,
  })

export const list = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['lists', workspace, id],
    queryFn: ({ signal }) => call<ShownList>('GET', of(workspace, id), undefined, signal),
  })

export const createList = (workspace: string, input: NewList) => call<KeptList>('POST', of(workspace), input)

export const saveAsSegment = (workspace: string, id: string) =>
  call<SavedSegment>('POST', of(workspace, id, 'segment'), {})

export const removeList = (workspace: string, id: string) => call('DELETE', of(workspace, id))
