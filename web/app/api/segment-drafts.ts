import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Catalog } from '../../../backend/catalog/catalog.ts'
import type { DraftCheck } from '../../../backend/segments/check-draft.ts'
import type { Histogram } from '../../../backend/segments/histogram.ts'
import type { ClauseChange } from '../../../backend/segments/life/life.ts'
import type { Rule } from '../../../backend/segments/rule.ts'
import type { SavedSegment } from '../../../backend/segments/segment.ts'
import type { audienceChange, Count, estimateAnswer, NewSegment } from '../../server/contract/segments.ts'
import type { RuleSchemas } from '../segments/builder/schema-slots.tsx'
import { at, call } from './client.ts'

const of = (workspace: string, ...parts: string[]) => at('workspaces', workspace, 'segments', ...parts)
const once = { staleTime: Number.POSITIVE_INFINITY }

export const catalog = (workspace: string) =>
  queryOptions({
    queryKey: ['catalog', workspace],
    queryFn: ({ signal }) => call<Catalog>('GET', at('workspaces', workspace, 'catalog'), undefined, signal),
    staleTime: 60_000,
  })

/** The schemas of rules as the server publishes them. */
export const ruleSchemas = () =>
  queryOptions({
    queryKey: ['rule-schemas'],
    queryFn: async ({ signal }) =>
      (await call<{ components: { schemas: RuleSchemas } }>('GET', '/openapi.json', undefined, signal)).components
        .schemas,
    ...once,
  })

const by = (name: string, workspace: string, rule: unknown, asOf?: string) =>
  [name, workspace, JSON.stringify(rule), asOf ?? 'now'] as const

/** What a rule lacks, or its words. */
export const draftCheck = (workspace: string, rule: unknown) =>
  queryOptions({
    queryKey: by('draft-check', workspace, rule),
    queryFn: ({ signal }) => call<DraftCheck>('POST', of(workspace, 'check'), { rule }, signal),
    staleTime: 60_000,
  })

/** The count from a sample, now or as of a date; the query is given up with its signal. */
export const estimate = (workspace: string, rule: unknown, asOf?: string) =>
  queryOptions({
    queryKey: by('estimate', workspace, rule, asOf),
    queryFn: async ({ signal }) =>
      (await call<z.infer<typeof estimateAnswer>>('POST', of(workspace, 'estimate'), { rule, asOf }, signal))
        .estimate ?? null,
    staleTime: 60_000,
    retry: false,
  })

/** The exact count, now or as of a date; the query is given up with its signal. */
export const count = (workspace: string, rule: unknown, asOf?: string) =>
  queryOptions({
    queryKey: by('count', workspace, rule, asOf),
    queryFn: ({ signal }) => call<Count>('POST', of(workspace, 'count'), { rule, asOf }, signal),
    staleTime: 60_000,
    retry: false,
  })

export const histogram = (workspace: string, field: string) =>
  queryOptions({
    queryKey: ['histogram', workspace, field],
    queryFn: ({ signal }) => call<Histogram>('GET', of(workspace, 'histogram', field), undefined, signal),
    staleTime: 300_000,
    retry: false,
  })

/** What a rule changes of another one, in words. */
export const difference = (workspace: string, before: Rule | undefined, after: unknown) =>
  queryOptions({
    queryKey: ['diff', workspace, JSON.stringify(before), JSON.stringify(after)],
    queryFn: async ({ signal }) =>
      (await call<{ changes: ClauseChange[] }>('POST', of(workspace, 'diff'), { before, after }, signal)).changes,
    staleTime: 60_000,
  })

export const saveSegment = (workspace: string, input: Omit<NewSegment, 'rule'> & { rule: unknown }) =>
  call<SavedSegment>('POST', of(workspace), input)

/** Makes a rule the audience of a conversation. */
export const changeAudience = (workspace: string, thread: string, rule: unknown) =>
  call<z.infer<typeof audienceChange>>('POST', at('workspaces', workspace, 'threads', thread, 'audience'), { rule })
