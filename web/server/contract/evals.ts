import { z } from 'zod'
import { evalList, newEvalRun } from '../../../evals/runs/eval-runs.ts'
import { caseDraft, keptCase, newCase } from '../../../evals/runs/kept-cases.ts'
import { newLabel } from '../../../evals/runs/labels.ts'
import { runDetail, trialDetail } from '../../../evals/runs/run-summary.ts'
import { comparison } from '../../../evals/stats/comparison.ts'

export const startedEval = z.strictObject({ id: z.string() })
export const threadChoice = z.strictObject({ workspace: z.string(), thread: z.string() })

/** Runs of suites, their cases and what people say of the answers, by the name in the OpenAPI document. */
export const evalSchemas = {
  EvalList: evalList,
  NewEvalRun: newEvalRun,
  StartedEval: startedEval,
  EvalRun: runDetail,
  EvalTrial: trialDetail,
  EvalComparison: comparison,
  NewLabel: newLabel,
  ThreadChoice: threadChoice,
  CaseDraft: caseDraft,
  NewCase: newCase,
  KeptCase: keptCase,
} as const
