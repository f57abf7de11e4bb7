import { queryOptions } from '@tanstack/react-query'
import type { NewNote, ShownRecord } from '../../../knowledge/knowledge.ts'
import type { CorrectionList, ImportBatch } from '../../server/contract/knowledge-corrections.ts'
import { at, call } from './client.ts'

const of = (workspace: string, id: string, ...parts: string[]) =>
  at('workspaces', workspace, 'knowledge', 'records', id, ...parts)

export const changeNote = (workspace: string, id: string, note: NewNote) =>
  call<ShownRecord>('PATCH', of(workspace, id), note)

export const removeNote = (workspace: string, id: string) => call<{ done: true }>('DELETE', of(workspace, id))

export const removeImport = (workspace: string, id: string) =>
  call<{ records: number }>('DELETE', of(workspace, id, 'import'))

export const importOf = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'import', id],
    queryFn: ({ signal }) => call<ImportBatch>('GET', of(workspace, id, 'import'), undefined, signal),
    retry: false,
  })

export const corrections = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'history', id],
    queryFn: async ({ signal }) =>
      (await call<CorrectionList>('GET', of(workspace, id, 'history'), undefined, signal)).corrections,
    retry: false,
  })
