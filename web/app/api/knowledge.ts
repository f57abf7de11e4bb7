import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  KnowledgeQuery,
  KnowledgeResult,
  NewNote,
  RecordAbout,
  RecordFilter,
  ShownRecord,
} from '../../../knowledge/knowledge.ts'
import type { ForecastList, KeptOutcomes, NewOutcomes, TagEffectList } from '../../server/contract/knowledge.ts'
import { at, call } from './client.ts'

export type { ForecastList, KnowledgeResult, RecordFilter, ShownRecord, TagEffectList }

const of = (workspace: string, ...parts: string[]) => at('workspaces', workspace, 'knowledge', ...parts)

export const records = (workspace: string, filter: RecordFilter) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'list', filter],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]))
      return (await call<{ records: ShownRecord[] }>('GET', `${of(workspace)}?${query}`, undefined, signal)).records
    },
    placeholderData: keepPreviousData,
  })

/** The best records for words, with counter-evidence. */
export const found = (workspace: string, query: KnowledgeQuery) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'search', query],
    queryFn: ({ signal }) => call<KnowledgeResult>('POST', of(workspace, 'search'), query, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const record = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'record', id],
    queryFn: ({ signal }) => call<ShownRecord>('GET', of(workspace, 'records', id), undefined, signal),
    retry: false,
  })

export const recordAbout = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'about', id],
    queryFn: ({ signal }) => call<RecordAbout>('GET', of(workspace, 'records', id, 'about'), undefined, signal),
    retry: false,
  })

export const forecasts = (workspace: string) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'forecasts'],
    queryFn: ({ signal }) => call<ForecastList>('GET', of(workspace, 'forecasts'), undefined, signal),
  })

export const tagEffects = (workspace: string) =>
  queryOptions({
    queryKey: ['knowledge', workspace, 'tag-effects'],
    queryFn: ({ signal }) => call<TagEffectList>('GET', of(workspace, 'tag-effects'), undefined, signal),
  })

export const addNote = (workspace: string, note: NewNote) => call<ShownRecord>('POST', of(workspace, 'notes'), note)

export const importOutcomes = (workspace: string, file: NewOutcomes) =>
  call<KeptOutcomes>('POST', of(workspace, 'outcomes'), file)
