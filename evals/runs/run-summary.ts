import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'
import { runRecord, totals, trialResult } from '../result.ts'
import { caseReference } from './case-reference.ts'
import { gradersAgreement, judgeReport } from './graders.ts'
import { label } from './labels.ts'

/** A run as a list shows it. */
export const runSummary = z.strictObject({
  /** Name of its folder. */
  id: z.string(),
  suite: z.string(),
  model: z.string(),
  /** Hashes of what the model was told. */
  prompts: runRecord.shape.prompts.nullable(),
  commit: z.string().nullable(),
  started: z.string(),
  ended: z.string().nullable(),
  /** `interrupted`: it stopped without saying so, or another program is at it. `failed`: it could not begin; `problem` says why. */
  end: z.enum(['running', 'complete', 'cancelled', 'budget', 'interrupted', 'failed']),
  done: z.int(),
  all: z.int(),
  totals: totals.nullable(),
  problem: z.string().optional(),
})
export type RunSummary = z.infer<typeof runSummary>

/** A trial as the list of a run shows it. */
export const trialRow = trialResult
  .pick({
    case: true,
    trial: true,
    suite: true,
    lang: true,
    severity: true,
    status: true,
    knownGap: true,
    usd: true,
    ms: true,
  })
  .extend({
    /** The messages of the person. */
    asked: z.array(z.string()),
    /** Tools that were made to fail. */
    faults: caseReference.shape.faults,
    /** Why it missed, in short. */
    reason: bilingual.nullable(),
    labels: z.array(label.pick({ person: true, verdict: true })),
  })
export type TrialRow = z.infer<typeof trialRow>

export const runDetail = z.strictObject({
  run: runSummary,
  trials: z.array(trialRow),
  agreements: z.array(gradersAgreement),
  judges: z.array(judgeReport),
})
export type RunDetail = z.infer<typeof runDetail>

export const trialDetail = z.strictObject({
  result: trialResult,
  /** What a right answer is; null where the case was changed since, or is gone. */
  reference: caseReference.nullable(),
  labels: z.array(label),
})
export type TrialDetail = z.infer<typeof trialDetail>

const most = 200
const brief = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** What went wrong first in a trial; null where nothing did. */
export const firstReason = ({ problem, scores }: z.infer<typeof trialResult>): z.infer<typeof bilingual> | null => {
  if (problem) return { zh: brief(problem), en: brief(problem) }
  for (const [name, { score, reasons }] of Object.entries(scores)) {
    const [reason] = reasons
    if (score < 1 && reason) return { zh: brief(`${name}：${reason.zh}`), en: brief(`${name}: ${reason.en}`) }
  }
  return null
}
