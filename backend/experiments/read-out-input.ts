import { z } from 'zod'
import { bilingual } from '../bilingual.ts'

const count = z.int().min(0)
const sums = z.strictObject({ sum: z.number(), sumOfSquares: z.number().min(0) })

/** What the customers of one arm did within the window, as counts and sums over customers. */
export const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conversion'), converted: count }),
  z.strictObject({
    kind: z.literal('mean'),
    ...sums.shape,
    /** The same metric before assignment, for CUPED. */
    before: z.strictObject({ ...sums.shape, sumOfProducts: z.number() }).optional(),
    currency: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: sums,
    denominator: sums,
    sumOfProducts: z.number(),
    currency: z.string().optional(),
  }),
])
export type Outcome = z.infer<typeof outcome>

export const arm = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  role: z.enum(['treatment', 'control']),
  /** Planned share of the assigned customers; the shares need not add to one. */
  plannedShare: z.number().min(0),
  /** Customers assigned, whether reached or not: the analysis is by assignment. */
  assigned: count,
  /** Customers who could see the treatment (delivered). */
  exposed: count.optional(),
  windowDays: z.number().positive().optional(),
  outcome,
})
export type Arm = z.infer<typeof arm>

const metric = z.strictObject({
  name: bilingual,
  windowDays: z.number().positive(),
  numerator: bilingual,
  denominator: bilingual,
  /** Which way is good. */
  direction: z.enum(['up', 'down']).default('up'),
  role: z.enum(['primary', 'secondary', 'guardrail', 'exploratory']).default('primary'),
  /** Guardrails: by how much treatment may be worse, in the metric's unit (0.001 = 0.1 percentage points). */
  margin: z.number().positive().optional(),
})

const looks = z.strictObject({
  method: z.enum(['fixed', 'confidence_sequence', 'group_sequential']).default('fixed'),
  planned: z.int().min(1).default(1),
  /** How often the result has been looked at, this time included. */
  taken: z.int().min(1).default(1),
  /** Customers of both arms after which a confidence sequence is tightest, from the plan. */
  tightestAt: z.int().min(1).default(5000),
  shape: z.enum(['obrien-fleming', 'pocock']).default('obrien-fleming'),
})

/** Both arms within one channel, region or day. */
export const stratum = z.strictObject({
  label: bilingual,
  arms: z.array(z.strictObject({ id: z.string(), assigned: count, converted: count.optional() })).min(1),
})
export type Stratum = z.infer<typeof stratum>

const fields = z.strictObject({
  design: z.enum(['randomised', 'quasi', 'none']),
  metric,
  arms: z.array(arm).min(1),
  /** Instants: the window of the last assigned customer ends at `maturesAt`; the result is read `asOf`. */
  maturesAt: z.iso.datetime({ offset: true }).optional(),
  asOf: z.iso.datetime({ offset: true }).optional(),
  /** Customers that appear in more than one arm or more than once. */
  duplicateCustomers: count.default(0),
  looks: looks.prefault({}),
  alpha: z.number().gt(0).lt(1).default(0.05),
  power: z.number().gt(0).lt(1).default(0.8),
  /** Control rate or mean that the plan reckoned with; without it the observed control's is used and said so. */
  plannedBaseline: z.number().optional(),
  strata: z.array(stratum).default([]),
  /** Only these customers, whom what came after assignment chose: their condition, and why it cannot be told as of then. */
  group: z.strictObject({ condition: bilingual, why: bilingual }).optional(),
  /** The data hold no outcome: only the split can be read. Which metrics could be asked for instead. */
  noOutcome: bilingual.optional(),
  /** One arm against another instead of every treatment against the control: ids. */
  contrast: z.strictObject({ arm: z.string(), from: z.string() }).optional(),
})
/** Also: arms have names of their own, a contrast is of two of them, nobody is reached who was not assigned, a rate's baseline and margin are shares. */
export const readOutInput = fields.superRefine(({ arms, plannedBaseline, contrast, metric: { margin } }, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  arms.forEach(({ id, assigned, exposed = 0 }, k) => {
    if (arms.findIndex((one) => one.id === id) < k) refuse(['arms', k, 'id'], `"${id}" names two arms`)
    if (exposed > assigned) refuse(['arms', k, 'exposed'], `${exposed} reached of ${assigned} assigned`)
  })
  for (const id of contrast ? [contrast.arm, contrast.from] : [])
    if (!arms.some((one) => one.id === id)) refuse(['contrast'], `there is no arm "${id}"`)
  if (contrast && contrast.arm === contrast.from) refuse(['contrast'], 'an arm is not compared with itself')
  if (!arms.every((one) => one.outcome.kind === 'conversion')) return
  if (plannedBaseline !== undefined && !(plannedBaseline >= 0 && plannedBaseline < 1))
    refuse(['plannedBaseline'], 'a rate lies from 0 to below 1')
  if (margin !== undefined && margin >= 1) refuse(['metric', 'margin'], 'the margin of a rate is below 1')
})
export type ReadOutInput = z.input<typeof readOutInput>
export type ParsedInput = z.output<typeof readOutInput>
