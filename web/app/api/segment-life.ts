import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Comparison, Lineage, Overlap, SizeHistory } from '../../../backend/segments/life/life.ts'
import type { Explanation, Proof } from '../../../backend/segments/proof/proof.ts'
import type { Rule } from '../../../backend/segments/rule.ts'
import type { countRequest, sizeCounts, VersionList } from '../../server/contract/segments.ts'
import { at, call } from './client.ts'

const of = (workspace: string, ...parts: string[]) => at('workspaces', workspace, 'segments', ...parts)

const withQuery = (path: string, query: Record<string, string | number | undefined>): string => {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** The proof card of a rule, saved or not, now or as of a date. A refused one is not asked again. */
export const proof = (workspace: string, rule: Rule | undefined, asOf?: string) =>
  queryOptions({
    queryKey: ['proof', workspace, JSON.stringify(rule), asOf ?? 'now'],
    queryFn: ({ signal }) => call<Proof>('POST', of(workspace, 'proof'), { rule, asOf, examples: 5 }, signal),
    enabled: rule !== undefined,
    staleTime: 60_000,
    retry: false,
  })

/** Where the ids of a segment are read, one a line. */
export const membersPath = (workspace: string, id: string, asOf?: string): string =>
  `/api${withQuery(of(workspace, id, 'members'), { asOf })}`

export const versions = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'versions'],
    queryFn: async ({ signal }) =>
      (await call<VersionList>('GET', of(workspace, id, 'versions'), undefined, signal)).versions,
  })

export const comparison = (
  workspace: string,
  id: string,
  versions: { from: number; to: number; asOf: string | undefined },
) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'compare', versions],
    queryFn: ({ signal }) => {
      const { asOf, ...between } = versions
      const query = { ...between, fromAsOf: asOf, toAsOf: asOf }
      return call<Comparison>('GET', withQuery(of(workspace, id, 'compare'), query), undefined, signal)
    },
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

export const why = (workspace: string, id: string, customer: string, asOf?: string) =>
  queryOptions({
    queryKey: ['segments', workspace, id, 'why', customer, asOf ?? 'now'],
    queryFn: ({ signal }) =>
      call<Explanation>('GET', withQuery(of(workspace, id, 'why', customer), { asOf }), undefined, signal),
    enabled: customer !== '',
    retry: false,
  })

export const countSegment = (workspace: string, id: string, request: z.infer<typeof countRequest>) =>
  call<z.infer<typeof sizeCounts>>('POST', of(workspace, id, 'count'), request)

export const removeSegment = (workspace: string, id: string) => call('DELETE', of(workspace, id))
