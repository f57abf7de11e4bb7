import type { ReadOut } from '../../backend/experiments/read-out-result.ts'
import type { OutcomeRecord } from './outcome-record.ts'

/** What a read-out does not say of its campaign. */
export type CampaignFacts = Pick<
  OutcomeRecord,
  'campaign' | 'name' | 'hypothesis' | 'audience' | 'objective' | 'product' | 'channels' | 'dates' | 'copy' | 'lesson'
> & { metric: Pick<NonNullable<OutcomeRecord['metric']>, 'event' | 'ofProduct'> }

const armOf = (readOut: ReadOut, role: 'treatment' | 'control') => {
  const arms = readOut.arms.filter((arm) => arm.role === role)
  const [arm] = arms
  if (arms.length !== 1 || !arm || arm.converted === null || arm.nAssigned === 0) return undefined
  return { customers: arm.nAssigned, converted: arm.converted, plannedShare: arm.plannedShare }
}

/** The record of a finished campaign, its figures those of the read-out; a result that was refused has no effect. */
export const outcomeFromReadOut = ({ metric, ...facts }: CampaignFacts, readOut: ReadOut): OutcomeRecord => {
  const [comparison] = readOut.comparisons
  const treatment = armOf(readOut, 'treatment')
  const control = armOf(readOut, 'control')
  return {
    ...facts,
    metric: {
      ...metric,
      name: readOut.metric.name,
      windowDays: readOut.metric.windowDays,
      kind: readOut.metric.kind,
    },
    design: readOut.design,
    ...(treatment && { arms: { treatment, ...(control && { control }) } }),
    ...(comparison &&
      comparison.standardError > 0 && {
        effect: {
          estimate: comparison.estimate,
          ...comparison.ci,
          standardError: comparison.standardError,
        },
      }),
    srm: { verdict: readOut.srm.verdict, ...(readOut.srm.verdict !== 'not_checked' && { p: readOut.srm.p }) },
    verdict: readOut.verdict,
  }
}
