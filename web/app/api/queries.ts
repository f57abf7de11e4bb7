import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Campaign } from '../../../backend/campaigns/proposal.ts'
import type { Receipt } from '../../../backend/receipt.ts'
import type { SavedSegment } from '../../../backend/segments/segment.ts'
import type { ThreadSummary, threadList } from '../../server/contract/conversations.ts'
import type { campaignList } from '../../server/contract/knowledge.ts'
import type { segmentList } from '../../server/contract/segments.ts'
import type { Health, WorkspaceDetail, workspaceList } from '../../server/contract/workspaces.ts'
import { at, call } from './client.ts'

type Of<T extends z.ZodType> = z.infer<T>

export type { Campaign, Health, Receipt, SavedSegment, ThreadSummary, WorkspaceDetail }

const inWorkspace = (workspace: string, ...parts: string[]) => at('workspaces', workspace, ...parts)

export const health = () =>
  queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => call<Health>('GET', '/health', undefined, signal),
    refetchInterval: 15_000,
    retry: false,
  })

export const workspaces = () =>
  queryOptions({
    queryKey: ['workspaces'],
    queryFn: async ({ signal }) =>
      (await call<Of<typeof workspaceList>>('GET', '/workspaces', undefined, signal)).workspaces,
  })

export const workspace = (name: string) =>
  queryOptions({
    queryKey: ['workspace', name],
    queryFn: ({ signal }) => call<WorkspaceDetail>('GET', inWorkspace(name), undefined, signal),
    staleTime: 60_000,
  })

export const threads = (name: string) =>
  queryOptions({
    queryKey: ['threads', name],
    queryFn: async ({ signal }) =>
      (await call<Of<typeof threadList>>('GET', inWorkspace(name, 'threads'), undefined, signal)).threads,
  })

export const segments = (name: string) =>
  queryOptions({
    queryKey: ['segments', name],
    queryFn: async ({ signal }) =>
      (await call<Of<typeof segmentList>>('GET', inWorkspace(name, 'segments'), undefined, signal)).segments,
  })

export const segment = (name: string, id: string) =>
  queryOptions({
    queryKey: ['segments', name, id],
    queryFn: ({ signal }) => call<SavedSegment>('GET', inWorkspace(name, 'segments', id), undefined, signal),
  })

export const campaigns = (name: string) =>
  queryOptions({
    queryKey: ['campaigns', name],
    queryFn: async ({ signal }) =>
      (await call<Of<typeof campaignList>>('GET', inWorkspace(name, 'campaigns'), undefined, signal)).campaigns,
  })

export const campaign = (name: string, id: string) =>
  queryOptions({
    queryKey: ['campaigns', name, id],
    queryFn: ({ signal }) => call<Campaign>('GET', inWorkspace(name, 'campaigns', id), undefined, signal),
  })

export const receipt = (name: string, id: string) =>
  queryOptions({
    queryKey: ['receipt', name, id],
    queryFn: ({ signal }) => call<Receipt>('GET', inWorkspace(name, 'receipts', id), undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
