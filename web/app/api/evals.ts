import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { EvalList, NewEvalRun } from '../../../evals/runs/eval-runs.ts'
import type { CaseDraft, keptCase, NewCase } from '../../../evals/runs/kept-cases.ts'
import type { NewLabel } from '../../../evals/runs/labels.ts'
import type { RunDetail, TrialDetail } from '../../../evals/runs/run-summary.ts'
import type { Comparison } from '../../../evals/stats/comparison.ts'
import type { startedEval } from '../../server/contract/evals.ts'
import { at, call } from './client.ts'

const of = (...parts: string[]) => at('evals', ...parts)
const whileRunningMs = 1500

/** Runs, suites and models; asked again while something runs. */
export const evalRuns = () =>
  queryOptions({
    queryKey: ['evals'],
    queryFn: ({ signal }) => call<EvalList>('GET', of(), undefined, signal),
    refetchInterval: ({ state }) => (state.data?.runs.some(({ end }) => end === 'running') ? whileRunningMs : false),
  })

export const evalRun = (id: string) =>
  queryOptions({
    queryKey: ['evals', id],
    queryFn: ({ signal }) => call<RunDetail>('GET', of('runs', id), undefined, signal),
    refetchInterval: ({ state }) => (state.data?.run.end === 'running' ? whileRunningMs : false),
  })

export const evalTrial = (id: string, name: string, trial: number) =>
  queryOptions({
    queryKey: ['evals', id, name, trial],
    queryFn: ({ signal }) => call<TrialDetail>('GET', of('runs', id, 'cases', name, String(trial)), undefined, signal),
  })

export const evalComparison = (before: string, after: string) =>
  queryOptions({
    queryKey: ['evals', 'compare', before, after],
    queryFn: ({ signal }) =>
      call<Comparison>('GET', `${of('compare')}?${new URLSearchParams({ before, after })}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const startEval = (run: NewEvalRun) => call<z.infer<typeof startedEval>>('POST', of('runs'), run)

export const cancelEval = (id: string) => call('POST', of('runs', id, 'cancel'), {})

export const labelTrial = (id: string, name: string, trial: number, label: NewLabel) =>
  call<TrialDetail>('POST', of('runs', id, 'cases', name, String(trial), 'labels'), label)

export const draftCase = (workspace: string, thread: string) =>
  call<CaseDraft>('POST', of('cases', 'draft'), { workspace, thread })

export const keepCase = (given: NewCase) => call<z.infer<typeof keptCase>>('POST', of('cases'), given)
