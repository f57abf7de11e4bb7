import { z } from 'zod'
import { readOut } from '../../backend/experiments/read-out.ts'
import { outcomeFromReadOut } from './from-read-out.ts'
import { design, type OutcomeRecord, objective, slug, splitCheck } from './outcome-record.ts'

const text = z.string().trim().min(1).max(4000)
const count = z.coerce.number().int().min(0)
const number = z.coerce.number()
const date = z.iso.date()
const list = z.string().transform((value) =>
  value
    .split(/[,;、|]/)
    .map((one) => one.trim())
    .filter(Boolean),
)

/** One row of a file of outcomes: who, what, when, and counts per arm, or an effect with its interval as others computed it. */
export const claimRow = z.strictObject({
  id: text.max(200).optional(),
  name: text.max(200),
  name_en: text.max(200).optional(),
  hypothesis: text.optional(),
  audience: text,
  audience_customers: count.optional(),
  objective: objective.optional(),
  product: text.max(200).optional(),
  product_code: text.max(100).optional(),
  product_kind: slug.optional(),
  channel: z
    .union([list, z.array(z.string())])
    .pipe(z.array(slug))
    .optional(),
  start: date.optional(),
  end: date.optional(),
  metric: text.max(200).optional(),
  event: text.max(100).optional(),
  window_days: number.positive().optional(),
  design: design,
  treatment_customers: count.optional(),
  treatment_converted: count.optional(),
  control_customers: count.optional(),
  control_converted: count.optional(),
  /** Planned share of the control, by which the split is checked. */
  control_share: number.gt(0).lt(1).optional(),
  /** As shares: 0.012 is 1.2 percentage points. */
  effect: number.min(-1).max(1).optional(),
  effect_low: number.min(-1).max(1).optional(),
  effect_high: number.min(-1).max(1).optional(),
  srm: splitCheck.optional(),
  copy: text.optional(),
  lesson: text.optional(),
})
export type ClaimRow = z.infer<typeof claimRow>

const same = (value: string) => ({ zh: value, en: value })
/** Days of observation where a row does not say them. */
export const assumedWindow = 30

const z95 = 1.959963984540054

const factsOf = (row: ClaimRow) => ({
  ...(row.id !== undefined && { campaign: row.id }),
  name: { zh: row.name, en: row.name_en ?? row.name },
  ...(row.hypothesis !== undefined && { hypothesis: same(row.hypothesis) }),
  audience: { text: same(row.audience), ...(row.audience_customers && { customers: row.audience_customers }) },
  ...(row.objective && { objective: row.objective }),
  ...((row.product ?? row.product_code ?? row.product_kind) !== undefined && {
    product: {
      ...(row.product_code !== undefined && { code: row.product_code }),
      ...(row.product_kind !== undefined && { kind: row.product_kind }),
      label: same(row.product ?? row.product_code ?? row.product_kind ?? ''),
    },
  }),
  channels: row.channel ?? [],
  ...(row.start !== undefined && { dates: { start: row.start, ...(row.end !== undefined && { end: row.end }) } }),
  ...(row.copy !== undefined && { copy: same(row.copy) }),
  ...(row.lesson !== undefined && { lesson: same(row.lesson) }),
})

/** Counts are read like any campaign of ours, by the same methods and with the same refusals. */
const fromCounts = (row: ClaimRow): OutcomeRecord => {
  const { treatment_customers: treated = 0, control_customers: held = 0, control_share: share } = row
  const arm = (id: 'treatment' | 'control', assigned: number, converted: number, plannedShare: number) => ({
    id,
    role: id,
    label: id === 'control' ? { zh: '对照组', en: 'control' } : { zh: '处理组', en: 'treatment' },
    plannedShare,
    assigned,
    outcome: { kind: 'conversion' as const, converted },
  })
  const result = readOut({
    design: row.design,
    metric: {
      name: same(row.metric ?? row.event ?? 'conversion'),
      windowDays: row.window_days ?? assumedWindow,
      numerator: { zh: '转化客户', en: 'converted customers' },
      denominator: { zh: '分组客户', en: 'assigned customers' },
    },
    arms: [
      arm('treatment', treated, row.treatment_converted ?? 0, share === undefined ? 0 : 1 - share),
      ...(held > 0 ? [arm('control', held, row.control_converted ?? 0, share ?? 0)] : []),
    ],
  })
  const record = outcomeFromReadOut(
    { ...factsOf(row), metric: { ...(row.event !== undefined && { event: row.event }), ofProduct: false } },
    result,
  )
  return row.srm === undefined || record.srm.verdict !== 'not_checked'
    ? record
    : { ...record, srm: { verdict: row.srm } }
}

/** A difference as others reported it: the verdict follows from its interval, and without a control there is none. */
const fromEffect = (row: ClaimRow): OutcomeRecord => {
  const { effect: estimate, effect_low: low, effect_high: high } = row
  const whole = estimate !== undefined && low !== undefined && high !== undefined && low < high
  const verdict =
    row.design === 'none' || !whole
      ? 'not_readable'
      : low > 0
        ? 'lift_shown'
        : high < 0
          ? 'harm_shown'
          : 'no_lift_shown'
  return {
    ...factsOf(row),
    ...(row.metric !== undefined && {
      metric: {
        name: same(row.metric),
        ...(row.event !== undefined && { event: row.event }),
        ofProduct: false,
        windowDays: row.window_days ?? assumedWindow,
        kind: 'conversion' as const,
      },
    }),
    design: row.design,
    ...(whole && { effect: { estimate, low, high, standardError: (high - low) / (2 * z95) } }),
    srm: { verdict: row.srm ?? 'not_checked' },
    verdict,
  }
}

/** The outcome that a row tells, by its counts where it has them. */
export const outcomeFromClaim = (row: ClaimRow): OutcomeRecord =>
  row.treatment_customers ? fromCounts(row) : fromEffect(row)
