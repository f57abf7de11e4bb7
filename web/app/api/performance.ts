import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CampaignRanking, GrowthFormula } from '../../server/contract/performance.ts'
import type { Board, BoardPeriod } from '../../server/performance/board.ts'
import type { Lang } from '../preferences.ts'
import { at, call } from './client.ts'

export type { Board, BoardPeriod, CampaignRanking, GrowthFormula }

const of = (workspace: string, name: string, asked: Record<string, string | number | undefined>) => {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )
  return `${at('workspaces', workspace, 'performance', name)}?${query}`
}
const minute = 60_000

export const board = (workspace: string, period: BoardPeriod, lang: Lang) =>
  queryOptions({
    queryKey: ['performance', workspace, 'board', period, lang],
    queryFn: ({ signal }) => call<Board>('GET', of(workspace, 'board', { period, lang }), undefined, signal),
    staleTime: minute,
    placeholderData: keepPreviousData,
  })

export const campaignRanking = (
  workspace: string,
  asked: { metric: string | undefined; months: number | undefined; lang: Lang },
) =>
  queryOptions({
    queryKey: ['performance', workspace, 'campaigns', asked],
    queryFn: ({ signal }) => call<CampaignRanking>('GET', of(workspace, 'campaigns', asked), undefined, signal),
    staleTime: minute,
    placeholderData: keepPreviousData,
  })

export const growth = (workspace: string, asked: { target: number; period: BoardPeriod; lang: Lang }) =>
  queryOptions({
    queryKey: ['performance', workspace, 'growth', asked],
    queryFn: ({ signal }) => call<GrowthFormula>('GET', of(workspace, 'growth', asked), undefined, signal),
    staleTime: minute,
    placeholderData: keepPreviousData,
    retry: false,
  })
