import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Comparison, Lineage, Overlap, SizeHistory } from '../../../backend/segments/life/life.ts'
import type { Explanation, Proof } from '../../../backend/segments/proof/proof.ts'
import type { Rule } from '../../../backend/segments/rule.ts'
import type { countRequest, sizeCounts, VersionList } from '../../server/contract/segments.ts'
import { at, call } from './client.ts'

const of = (workspace: string, ...parts: string[]) => at('workspaces', workspace, 'segments', ...parts)

/** The proof card of a rule, saved or not. */
export const proof = (workspace: string, rule: Rule | undefined) =>
  queryOptions({
    queryKey: ['proof', workspace, JSON.stringify(rule)],
    queryFn: ({ signal }) => call<Proof>('POST', of(workspace, 'proof'), { rule, examples: 5 }, signal),
    enabled: rule !== undefined,
    staleTime: 60_000,
  })

export const versions = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'versions'],
    queryFn: async ({ signal }) =>
      (await call<VersionList>('GET', of(workspace, id, 'versions'), undefined, signal)).versions,
  })

export const comparison = (workspace: string, id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'compare', from, to],
    queryFn: ({ signal }) =>
      call<Comparison>('GET', `${of(workspace, id, 'compare')}?from=${from}&to=${to}`, undefined, signal),
    staleTime: 60_000,
  })

export const uses = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'uses'],
    queryFn: ({ signal }) => call<Lineage>('GET', of(workspace, id, 'uses'), undefined, signal),
  })

export const history = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'history'],
    queryFn: ({ signal }) => call<SizeHistory>('GET', of(workspace, id, 'history'), undefined, signal),
  })

export const overlap = (workspace: string) =>
  queryOptions({
    queryKey: ['segments', workspace, 'overlap'],
    queryFn: ({ signal }) => call<Overlap>('GET', of(workspace, 'overlap'), undefined, signal),
    staleTime: 60_000,
  })

export const why = (workspace: string, id: string, customer: string) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'why', customer],
    queryFn: ({ signal }) => call<Explanation>('GET', of(workspace, id, 'why', customer), undefined, signal),
    enabled: customer !== '',
    retry: false,
  })

export const countSegment = (workspace: string, id: string, request: z.infer<typeof countRequest>) =>
  call<z.infer<typeof sizeCounts>>('POST', of(workspace, id, 'count'), request)

export const removeSegment = (workspace: string, id: string) => call('DELETE', of(workspace, id))
