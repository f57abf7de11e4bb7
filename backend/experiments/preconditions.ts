import type { SampleRatio } from '../stats/sample-ratio-mismatch.ts'
import type { Arm, ParsedInput } from './read-out-input.ts'
import { type Refusal, refuse } from './refusals.ts'

const currencyOf = ({ outcome }: Arm): string | undefined =>
  outcome.kind === 'conversion' ? undefined : outcome.currency

/** The result's one currency; undefined where none is stated. */
export const currencyOfArms = (arms: readonly Arm[]): string | undefined =>
  arms.map(currencyOf).find((currency) => currency !== undefined)

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** Everything that forbids reading the result, in the order in which it should be mended. */
export const unmetPreconditions = (input: ParsedInput, srm: SampleRatio | null): Refusal[] => {
  const { arms, metric, design, asOf, maturesAt, duplicateCustomers, contrast, group, noOutcome } = input
  // nothing else is worth mending while the customers are the wrong ones
  if (group)
    return [
      refuse(
        'group_after_assignment',
        { condition: group.condition.en, why: group.why.en },
        { condition: group.condition.zh, why: group.why.zh },
      ),
    ]
  if (noOutcome) return [refuse('no_outcome', { metrics: noOutcome.en }, { metrics: noOutcome.zh })]
  const refusals: Refusal[] = []
  if (design !== 'randomised') refusals.push(refuse('not_randomised'))
  const controls = arms.filter(({ role }) => role === 'control').length
  if (!contrast && controls === 0) refusals.push(refuse('no_control'))
  if (!contrast && controls > 1) refusals.push(refuse('several_controls', { count: controls }))
  if (!contrast && !arms.some(({ role }) => role === 'treatment')) refusals.push(refuse('no_treatment'))
  for (const { assigned, label } of arms)
    if (assigned === 0) refusals.push(refuse('empty_arm', { arm: label.en }, { arm: label.zh }))
  if (asOf !== undefined && maturesAt !== undefined && Date.parse(asOf) < Date.parse(maturesAt))
    refusals.push(refuse('window_not_matured', { asOf, maturesAt }))
  const windows = distinct(arms.map(({ windowDays = metric.windowDays }) => windowDays))
  if (windows.length > 1) refusals.push(refuse('windows_differ', { windows: windows.join(' / ') }))
  if (duplicateCustomers > 0) refusals.push(refuse('duplicate_customers', { customers: duplicateCustomers }))
  if (distinct(arms.map(({ outcome }) => outcome.kind)).length > 1) refusals.push(refuse('mixed_metrics'))
  const currencies = distinct(arms.flatMap((arm) => currencyOf(arm) ?? []))
  if (currencies.length > 1) refusals.push(refuse('mixed_currencies', { currencies: currencies.join(', ') }))
  for (const { outcome, label, assigned } of arms)
    if (assigned > 0 && outcome.kind === 'ratio' && outcome.denominator.sum === 0)
      refusals.push(refuse('no_denominator', { arm: label.en }, { arm: label.zh }))
  if (srm?.mismatch)
    refusals.push(
      refuse('sample_ratio_mismatch', {
        chi2: Number(srm.chiSquare.toPrecision(5)),
        p: srm.p.toExponential(2),
        deviation: Number((srm.deviation * 100).toPrecision(3)),
      }),
    )
  return refusals
}
