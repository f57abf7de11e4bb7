import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { channelName } from '../catalog/catalog.ts'
import { likenesses } from './choose-trials.ts'
import type { PastTrial } from './past-trial.ts'

/** What was measured for a plan and what its money is spread over: enough to price it anew without asking the data again. */
export const basis = z.strictObject({
  /** The channels in order of use, with the customers of the audience who may be reached on each. */
  reached: z.array(
    z.strictObject({ channel: channelName, label: bilingual, unitCost: z.number(), count: z.int().min(0) }),
  ),
  /** Customers of the audience; of them, those who gave consent on at least one of the channels. */
  audience: z.int().min(0),
  consenting: z.int().min(0),
  /** Of these, those who may be reached on at least one of them: there is an address too. */
  eligible: z.int().min(0),
  /** The holdout that the brief asks for. */
  holdout: z.number().optional(),
  baseline: z.strictObject({
    rate: z.number().nullable(),
    planningRate: z.number().nullable(),
    interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    note: bilingual,
  }),
  likeness: z.enum(likenesses),
  trials: z.array(z.custom<PastTrial>()),
  /** What trials were looked for, and how many on record measured something else; absent in plans from before it was kept. */
  sought: z.strictObject({ metric: bilingual, windowDays: z.int(), others: z.int().min(0) }).optional(),
})
export type Basis = z.infer<typeof basis>
