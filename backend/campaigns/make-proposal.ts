import { billedParts } from '../copy/billed-parts.ts'
import { blockedChannels } from '../copy/blocked-channels.ts'
import type { CopyService } from '../copy/copies.ts'
import type { CopySet, Variant } from '../copy/copy.ts'
import { FairleadError } from '../errors.ts'
import { expandSegments } from '../plans/expand-segments.ts'
import { lintPlan } from '../plans/lint.ts'
import type { Plan } from '../plans/plan.ts'
import type { PlanService } from '../plans/plans.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Workspace } from '../workspace.ts'
import { countBand, isWithin } from './count-band.ts'
import type { Proposal } from './proposal.ts'

interface Parts {
  workspace: Workspace
  segments: SegmentService
  plans: PlanService
  copies: CopyService
}

const refuseErrors = (plan: Plan): void => {
  const errors = plan.lint.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new FairleadError('plan_has_errors', {
      codes: errors.map(({ code }) => code),
      zh: errors.map(({ note }) => note.zh),
      en: errors.map(({ note }) => note.en),
    })
}

/** Judges every text again, as of the plan's start, whatever its stored verdict says; blocked ones are left out. */
const judgedAgain = async (copies: CopyService, plan: Plan, set: CopySet): Promise<Variant[]> => {
  const judged: Variant[] = []
  for (const { id, label, channel, lang, title, body } of set.variants) {
    const fresh = await copies.check({ plan, lang, channel, ...(title === undefined ? {} : { title }), body })
    judged.push({ ...fresh, id, label })
  }
  const [channel] = blockedChannels(plan, judged)
  if (channel) {
    const own = judged.filter((variant) => variant.channel === channel)
    const hit = own.flatMap(({ verdict }) => verdict.findings.filter(({ severity }) => severity === 'block'))
    throw new FairleadError('copy_blocked', { channel, rules: [...new Set(hit.map(({ ruleId }) => ruleId))] })
  }
  return judged.filter(({ verdict }) => verdict.outcome !== 'block')
}

const reachOf = ({ channel }: Plan): number => channel.steps.reduce((sum, { reach }) => sum + reach, 0)

/** The plan as the texts to be sent are billed; refuses a price or a number of messages that nobody was shown. */
const pricedAgain = async (plans: PlanService, plan: Plan, variants: readonly Variant[]): Promise<Plan> => {
  const now = await plans.priced(plan.id, billedParts(variants))
  const [reach, reachNow] = [reachOf(plan), reachOf(now)]
  if (now.budget.planned !== plan.budget.planned || reach !== reachNow)
    throw new FairleadError('plan_cost_moved', {
      planned: plan.budget.planned,
      now: now.budget.planned,
      reach,
      reachNow,
    })
  return now
}

/**
 * What an approver signs, from a stored plan and its stored copy: linted, judged, priced and counted again. Throws `plan_has_errors`,
 * `copy_of_other_plan`, `copy_blocked`, `plan_cost_moved`, or `audience_moved` when the count has left the band around the planned one.
 */
export const makeProposal = async (
  { workspace, segments, plans, copies }: Parts,
  { plan, copy, signal }: { plan: Plan; copy: CopySet; signal?: AbortSignal },
): Promise<Proposal> => {
  if (copy.planId !== plan.id) throw new FairleadError('copy_of_other_plan', { copy: copy.id, plan: copy.planId })
  const { segmentId, version, count } = plan.audience
  const segment = await segments.get(segmentId, version)
  const rule = await expandSegments(segment.rule, segments)
  const lintedAgain = ({ lint: _stale, ...rest }: Plan): Plan => ({
    ...rest,
    lint: lintPlan({ plan: rest, rule, catalog: workspace.catalog }),
  })
  refuseErrors(lintedAgain(plan))
  const variants = await judgedAgain(copies, plan, copy)
  const final = lintedAgain(await pricedAgain(plans, plan, variants))
  refuseErrors(final)

  const band = countBand(count)
  const now = await segments.count(segment.rule, { fresh: true, ...(signal ? { signal } : {}) })
  if (!isWithin(now, band)) throw new FairleadError('audience_moved', { planned: count, now, ...band })
  return {
    workspace: workspace.name,
    plan: final,
    segment: { id: segmentId, version, rule: segment.rule },
    countBand: band,
    copy: { ...copy, variants },
  }
}
