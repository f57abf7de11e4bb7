import { z } from 'zod'
import { answer } from './answer.ts'
import { citations } from './citations.ts'
import { clarification } from './clarification.ts'
import { compliance } from './compliance.ts'
import { contains } from './contains.ts'
import { cost } from './cost.ts'
import { customers } from './customers.ts'
import { effort } from './effort.ts'
import { figures } from './figures.ts'
import { honesty } from './honesty.ts'
import { injection } from './injection.ts'
import { judge } from './judge.ts'
import { language } from './language.ts'
import { plan } from './plan.ts'
import { receipts } from './receipts.ts'
import { records } from './records.ts'
import { refusal } from './refusal.ts'
import { rubric } from './rubric.ts'
import type { Scorer } from './scorer.ts'
import { state } from './state.ts'
import { structured } from './structured.ts'
import { table } from './table.ts'
import { tools } from './tools.ts'

/** THE list of scorers; a case names them under `expect`. */
export const scorers = {
  customers,
  answer,
  table,
  figures,
  tools,
  plan,
  compliance,
  receipts,
  citations,
  records,
  clarification,
  language,
  refusal,
  injection,
  honesty,
  state,
  contains,
  structured,
  effort,
  cost,
  judge,
  rubric,
} as const satisfies Record<string, unknown>

export type ScorerName = keyof typeof scorers
export const scorerNames = Object.keys(scorers) as ScorerName[]
export const scorerNamed = (name: ScorerName): Scorer => scorers[name] as unknown as Scorer

type Shape = { [N in ScorerName]: z.ZodOptional<(typeof scorers)[N]['expectation']> }
const shape = Object.fromEntries(
  scorerNames.map((name) => [name, scorerNamed(name).expectation.optional()]),
) as unknown as Shape

/** What a case may expect: one entry a scorer. */
export const expectation = z.strictObject(shape)
export type Expectation = z.infer<typeof expectation>
